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
  /** Who came after the start, with the first round that each could play in. */
  readonly late?: ReadonlyMap<Seed, number> | undefined;
}

/** The record as it stood after a round: without what came later, and without those that entered later. */
export function cutRecord({ seeds, rounds, duels, late }: SwissRecord, round: number): SwissRecord {
  const before = rounds.filter((one) => one.round <= round);
  const seated = new Set(before.flatMap(listSeated));
  return {
    seeds: before.length === 0 ? seeds : seeds.filter((seed) => seated.has(seed)),
    rounds: before,
    duels: duels.filter((duel) => duel.round <= round),
    out: [],
    late,
  };
}

/** Who took part in a round, with the bye. */
export function listSeated({ pairs, bye }: SwissRound): readonly Seed[] {
  return bye === undefined ? pairs.flat() : [...pairs.flat(), bye];
}

/** The sums of a record. Whoever was in counts, out or not, so that a drop-out rewrites nobody's standing. */
export function tallySwiss(config: Pick<SwissConfig, 'points' | 'missed'>, record: SwissRecord): Tallies {
  const { seeds, rounds, duels } = record;
  const byes = rounds.flatMap(({ bye, round }) => (bye === undefined ? [] : [{ seed: bye, round }]));
  return countMissed(config, record, tallyDuels({ seeds, duels, byes }, config.points));
}

/** Rounds that were drawn before an entrant came count for it alone, in no meeting. */
function countMissed(
  { points, missed = 'loss' }: Pick<SwissConfig, 'points' | 'missed'>,
  { rounds, late }: SwissRecord,
  tallies: Tallies,
): Tallies {
  if (late === undefined || missed === 'nothing') return tallies;
  const bySeed = new Map(tallies.bySeed);
  for (const [seed, first] of late) {
    const tally = bySeed.get(seed);
    if (tally === undefined) continue;
    const count = Math.min(first - 1, rounds.length);
    const each = missed === 'loss' ? points.loss : points.win / 2;
    const losses = tally.losses + (missed === 'loss' ? count : 0);
    bySeed.set(seed, { ...tally, losses, points: tally.points + count * each });
  }
  return { ...tallies, bySeed };
}
