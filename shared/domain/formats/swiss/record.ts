import type { Seed } from '../../model/stage.ts';
import type { Pair } from '../../pairing/circle.ts';
import { tallyDuels } from '../../ranking/index.ts';
import type { Duel, Tallies } from '../../ranking/index.ts';
import type { SwissConfig } from './config.ts';

/** A round as it was drawn: a decision that is kept, and never derived again. */
export interface SwissRound {
  /** From 1, without a gap. */
  readonly round: number;
  readonly pairs: readonly Pair[];
  readonly bye: Seed | undefined;
}

/** All that a Swiss stage rests on. */
export interface SwissRecord {
  /** Everybody who ever entered, the late and those that are out included. */
  readonly seeds: readonly Seed[];
  /** By round, the first one first. */
  readonly rounds: readonly SwissRound[];
  /** The results that count, each with the round in which it was drawn; in any order. */
  readonly duels: readonly Duel[];
  /** Who takes no part from the next round on. */
  readonly out: readonly Seed[];
}

/** The record as it stood after a round: without what came later, and without those that entered later. */
export function cutRecord({ seeds, rounds, duels }: SwissRecord, round: number): SwissRecord {
  const before = rounds.filter((one) => one.round <= round);
  const seated = new Set(before.flatMap(listSeated));
  return {
    seeds: before.length === 0 ? seeds : seeds.filter((seed) => seated.has(seed)),
    rounds: before,
    duels: duels.filter((duel) => duel.round <= round),
    out: [],
  };
}

/** Who took part in a round, with the bye. */
export function listSeated({ pairs, bye }: SwissRound): readonly Seed[] {
  return bye === undefined ? pairs.flat() : [...pairs.flat(), bye];
}

/** The sums of a record. Whoever was in counts, out or not, so that a drop-out rewrites nobody's standing. */
export function tallySwiss({ points }: Pick<SwissConfig, 'points'>, { seeds, rounds, duels }: SwissRecord): Tallies {
  const byes = rounds.flatMap(({ bye, round }) => (bye === undefined ? [] : [{ seed: bye, round }]));
  return tallyDuels({ seeds, duels, byes }, points);
}
