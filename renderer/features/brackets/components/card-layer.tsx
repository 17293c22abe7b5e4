import { useSyncExternalStore } from 'react';
import { getRoundKey } from '../layout/columns.ts';
import { THIRD } from '../layout/graph.ts';
import { Lines } from './lines.tsx';
import { MatchCard } from './match-card.tsx';
import { useBracket } from './bracket-context.ts';
import styles from './drawing.module.css';

interface CardLayerProps {
  /** Stays in the document even out of view, so that focus and selection are not lost. */
  readonly pinned: number;
}

/** The cards and lines in view; far away only the cards that hold focus or selection, for screen readers. */
export function CardLayer({ pinned }: CardLayerProps) {
  const { scene } = useBracket();
  const { detail, nos, path } = useSyncExternalStore(scene.subscribeDrawn, scene.getDrawn);
  const { highlight, layout } = scene;
  const tabStop = useSyncExternalStore(highlight.subscribe, () => highlight.attention.tabStop);
  const all = new Set(nos);
  for (const no of [tabStop, pinned]) if (no > 0 && layout.shown[no - 1] === 1) all.add(no);
  return (
    <>
      <Lines path={path} />
      {detail === 'cards' && <ThirdCaption />}
      {Array.from(all, (no) => (
        <MatchCard key={no} no={no} left={layout.x[no - 1] ?? 0} top={layout.y[no - 1] ?? 0} />
      ))}
    </>
  );
}

const CAPTION_HEIGHT = 26;

function ThirdCaption() {
  const { scene, rounds, texts } = useBracket();
  const { graph, shown, x, y } = scene.layout;
  const at = graph.parts.indexOf(THIRD);
  const info = rounds.get(getRoundKey(THIRD, 1));
  if (at < 0 || shown[at] !== 1 || !info) return null;
  return (
    <div className={styles.caption} style={{ left: x[at], top: (y[at] ?? 0) - CAPTION_HEIGHT }} aria-hidden="true">
      {texts.round(info.name)}
    </div>
  );
}
