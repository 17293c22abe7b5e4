import { useEffect, useId, useRef } from 'react';
import { useCardEvents } from '../hooks/use-card-events.ts';
import type { CardActions } from '../hooks/use-card-events.ts';
import { useDrawing } from '../hooks/use-drawing.ts';
import { BarsCanvas } from './bars-canvas.tsx';
import { useBracket } from './bracket-context.ts';
import { CardLayer } from './card-layer.tsx';
import { RoundHeads } from './round-heads.tsx';
import styles from './drawing.module.css';

interface DrawingProps extends CardActions {
  readonly selected: number;
}

/** The drawing itself: what moves with the camera, and what stays above it. */
export function Drawing({ selected, onSelect, onOpen }: DrawingProps) {
  const { scene, texts, interactive } = useBracket();
  const view = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const actions = useRef<CardActions>({ onSelect, onOpen });
  const help = useId();
  useEffect(() => {
    actions.current = { onSelect, onOpen };
  }, [onSelect, onOpen]);
  useDrawing(scene, { view, layer });
  const events = useCardEvents(scene, actions);
  return (
    <div
      ref={view}
      className={styles.view}
      role="group"
      aria-label={texts.fill('label')}
      aria-describedby={interactive ? help : undefined}
      data-interactive={interactive ? '' : undefined}
      data-whole={scene.culling ? undefined : ''}
      {...(interactive ? events : {})}
    >
      {interactive && (
        <span id={help} className={styles.hidden}>
          {texts.fill('help')}
        </span>
      )}
      <BarsCanvas />
      <div ref={layer} className={styles.layer}>
        <CardLayer pinned={selected} />
      </div>
      <RoundHeads />
    </div>
  );
}
