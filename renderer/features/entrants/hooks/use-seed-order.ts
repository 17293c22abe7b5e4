import { useMemo, useState } from 'react';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { useMoveSeed } from '../api/operations.ts';
import { moveTo, sortEntrants } from '../model/order.ts';

export interface SeedOrder {
  readonly list: readonly EntrantDto[];
  /** Gives an entrant another seed; shown at once, taken back when the host refuses. */
  move(id: string, place: number): void;
}

interface Pending {
  readonly id: string;
  readonly place: number;
  /** The list it was made on; a newer one from the host takes its place. */
  readonly base: readonly EntrantDto[];
}

/** The order of seeds, with the move that is on its way already in it. */
export function useSeedOrder(entrants: ReadonlyMap<string, EntrantDto>): SeedOrder {
  const sorted = useMemo(() => sortEntrants(entrants.values()), [entrants]);
  const [pending, setPending] = useState<Pending>();
  const command = useMoveSeed();
  const list = pending?.base === sorted ? moveTo(sorted, pending.id, pending.place) : sorted;
  return {
    list,
    move(id, place) {
      const entrant = entrants.get(id);
      const before = sorted.findIndex((one) => one.id === id) + 1;
      const to = Math.min(sorted.length, Math.max(1, place));
      if (entrant === undefined || before === to) return;
      setPending({ id, place: to, base: sorted });
      command.mutate(
        { input: { entrant: id, seed: to }, about: entrant.name },
        { onError: () => setPending(undefined) },
      );
    },
  };
}
