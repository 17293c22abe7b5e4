import type { Seed } from '../model/stage.ts';

/** Two that meet, by slot. */
export type Pair = readonly [Seed, Seed];

export interface CircleRound {
  /** By the better seed of each, top down. */
  readonly pairs: readonly Pair[];
  /** Who has nobody to play in this round; with an odd number there is one in each, everybody once. */
  readonly bye: Seed | undefined;
}

/**
 * Every two of `entrants` once, in the fewest rounds there can be, everybody in each round at most once (the circle
 * method). The first round is 1 against the last, 2 against the last but one, ...; seeds 1 and 2 meet in the last one.
 * Everybody stands in slot 0 in half of the matches, or as near to it as can be.
 *
 * @param entrants 2 or more
 */
export function listCircleRounds(entrants: number): readonly CircleRound[] {
  if (!Number.isInteger(entrants) || entrants < 2) throw new RangeError(`${entrants} entrants can't meet each other`);
  const isEven = entrants % 2 === 0;
  // On the circle stand an odd number of seeds; with an even number of entrants seed 1 stands beside it.
  const onCircle = isEven ? entrants - 1 : entrants;
  const first = isEven ? 2 : 1;
  return Array.from({ length: onCircle }, (_, round) => {
    const sum = mod((isEven ? -2 : -1) - 2 * round, onCircle);
    return isEven ? turnWithSeed1(onCircle, sum, first, round) : turn(onCircle, sum, first);
  });
}

/** Places i and j of the circle meet where i + j = sum, around it; the one place left over with i + i = sum has nobody. */
function turn(onCircle: number, sum: number, first: Seed): { readonly pairs: Pair[]; readonly bye: Seed } {
  const pairs: Pair[] = [];
  // Without going around, i + j = sum with i < j; going around, i + j = sum + onCircle.
  for (let i = 0, j = sum; i < j; i++, j--) pairs.push(seat(first + i, first + j));
  for (let i = sum + 1, j = onCircle - 1; i < j; i++, j--) pairs.push(seat(first + i, first + j));
  const bye = first + (sum % 2 === 0 ? sum / 2 : (sum + onCircle) / 2);
  return { pairs, bye };
}

/** Of the two ways around the circle from one to the other just one is odd, and that says who stands in slot 0. */
function seat(better: Seed, worse: Seed): Pair {
  return (worse - better) % 2 === 1 ? [better, worse] : [worse, better];
}

function turnWithSeed1(onCircle: number, sum: number, first: Seed, round: number): CircleRound {
  const { pairs, bye } = turn(onCircle, sum, first);
  pairs.unshift(round % 2 === 0 ? [1, bye] : [bye, 1]);
  return { pairs, bye: undefined };
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
