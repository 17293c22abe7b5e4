import { at } from '#shared/lib/at.ts';

/**
 * Masks by the number of rounds, from 1 to 12, found by search over all masks.
 *
 * Two entrants of the losers' side can only meet again if they met in the winners' bracket: in match i of round r the
 * one lost, and the other lost in a later round s. With masks, where they meet does not depend on i: from the first
 * losers' round on in which the leading bits of the two masks agree. For every such pair take the losers' round of
 * the earliest rematch, byes counted as rounds. Best is what makes the least of them greatest, then their sum.
 *
 * The tests search again, over all masks, and for 4 to 16 entrants over all permutations: no other way to drop is better. A
 * rematch of the winners' final's loser with one it met shortly before can't be helped in any order.
 */
const MASKS: readonly (readonly number[])[] = [
  [],
  [0],
  [1, 0],
  [2, 1, 0],
  [4, 3, 1, 0],
  [4, 4, 3, 1, 0],
  [8, 8, 6, 3, 1, 0],
  [16, 16, 12, 7, 3, 1, 0],
  [32, 32, 20, 12, 7, 3, 1, 0],
  [64, 48, 32, 20, 12, 7, 3, 1, 0],
  [64, 64, 48, 32, 20, 12, 7, 3, 1, 0],
  [128, 128, 96, 64, 40, 24, 14, 7, 3, 1, 0],
];

/** Drop masks, as `listDropMasks` gives them, that make the earliest possible rematch as late as can be. */
export function listLateRematchMasks(rounds: number): readonly number[] {
  return at(MASKS, rounds - 1);
}
