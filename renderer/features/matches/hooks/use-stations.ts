import { useCallback, useMemo, useState } from 'react';
import { createStorage } from '#renderer/lib/storage.ts';
import { listStations, listTaken, rememberStation, suggestStation } from '../model/stations.ts';
import type { MatchView } from '../model/match-view.ts';

const storage = createStorage('md.console.');
const KEY = 'stations';

export interface Stations {
  readonly known: readonly string[];
  readonly taken: ReadonlySet<string>;
  /** The next free one. */
  readonly suggested: string;
  remember(station: string): void;
}

/** The stations of the hall as this desk has come to know them. */
export function useStations(matches: readonly MatchView[]): Stations {
  const [remembered, setRemembered] = useState(() => storage.read<readonly string[]>(KEY) ?? []);
  const remember = useCallback((station: string) => {
    setRemembered((before) => {
      const after = rememberStation(before, station);
      if (after !== before) storage.write(KEY, after);
      return after;
    });
  }, []);
  return useMemo(() => {
    const known = listStations(matches, remembered);
    const taken = listTaken(matches);
    return { known, taken, suggested: suggestStation(known, taken), remember };
  }, [matches, remembered, remember]);
}
