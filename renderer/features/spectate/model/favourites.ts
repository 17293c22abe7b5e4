import { createStorage, type KeptStorage } from '#renderer/lib/storage.ts';

/** The entrant that this device follows in each tournament. */
export interface Favourites {
  get(tournament: string): string | undefined;
  set(tournament: string, entrant: string | undefined): void;
}

/** The tournaments remembered at most: a phone that comes every week does not fill up. */
const MOST = 20;
const KEY = 'favourites';

export function createFavourites(storage: KeptStorage = createStorage('md.spectator.')): Favourites {
  const read = (): Record<string, string> => storage.read<Record<string, string>>(KEY) ?? {};
  return {
    get: (tournament) => read()[tournament],
    set(tournament, entrant) {
      const { [tournament]: _before, ...others } = read();
      const kept = Object.entries(others).slice(entrant === undefined ? 0 : -(MOST - 1));
      storage.write(KEY, Object.fromEntries(entrant === undefined ? kept : [...kept, [tournament, entrant]]));
    },
  };
}
