import { listLateRematchMasks } from './late-rematch.ts';

/**
 * Where the losers of a winners' round drop into the losers' bracket. 'start-gg': as that site does, so that its
 * brackets replay. 'late-rematch': so that the earliest possible rematch comes as late as it can.
 */
export type LosersOrder = 'start-gg' | 'late-rematch';

/**
 * The masks of all drops of a bracket of 2^rounds lines, by drop: drop k, counted from 0, takes the losers of winners'
 * round k + 2, and the loser of its match i (from 0, top down) goes to position i XOR mask.
 */
export function listDropMasks(order: LosersOrder, rounds: number): readonly number[] {
  return order === 'start-gg' ? listStartGgMasks(rounds) : listLateRematchMasks(rounds);
}

/** The rule found in some 11,000 recorded start.gg brackets; it depends on the number of entrants alone. */
function listStartGgMasks(rounds: number): readonly number[] {
  const masks: number[] = [];
  for (let drop = 0; drop < rounds - 1; drop++) {
    const matches = 2 ** (rounds - 2 - drop);
    const cycle = [matches - 1, matches / 2 - 1, matches / 2, 0];
    masks.push(matches === 1 ? 0 : (cycle[drop % 4] ?? 0));
  }
  return masks;
}
