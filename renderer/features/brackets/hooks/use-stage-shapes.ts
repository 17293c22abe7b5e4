import { useRef, useSyncExternalStore } from 'react';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import type { BracketStore } from '../model/bracket-store.ts';

type Shapes = readonly MatchShape[];

/**
 * The shapes of a stage. A new snapshot of the same stage gives the same array as before, so that after a reload the
 * drawing stays where it is.
 */
export function useStageShapes(store: BracketStore, stage: number): Shapes | undefined {
  const kept = useRef<{ seen: Shapes; used: Shapes }>(undefined);
  return useSyncExternalStore(store.subscribe, () => {
    const shapes = store.getState().stages.get(stage)?.shapes;
    if (!shapes) return undefined;
    const { seen, used } = kept.current ?? {};
    if (seen === shapes) return used;
    kept.current = { seen: shapes, used: used && areSame(used, shapes) ? used : shapes };
    return kept.current.used;
  });
}

function areSame(a: Shapes, b: Shapes): boolean {
  return a.length === b.length && a.every((shape, i) => shape.every((value, j) => value === b[i]?.[j]));
}
