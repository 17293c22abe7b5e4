import { at } from '#shared/lib/at.ts';
import type { Seed } from '../model/stage.ts';
import type { Pair } from './circle.ts';
import type { Pairing } from './pairing.ts';

/** How often two have met in this stage. */
export type CountMeetings = (a: Seed, b: Seed) => number;
type HaveMet = (a: Seed, b: Seed) => boolean;

/**
 * The ways to pair six teams, the one to take first on top; numbers are positions in the group by current seed.
 * Source: Valve's supplemental rulebook for majors, table of Swiss match-ups for the rounds after the third.
 */
const PRIORITIES: readonly (readonly Pair[])[] = [
  '16 25 34',
  '16 24 35',
  '15 26 34',
  '15 24 36',
  '14 26 35',
  '14 25 36',
  '16 23 45',
  '15 23 46',
  '13 26 45',
  '13 25 46',
  '14 23 56',
  '13 24 56',
  '12 36 45',
  '12 35 46',
  '12 34 56',
].map((row) => row.split(' ').map((pair): Pair => [Number(pair[0]), Number(pair[1])]));

/**
 * A round by the rule of Valve's majors, each group for itself. There is no chance in it, and nobody floats.
 *
 * @param groups entrants with the same record, each group by current seed, the best first; even numbers all
 * @param round from 1; the first one has one group
 */
export function pairValve(groups: readonly (readonly Seed[])[], round: number, countMeetings: CountMeetings): Pairing {
  const haveMet: HaveMet = (a, b) => countMeetings(a, b) > 0;
  const pairs = groups.flatMap((group) => (round === 1 ? pairHalves(group) : pairValveGroup(group, round, haveMet)));
  const again = pairs.filter(([a, b]) => haveMet(a, b));
  const reasons = again.map((pair) => ({ code: 'rematch', pair, times: countMeetings(...pair) }) as const);
  return { pairs, bye: undefined, reasons };
}

/** The first round of a Valve Swiss: 1 against 9, 2 against 10, ... of sixteen. */
export function pairHalves(seeds: readonly Seed[]): readonly Pair[] {
  const half = seeds.length / 2;
  return seeds.slice(0, half).map((seed, index): Pair => [seed, at(seeds, index + half)]);
}

/**
 * One group of equal record in a later round. In rounds 2 and 3 the best meets the worst that it has not met, and so
 * on; after that six teams are paired by the table of priorities. Both take the first way without a rematch, and where
 * there is none, the first way of all.
 *
 * @param group best first, an even number
 */
export function pairValveGroup(group: readonly Seed[], round: number, haveMet: HaveMet): readonly Pair[] {
  if (round > 3 && group.length === 6) return takePriority(group, haveMet);
  return pairBestWithWorst(group, haveMet) ?? pairBestWithWorst(group, () => false) ?? [];
}

function takePriority(group: readonly Seed[], haveMet: HaveMet): readonly Pair[] {
  const ways = PRIORITIES.map((row) => row.map(([a, b]): Pair => [at(group, a - 1), at(group, b - 1)]));
  return ways.find((pairs) => !pairs.some(([a, b]) => haveMet(a, b))) ?? at(ways, 0);
}

/**
 * Undefined where every way has a rematch. The rulebook lets the last two matches change opponents when the last one
 * would be a rematch; going back one step at a time does just that, and goes on where that is not enough.
 */
function pairBestWithWorst(group: readonly Seed[], haveMet: HaveMet): readonly Pair[] | undefined {
  const [best, ...others] = group;
  if (best === undefined) return [];
  for (const worst of others.toReversed()) {
    if (haveMet(best, worst)) continue;
    const rest = pairBestWithWorst(
      others.filter((seed) => seed !== worst),
      haveMet,
    );
    if (rest) return [[best, worst], ...rest];
  }
  return undefined;
}
