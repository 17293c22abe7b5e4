import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameScore } from '#shared/domain/model/stage.ts';
import { countWins, judgeScore, judgeTotals } from '#shared/domain/scoring/index.ts';
import { itHolds } from './support/property.ts';

const BO3 = { bestOf: 3 } as const;
const ALL3 = { playAll: 3 } as const;
const ALL2 = { playAll: 2 } as const;
const WIN: GameScore = [13, 7];
const LOSS: GameScore = [9, 13];

describe('judgeScore', () => {
  it('names the winner of a best of 3', () => {
    expect(judgeScore(BO3, [WIN, LOSS, WIN])).toMatchObject({ ok: true, value: { winner: 0 } });
    expect(judgeScore(BO3, [LOSS, LOSS])).toMatchObject({ ok: true, value: { winner: 1 } });
  });

  it.each<[string, { bestOf: number } | { playAll: number }, GameScore[], object]>([
    ['score.no_games', BO3, [], {}],
    ['score.too_many_games', BO3, [WIN, LOSS, WIN, LOSS], { games: 4, most: 3 }],
    ['score.not_finished', BO3, [WIN], { a: 1, b: 0, needed: 2 }],
    ['score.not_finished', BO3, [WIN, LOSS], { a: 1, b: 1, needed: 2 }],
    ['score.game_after_decision', BO3, [WIN, WIN, LOSS], { game: 3 }],
    ['score.tied_game', BO3, [WIN, [5, 5], WIN], { game: 2 }],
    ['score.negative', BO3, [[13, -1], WIN], { game: 1 }],
    ['score.too_large', BO3, [[10_000, 2], WIN], { game: 1, most: 9999 }],
    ['score.not_whole', BO3, [WIN, [1.5, 0]], { game: 2 }],
    ['score.not_whole', BO3, [[Number.NaN, 0]], { game: 1 }],
    ['score.not_finished', ALL3, [WIN, WIN], { a: 2, b: 0, games: 3 }],
    ['score.draw_not_allowed', ALL2, [WIN, LOSS], { a: 1, b: 1 }],
    [
      'score.draw_not_allowed',
      ALL2,
      [
        [1, 1],
        [0, 0],
      ],
      { a: 0, b: 0 },
    ],
  ])('refuses with %s', (code, length, games, details) => {
    expect(judgeScore(length, games)).toMatchObject({ ok: false, code });
    expect(judgeScore(length, games)).toMatchObject(Object.keys(details).length > 0 ? { details } : {});
  });

  it('plays all games of a play-all, won ones after the decision included', () => {
    expect(judgeScore(ALL3, [WIN, WIN, LOSS])).toMatchObject({ ok: true, value: { winner: 0 } });
    expect(judgeScore(ALL3, [WIN, [3, 3], LOSS], { drawAllowed: true })).toMatchObject({ value: { winner: null } });
  });
});

describe('judgeTotals', () => {
  it('writes 1-2 as games of which the winner took the last', () => {
    expect(judgeTotals(BO3, [1, 2])).toEqual({
      ok: true,
      value: {
        winner: 1,
        games: [
          [1, 0],
          [0, 1],
          [0, 1],
        ],
      },
    });
    expect(judgeTotals(BO3, [2, 0])).toEqual({
      ok: true,
      value: {
        winner: 0,
        games: [
          [1, 0],
          [1, 0],
        ],
      },
    });
  });

  it.each<[string, { bestOf: number } | { playAll: number }, [number, number], object]>([
    ['score.no_games', BO3, [0, 0], {}],
    ['score.not_finished', BO3, [1, 1], { needed: 2 }],
    ['score.not_finished', BO3, [1, 0], { needed: 2 }],
    ['score.game_after_decision', BO3, [3, 0], { needed: 2 }],
    ['score.too_many_games', BO3, [2, 2], { games: 4, most: 3 }],
    ['score.negative', BO3, [-1, 2], {}],
    ['score.not_whole', BO3, [2, 0.5], {}],
    ['score.too_many_games', ALL2, [2, 1], { games: 3, most: 2 }],
    ['score.draw_not_allowed', ALL2, [1, 1], { a: 1, b: 1 }],
  ])('refuses with %s', (code, length, totals, details) => {
    const judged = judgeTotals(length, totals);
    expect(judged).toMatchObject({ ok: false, code });
    if (Object.keys(details).length > 0) expect(judged).toMatchObject({ details });
  });

  itHolds(
    'makes games that stand before judgeScore with the same totals and winner',
    [fc.constantFrom(1, 3, 5, 7, 9), fc.nat({ max: 10 }), fc.nat({ max: 10 })],
    (bestOf, a, b) => {
      const judged = judgeTotals({ bestOf }, [a, b]);
      const needed = (bestOf + 1) / 2;
      expect(judged.ok).toBe(Math.max(a, b) === needed && Math.min(a, b) < needed);
      if (!judged.ok) return;
      expect(judgeScore({ bestOf }, judged.value.games)).toEqual(judged);
      expect(countWins(judged.value.games)).toEqual([a, b]);
    },
  );

  itHolds(
    'takes of a play-all just what fits, draws where they are allowed',
    [fc.integer({ min: 1, max: 6 }), fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.boolean()],
    (playAll, a, b, drawAllowed) => {
      const judged = judgeTotals({ playAll }, [a, b], { drawAllowed });
      expect(judged.ok).toBe(a + b <= playAll && (drawAllowed || a !== b));
      if (judged.ok) expect(judgeScore({ playAll }, judged.value.games, { drawAllowed })).toEqual(judged);
    },
  );
});
