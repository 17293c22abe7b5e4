import { useSyncExternalStore } from 'react';
import { Lines } from './lines.tsx';
import { MatchCard } from './match-card.tsx';
import { useBracket } from './bracket-context.ts';

interface CardLayerProps {
  /** Stays in the document even out of view, so that focus and selection are not lost. */
  readonly pinned: number;
}

/** The cards and lines in view; far away only the cards that hold focus or selection, for screen readers. */
export function CardLayer({ pinned }: CardLayerProps) {
  const { scene } = useBracket();
  const { nos, path } = useSyncExternalStore(scene.subscribeDrawn, scene.getDrawn);
  const { highlight, layout } = scene;
  const tabStop = useSyncExternalStore(highlight.subscribe, () => highlight.attention.tabStop);
  const all = new Set(nos);
  for (const no of [tabStop, pinned]) if (no > 0 && layout.shown[no - 1] === 1) all.add(no);
  return (
    <>
      <Lines path={path} />
      {Array.from(all, (no) => (
        <MatchCard key={no} no={no} left={layout.x[no - 1] ?? 0} top={layout.y[no - 1] ?? 0} />
      ))}
    </>
  );
}
