import { at } from '#shared/lib/at.ts';
import { listBracketPositions } from './positions.ts';

/**
 * Seeds those that come from groups into a bracket, so that two of one group meet as late as can be. Tiers come one after
 * another (all firsts, all seconds, ...) and keep their seeds; who of a tier takes which of them is chosen.
 *
 * @param tiers the entrants of each tier, by their group: the first tier in its own order, which stays
 * @returns for each seed, from 1, the tier and group that take it
 */
export function keepGroupsApart(tiers: readonly (readonly number[])[]): readonly { tier: number; group: number }[] {
  const total = tiers.reduce((sum, { length }) => sum + length, 0);
  const rounds = total < 2 ? 0 : 32 - Math.clz32(total - 1);
  const position = new Map(listBracketPositions(rounds).map((seed, index) => [seed, index]));
  const meetIn = (a: number, b: number): number => 32 - Math.clz32((position.get(a) ?? 0) ^ (position.get(b) ?? 0));
  const placed: { tier: number; group: number }[] = [];
  for (const [tier, groups] of tiers.entries()) {
    // From the second tier on the other way round: so firsts meet the seconds of another group even before any swap.
    const order = tier === 0 ? [...groups] : groups.toReversed();
    const first = placed.length + 1;
    const costOf = (index: number, group: number): number => {
      let cost = 0;
      for (const [other, { group: theirs }] of placed.entries()) {
        if (theirs === group) cost += 4 ** (rounds - meetIn(first + index, other + 1));
      }
      return cost;
    };
    improveBySwaps(order, tier === 0 ? () => 0 : costOf);
    for (const group of order) placed.push({ tier, group });
  }
  return placed;
}

/** Swaps two as long as that makes the sum of costs lower; ends, as the sum only falls. */
function improveBySwaps(order: number[], costOf: (index: number, group: number) => number): void {
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let i = 0; i < order.length; i++) {
      for (let j = i + 1; j < order.length; j++) {
        const [a, b] = [at(order, i), at(order, j)];
        if (costOf(i, b) + costOf(j, a) >= costOf(i, a) + costOf(j, b)) continue;
        order[i] = b;
        order[j] = a;
        isBetter = true;
      }
    }
  }
}
