import { useCallback, useState } from 'react';
import { createFavourites } from '../model/favourites.ts';

const favourites = createFavourites();

/** The entrant that this device follows in a tournament; `toggle` follows another one, or none when it is the same. */
export function useFavourite(tournament: string): readonly [string | undefined, (entrant: string) => void] {
  const [chosen, setChosen] = useState(() => favourites.get(tournament));
  const toggle = useCallback(
    (entrant: string) => {
      const next = favourites.get(tournament) === entrant ? undefined : entrant;
      favourites.set(tournament, next);
      setChosen(next);
    },
    [tournament],
  );
  return [chosen, toggle];
}
