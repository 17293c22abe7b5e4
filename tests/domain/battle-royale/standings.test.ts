import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, rankBattleRoyale } from '#shared/domain/formats/battle-royale/index.ts';
import type { PlayedGame } from '#shared/domain/formats/battle-royale/index.ts';
import { DEFAULT_LOBBY_POINTS, scoreLobby } from '#shared/domain/scoring/index.ts';
import { seedRandomly } from '#shared/domain/seeding/index.ts';
import { findParting } from '#shared/domain/tiebreaks/index.ts';
import { itHolds } from '../support/property.ts';

/** Rows as [seed, placement, kills]. */
function play(...games: readonly (readonly (readonly [number, number, number])[])[]): readonly PlayedGame[] {
  return games.map((rows, index) => ({
    game: index + 1,
    rows: rows.map(([seed, placement, kills]) => ({ seed, placement, kills })),
  }));
}

const placesOf = (seeds: readonly number[], games: readonly PlayedGame[], matchPoint?: number): readonly string[] => {
  const config = matchPoint === undefined ? DEFAULT_CONFIG : { ...DEFAULT_CONFIG, matchPoint };
  return rankBattleRoyale(config, seeds, games, true).standings.map(({ seed, place }) => `${place}: ${seed}`);
};

describe('points in a lobby', () => {
  it.each([
    [1, 3, 15],
    [8, 0, 1],
    [9, 4, 4],
    [25, 0, 0],
  ])('placement %i with %i kills gives %i', (placement, kills, points) => {
    expect(scoreLobby(DEFAULT_LOBBY_POINTS, { placement, kills })).toBe(points);
  });

  it('follow the table and the kill value of the tournament', () => {
    expect(scoreLobby({ placement: [10], kill: 2 }, { placement: 1, kills: 3 })).toBe(16);
  });
});

describe('the standings of a battle royale', () => {
  it('go by total, then kills, then wins, then games played, then the earliest win', () => {
    expect(
      placesOf(
        [1, 2],
        play([
          [1, 1, 0],
          [2, 2, 3],
        ]),
      ),
    ).toEqual(['1: 2', '2: 1']);
    const { ranking, standings } = rankBattleRoyale(
      DEFAULT_CONFIG,
      [1, 2],
      play([
        [1, 3, 5],
        [2, 1, 0],
      ]),
      true,
    );
    expect(standings.map(({ seed }) => seed)).toEqual([1, 2]);
    expect(findParting(ranking, 1, 2)).toEqual({ rule: 'kills', tied: [1, 2], values: [5, 0], groups: [[1], [2]] });
  });

  it('part by the earliest win at the end', () => {
    const games = play(
      [
        [2, 1, 1],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 2, 1],
      ],
    );
    expect(placesOf([1, 2], games)).toEqual(['1: 2', '2: 1']);
    expect(placesOf([1, 2], games.toReversed())).toEqual(['1: 2', '2: 1']);
  });

  it('share a place where no rule parts', () => {
    expect(
      placesOf(
        [1, 2, 3],
        play([
          [1, 2, 0],
          [2, 2, 0],
        ]),
      ),
    ).toEqual(['1: 1', '1: 2', '3: 3']);
  });

  it('stay open while games are left', () => {
    const { standings } = rankBattleRoyale(DEFAULT_CONFIG, [1], play([[1, 1, 0]]), false);
    expect(standings).toEqual([{ seed: 1, place: 1, open: true }]);
  });
});

describe('match point', () => {
  it('ends with a win by one that had the points before that game', () => {
    const games = play(
      [
        [1, 2, 3],
        [2, 1, 0],
      ],
      [
        [2, 1, 0],
        [1, 2, 0],
      ],
      [
        [1, 1, 0],
        [2, 2, 20],
      ],
    );
    expect(placesOf([1, 2], games, 20)).toEqual(['1: 1', '2: 2']);
    expect(placesOf([1, 2], games, 22)).toEqual(['1: 2', '2: 1']);
    // The games say which was first, not the order in which they come.
    expect(placesOf([1, 2], games.toReversed(), 12)).toEqual(placesOf([1, 2], games, 12));
    expect(placesOf([1, 2], games.toReversed(), 20)).toEqual(['1: 1', '2: 2']);
    expect(rankBattleRoyale({ ...DEFAULT_CONFIG, matchPoint: 12 }, [1, 2], games, false)).toMatchObject({
      champion: 2,
      standings: [
        { seed: 2, place: 1, open: false },
        { seed: 1, place: 2, open: false },
      ],
    });
  });
});

const anyLobby = fc.record({
  entrants: fc.integer({ min: 2, max: 24 }),
  games: fc.integer({ min: 0, max: 8 }),
  kills: fc.array(fc.nat(9), { minLength: 24 * 8, maxLength: 24 * 8 }),
  seed: fc.string(),
});

describe('any battle royale', () => {
  itHolds(
    'adds up the points that the table gives, in one total order, whatever the order of entry',
    [anyLobby],
    ({ entrants, games, kills, seed }) => {
      const seeds = Array.from({ length: entrants }, (_, index) => index + 1);
      const played = Array.from({ length: games }, (_, game): PlayedGame => {
        const rows = seedRandomly(seeds, `${seed}/${game}`).map((one, index) => {
          return { seed: one, placement: index + 1, kills: kills[game * 24 + index] ?? 0 };
        });
        return { game: game + 1, rows };
      });
      const { standings, tallies } = rankBattleRoyale(DEFAULT_CONFIG, seeds, played, true);
      const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
      const given = total(played.flatMap(({ rows }) => rows.map((row) => scoreLobby(DEFAULT_CONFIG.points, row))));
      expect(total([...tallies.bySeed.values()].map(({ points }) => points))).toBe(given);
      expect(standings.map((one) => one.seed).toSorted((a, b) => a - b)).toEqual(seeds);
      const shuffled = seedRandomly(played, seed);
      expect(rankBattleRoyale(DEFAULT_CONFIG, seeds, shuffled, true).standings).toEqual(standings);
    },
    2000,
  );
});
