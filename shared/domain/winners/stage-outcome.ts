import type { Seed, Standing } from '../model/stage.ts';
import type { WinnersMatch } from './match.ts';

export type PlacedSeed = Pick<Standing, 'seed' | 'place'>;

/** How a stage ended. An entrant has one number through all stages of a tournament: its seed in the first. */
export interface StageOutcome {
  /** Ordinal in the tournament, from 1. */
  readonly stage: number;
  /** Of everybody who stood in it; shared places share the best one, the next counts on. */
  readonly standings: readonly PlacedSeed[];
  /** All of it, in any order. */
  readonly matches: readonly WinnersMatch[];
}

/**
 * The places of those that went no further than this stage, without a gap: they come after all that went on. Nobody is
 * counted twice.
 */
export function leaveOut(standings: readonly PlacedSeed[], gone: ReadonlySet<Seed>): readonly PlacedSeed[] {
  const left = standings.filter(({ seed }) => !gone.has(seed)).toSorted((a, b) => a.place - b.place || a.seed - b.seed);
  let place = 0;
  return left.map((one, index) => {
    if (left[index - 1]?.place !== one.place) place = index + 1;
    return { seed: one.seed, place };
  });
}
