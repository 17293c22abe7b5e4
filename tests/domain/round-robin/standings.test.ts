import { cutGroup } from '#shared/domain/ranking/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, rankRoundRobin } from '#shared/domain/formats/round-robin/index.ts';
import type { Duel } from '#shared/domain/ranking/index.ts';
import { makeDraw, seedRandomly } from '#shared/domain/seeding/index.ts';
import { itHolds } from '../support/property.ts';
import { openTable } from '../tiebreaks/table.ts';
import { openSchedule } from './schedule.ts';

describe('the table of a round robin', () => {
  it('is open until every match has a result', () => {
    const { table, alice, bob, carol } = openTable(3);
    alice.beats(bob);
    alice.beats(carol);
    const rank = (): readonly unknown[] => rankRoundRobin(DEFAULT_CONFIG, [1, 2, 3], table.duels).standings;
    expect(rank()).toEqual([
      { seed: 1, place: 1, open: true },
      { seed: 2, place: 2, open: true },
      { seed: 3, place: 2, open: true },
    ]);
    carol.beats(bob);
    expect(rank()).toEqual([
      { seed: 1, place: 1, open: false },
      { seed: 3, place: 2, open: false },
      { seed: 2, place: 3, open: false },
    ]);
  });
});

describe('the cut', () => {
  const cut = (groups: readonly (readonly number[])[], advance: number): unknown => cutGroup({ groups }, advance);

  it('takes the best', () => {
    expect(cut([[3], [1], [2]], 2)).toEqual({ through: [3, 1], tied: [], open: 0 });
    expect(cut([[3], [1, 2]], 3)).toEqual({ through: [3, 1, 2], tied: [], open: 0 });
    expect(cut([[3]], 5)).toEqual({ through: [3], tied: [], open: 0 });
    expect(cut([[3], [1]], 0)).toEqual({ through: [], tied: [], open: 0 });
  });

  it('asks about a tie across the line', () => {
    expect(cut([[3], [1, 2, 4]], 3)).toEqual({ through: [3], tied: [1, 2, 4], open: 2 });
  });
});

describe('any round robin', () => {
  itHolds(
    'has one total order with shared places, the same whatever the order of results',
    [fc.integer({ min: 2, max: 24 }), fc.constantFrom<(1 | 2)[]>(1, 2), fc.integer()],
    (entrants, times, seed) => {
      const config = { ...DEFAULT_CONFIG, times };
      const draw = makeDraw(String(seed));
      const { matches } = openSchedule(times, entrants);
      const duels = matches.map(({ field, round }): Duel => {
        const winner = ([0, 1, null] as const)[draw(3)] ?? null;
        return { field, round, winner, games: [], kind: 'played' };
      });
      const seeds = Array.from({ length: entrants }, (_, index) => index + 1);
      const { standings, tallies } = rankRoundRobin(config, seeds, duels);
      expect(standings.map((one) => one.seed).toSorted((a, b) => a - b)).toEqual(seeds);
      for (const [index, { place, open }] of standings.entries()) {
        expect(open).toBe(false);
        const before = standings[index - 1]?.place;
        expect(place === index + 1 || place === before).toBe(true);
      }
      const played = [...tallies.bySeed.values()].reduce((sum, tally) => sum + tally.meetings.length, 0);
      expect(played).toBe(2 * matches.length);
      expect(rankRoundRobin(config, seeds, seedRandomly(duels, String(seed))).standings).toEqual(standings);
    },
    1000,
  );
});
