import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepGroupsApart, listBracketPositions } from '#shared/domain/seeding/index.ts';
import { at } from '#shared/lib/at.ts';
import { itHolds } from '../support/property.ts';

/** In which round two seeds of a bracket can meet, from 1. */
function meetIn(total: number, a: number, b: number): number {
  const positions = listBracketPositions(Math.ceil(Math.log2(total)));
  return 32 - Math.clz32(positions.indexOf(a) ^ positions.indexOf(b));
}

/** Rounds, rising, in which two of one group can meet: later everywhere is better, and the earliest counts first. */
function listMeetings(groups: readonly number[]): readonly number[] {
  const rounds: number[] = [];
  for (const [i, group] of groups.entries()) {
    for (let j = 0; j < i; j++) if (groups[j] === group) rounds.push(meetIn(groups.length, j + 1, i + 1));
  }
  return rounds.toSorted((a, b) => a - b);
}

/** Below zero where the first list has fewer of the early meetings. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, round] of a.entries()) if (round !== b[index]) return at(b, index) - round;
  return 0;
}

function* listOrders(groups: readonly number[]): Iterable<readonly number[]> {
  if (groups.length === 0) yield [];
  for (const [index, group] of groups.entries()) {
    for (const rest of listOrders(groups.toSpliced(index, 1))) yield [group, ...rest];
  }
}

/** The best there is, by trying all: tiers keep their seeds, and the first its order. */
function findBest(tiers: readonly (readonly number[])[]): readonly number[] {
  let best: readonly number[] | undefined;
  const tryTier = (tier: number, placed: readonly number[]): void => {
    if (tier === tiers.length) {
      const rounds = listMeetings(placed);
      if (best === undefined || compare(rounds, best) < 0) best = rounds;
      return;
    }
    for (const order of listOrders(tiers[tier] ?? [])) tryTier(tier + 1, [...placed, ...order]);
  };
  tryTier(1, tiers[0] ?? []);
  return best ?? [];
}

const place = (tiers: readonly (readonly number[])[]): readonly number[] =>
  keepGroupsApart(tiers).map(({ group }) => group);

describe('firsts and seconds of groups in a bracket', () => {
  it('of one group meet in the final alone, whatever the number of groups', () => {
    for (const groups of [2, 4, 8, 16, 32, 64]) {
      const tier = Array.from({ length: groups }, (_, index) => index + 1);
      const rounds = Math.log2(2 * groups);
      expect(new Set(listMeetings(place([tier, tier])))).toEqual(new Set([rounds]));
    }
  });

  it.each([2, 3, 4, 5, 6, 7])('of %i groups meet as late as in any other way, by trying all', (groups) => {
    const tier = Array.from({ length: groups }, (_, index) => index + 1);
    expect(listMeetings(place([tier, tier]))).toEqual(findBest([tier, tier]));
  });

  it.each([2, 3, 4])('so do three of each of %i groups', (groups) => {
    const tier = Array.from({ length: groups }, (_, index) => index + 1);
    expect(listMeetings(place([tier, tier, tier]))).toEqual(findBest([tier, tier, tier]));
  });

  it('keep their tier: no second is seeded before a first', () => {
    const placed = keepGroupsApart([
      [3, 1, 2],
      [1, 2, 3],
    ]);
    expect(placed.map(({ tier }) => tier)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(placed.slice(0, 3).map(({ group }) => group)).toEqual([3, 1, 2]);
  });

  itHolds(
    'of any groups in any order, some sending fewer, meet as late as in any other way',
    [
      fc.integer({ min: 2, max: 5 }).chain((groups) => {
        const tier = Array.from({ length: groups }, (_, index) => index + 1);
        const order = fc.shuffledSubarray(tier, { minLength: groups });
        return fc.tuple(order, fc.shuffledSubarray(tier, { minLength: 1 }));
      }),
    ],
    (tiers) => {
      const placed = place(tiers);
      expect(placed.toSorted((a, b) => a - b)).toEqual(tiers.flat().toSorted((a, b) => a - b));
      expect(listMeetings(placed)).toEqual(findBest(tiers));
    },
    300,
  );
});
