import { at } from '#shared/lib/at.ts';
import type { Field } from '../matching/match-field.ts';
import { Costs } from './costs.ts';
import type { Entry } from './entry.ts';

/** Members of a group that are likely to leave it or to take one from above, at least. */
const AT_THE_EDGE = 4;
/** How far from its right opponent one is likely to end. */
const ASIDE = 2;
/** Meetings before that count; a Swiss stage has fewer. */
const MOST_TIMES = 15;

/** What a pairing may do; what it may not is tried first. */
export interface Leave {
  /** The bye may go to a higher score than the lowest one that can have it. */
  readonly higherBye: boolean;
  /** Pairs that have met may meet again. */
  readonly meetAgain: boolean;
}

/** Entries as a field for the matching, by falling score; with an odd number the bye is one more vertex, the last. */
export function makeField(entries: readonly Entry[], { higherBye, meetAgain }: Leave): Field {
  const costs = new Costs(entries);
  const { length } = entries;
  const isOdd = length % 2 === 1;
  const mayHaveBye = makeByeRule(entries);
  const lowest = entries.findLastIndex((_, index) => mayHaveBye(index));
  const lowestScore = at(entries, lowest).score;
  return {
    count: length + (isOdd ? 1 : 0),
    stretches: isOdd ? [...costs.groups, { first: length, size: 1 }] : costs.groups,
    tolerance: costs.tolerance,
    getLeastCost: (upper, lower) => (lower === costs.groups.length ? 0 : costs.getLeast(upper, lower)),
    getCost: (a, b) => (b === length ? costs.getBye(a, lowest) : costs.getPair(a, b)),
    getExtra(a, b) {
      const { met, score } = at(entries, a);
      if (b === length) return mayHaveBye(a) && (higherBye || score === lowestScore) ? 0 : undefined;
      const times = met.get(at(entries, b).seed) ?? 0;
      return times === 0 ? 0 : meetAgain ? Math.min(times, MOST_TIMES) * costs.again : undefined;
    },
    *listLikely(width) {
      yield* listInside(costs, ASIDE * width);
      yield* listAcross(costs, AT_THE_EDGE * width, length);
      if (!isOdd) return;
      for (let index = lowest; index > lowest - AT_THE_EDGE * width; index--) yield [index, length];
    },
  };
}

/** Nobody has a second bye while somebody has had none. */
export function makeByeRule(entries: readonly Entry[]): (index: number) => boolean {
  const isSpared = entries.some(({ hadBye }) => !hadBye);
  return (index) => !(isSpared && at(entries, index).hadBye);
}

/** Near the right opponent in the own group, and near oneself, for those that remain when others have left it. */
function* listInside({ groups }: Costs, aside: number): Iterable<readonly [number, number]> {
  for (const { first, size } of groups) {
    const half = size >> 1;
    for (let a = 0; a < size; a++) {
      for (let by = -aside; by <= aside; by++) {
        const b = a + half + by;
        if (b > a && b < size) yield [first + a, first + b];
      }
      for (let b = a + 1; b <= a + aside && b < size; b++) yield [first + a, first + b];
    }
  }
}

/** The last of every group with those that follow it, across as many groups as it takes. */
function* listAcross({ groups }: Costs, edge: number, length: number): Iterable<readonly [number, number]> {
  for (const { first, size } of groups) {
    const next = first + size;
    for (let a = Math.max(first, next - edge); a < next; a++) {
      for (let b = next; b < Math.min(next + edge, length); b++) yield [a, b];
    }
  }
}
