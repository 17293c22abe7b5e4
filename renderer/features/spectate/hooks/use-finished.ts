import { useEffect, useState } from 'react';
import { noteFinished, type StageRows } from '../model/match-lists.ts';

interface RowsStore {
  getState(): { readonly stages: ReadonlyMap<number, StageRows> };
  subscribe(listener: () => void): () => void;
}

/** When this page saw matches end, by `stage.no`; so that the newest result stands first. */
export function useFinished(store: RowsStore): ReadonlyMap<string, number> {
  const [finished, setFinished] = useState<ReadonlyMap<string, number>>(() => new Map());
  useEffect(() => {
    let before = [...store.getState().stages.values()];
    return store.subscribe(() => {
      const after = [...store.getState().stages.values()];
      if (after.every((stage, index) => stage === before[index])) return;
      const was = before;
      before = after;
      setFinished((known) => noteFinished(was.length === 0 ? undefined : was, after, known, Date.now()));
    });
  }, [store]);
  return finished;
}
