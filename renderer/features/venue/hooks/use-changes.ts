import { useEffect, useState } from 'react';
import type { MatchRow } from '#shared/protocol/dto/match.ts';

/** Anything that tells of changes and can be looked at. */
export interface RowSource {
  getState(): { readonly stages: ReadonlyMap<number, { readonly rows: readonly MatchRow[] }> };
  subscribe(listener: () => void): () => void;
}

const FRESH_MS = 9_000;

/**
 * When each match changed before this screen's eyes, on the page's own clock, by `stage.no`. What a snapshot brings is
 * not news, unless its row is newer than the one before it.
 */
export function useChanges(store: RowSource): ReadonlyMap<string, number> {
  const [changes, setChanges] = useState<ReadonlyMap<string, number>>(() => new Map());

  useEffect(() => {
    let before = store.getState().stages;
    return store.subscribe(() => {
      const after = store.getState().stages;
      if (after === before) return;
      const changed = listChanged(before, after);
      before = after;
      if (changed.length === 0) return;
      const now = performance.now();
      setChanges((known) => new Map([...known, ...changed.map((key) => [key, now] as const)]));
    });
  }, [store]);

  return changes;
}

export function isFresh(changes: ReadonlyMap<string, number>, stage: number, no: number): boolean {
  const at = changes.get(`${stage}.${no}`);
  return at !== undefined && performance.now() - at < FRESH_MS;
}

type Stages = ReturnType<RowSource['getState']>['stages'];

function listChanged(before: Stages, after: Stages): readonly string[] {
  const changed: string[] = [];
  for (const [stage, { rows }] of after) {
    const former = before.get(stage)?.rows;
    if (former === undefined || former === rows) continue;
    rows.forEach((row, index) => {
      const was = former[index];
      if (was !== undefined && was !== row && row[9] > was[9]) changed.push(`${stage}.${row[0]}`);
    });
  }
  return changed;
}
