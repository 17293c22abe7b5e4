import { at } from '#shared/lib/at.ts';
import { placeRows } from '../lobbies/index.ts';
import type { Seed } from '../model/stage.ts';
import type { Stage } from './stage.ts';

/** What led an entrant to its seat in a lobby: how it was placed in the round before, by the ordinal of that lobby. */
export interface SeatReason {
  readonly seed: Seed;
  /** Undefined in the first round, and where it had no seat or no placement in the round before. */
  readonly from: { readonly match: number; readonly placement: number } | undefined;
}

/** For each seat of a lobby its way from the round before; empty for a match of two. */
export function explainSeats(stage: Stage, no: number): readonly SeatReason[] {
  const { round, seats = [] } = at(stage.matches, no - 1);
  const before = stage.matches.filter((match) => match.round === round - 1 && match.seats !== undefined);
  return seats.map((seed): SeatReason => {
    const match = before.find((one) => one.seats?.includes(seed) === true);
    const rows = match === undefined ? undefined : at(stage.states, match.no - 1).result?.rows;
    const row = rows === undefined ? undefined : placeRows(rows).find((one) => one.seed === seed);
    if (match === undefined || row === undefined) return { seed, from: undefined };
    return { seed, from: { match: match.no, placement: row.placement } };
  });
}
