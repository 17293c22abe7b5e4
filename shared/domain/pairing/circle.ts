import type { Seed } from '../model/stage.ts';

/** Two that meet, by slot. */
export type Pair = readonly [Seed, Seed];

export interface CircleRound {
  /** By the better seed of each, top down. */
  readonly pairs: readonly Pair[];
  /** Who has nobody to play in this round; with an odd number there is one in each, everybody once. */
  readonly bye: Seed | undefined;
}

/** Told of two that meet, by slot. */
export type Meet = (a: Seed, b: Seed) => void;

/**
 * Every two of `entrants` once, in the fewest rounds there can be, everybody in each round at most once (the circle
 * method). The first round is 1 against the last, 2 against the last but one, ...; seeds 1 and 2 meet in the last one.
 * Everybody stands in slot 0 in half of the matches, or as near to it as can be.
 *
 * @param entrants 2 or more
 */
export function listCircleRounds(entrants: number): readonly CircleRound[] {
  return Array.from({ length: countCircleRounds(entrants) }, (_, round) => {
    const pairs: Pair[] = [];
    const bye = walkCircleRound(entrants, round, (a, b) => void pairs.push([a, b]));
    return { pairs, bye };
  });
}

/** How many rounds the circle has. Throws below 2 entrants. */
export function countCircleRounds(entrants: number): number {
  if (!Number.isInteger(entrants) || entrants < 2) throw new RangeError(`${entrants} entrants can't meet each other`);
  return entrants % 2 === 0 ? entrants - 1 : entrants;
}

/** One round of the circle, counted from 0, without making lists of it. Answers who has nobody to play, with an odd number of entrants. */
export function walkCircleRound(entrants: number, round: number, meet: Meet): Seed | undefined {
  const isEven = entrants % 2 === 0;
  // On the circle stand an odd number of seeds; with an even number of entrants seed 1 stands beside it.
  const onCircle = isEven ? entrants - 1 : entrants;
  const first = isEven ? 2 : 1;
  const sum = mod((isEven ? -2 : -1) - 2 * round, onCircle);
  // Places i and j of the circle meet where i + j = sum, around it; the one place left over with i + i = sum has nobody on it.
  const left = first + (sum % 2 === 0 ? sum / 2 : (sum + onCircle) / 2);
  if (isEven && round % 2 === 0) meet(1, left);
  else if (isEven) meet(left, 1);
  // Without going around, i + j = sum with i < j; going around, i + j = sum + onCircle.
  for (let i = 0, j = sum; i < j; i++, j--) seat(first + i, first + j, meet);
  for (let i = sum + 1, j = onCircle - 1; i < j; i++, j--) seat(first + i, first + j, meet);
  return isEven ? undefined : left;
}

/** Of the two ways around the circle from one to the other just one is odd, and that says who stands in slot 0. */
function seat(better: Seed, worse: Seed, meet: Meet): void {
  if ((worse - better) % 2 === 1) meet(better, worse);
  else meet(worse, better);
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
