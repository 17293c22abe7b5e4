import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLikelyGames, estimateDuration, planFromGraph, planInSequence } from '#shared/domain/schedule/index.ts';
import type { PlannedRound } from '#shared/domain/schedule/index.ts';
import { itHolds } from '../support/property.ts';
import { anySetup, setUpDouble, setUpSingle } from '../support/stages.ts';

const pace = { stations: 4, minutesPerGame: 30, minutesBetween: 10 };
const bestOf1 = { bestOf: 1 };

describe('games of a match', () => {
  it('lie between as few and as many as a length allows', () => {
    expect(countLikelyGames({ bestOf: 3 })).toEqual({ least: 2, likely: 2.5, most: 3 });
    expect(countLikelyGames({ bestOf: 5 })).toEqual({ least: 3, likely: 4, most: 5 });
    expect(countLikelyGames({ playAll: 2 })).toEqual({ least: 2, likely: 2, most: 2 });
  });
});

describe('the estimate of a plan', () => {
  it('plays the matches of a round side by side and rounds one after the other', () => {
    // Two turns of four stations, then one: 40 + 40 + 30 minutes.
    expect(estimateDuration(planInSequence([8, 3], bestOf1), pace)).toEqual({
      minutes: { least: 110, likely: 110, most: 110 },
      matches: 11,
    });
  });

  it('says how short and how long it can be', () => {
    const { minutes } = estimateDuration(planInSequence([1], { bestOf: 3 }), pace);
    expect(minutes).toEqual({ least: 60, likely: 75, most: 90 });
  });

  it('takes nothing for no matches', () => {
    expect(estimateDuration([], pace)).toEqual({ minutes: { least: 0, likely: 0, most: 0 }, matches: 0 });
    expect(estimateDuration(planInSequence([0, 0], bestOf1), pace).minutes.most).toBe(0);
  });

  it('plays rounds that do not wait for each other at the same time', () => {
    const side = (after: readonly number[]): PlannedRound => ({ matches: 2, length: bestOf1, after });
    expect(estimateDuration([side([]), side([])], pace).minutes.most).toBe(30);
    expect(estimateDuration([side([]), side([0])], pace).minutes.most).toBe(70);
    expect(estimateDuration([side([]), side([])], { ...pace, stations: 2 }).minutes.most).toBe(70);
  });

  it('is 3 rounds for a single elimination of 8, and 7 for a double with reset: winners, losers, final, final', () => {
    const rounds = (matches: Parameters<typeof planFromGraph>[0]): number =>
      estimateDuration(planFromGraph(matches), { stations: 8, minutesPerGame: 1, minutesBetween: 0 }).minutes.least / 2;
    expect(rounds(setUpSingle().open(8))).toBe(3);
    expect(rounds(setUpSingle({ thirdPlace: true }).open(8))).toBe(3);
    // W1, then L1 beside W2, L2, L3 beside W3, L4, final, reset
    expect(rounds(setUpDouble({ grandFinal: 'reset' }).open(8))).toBe(7);
  });

  it('takes each round at its own length', () => {
    const lengths = { default: bestOf1, special: [{ part: 'winners', round: 2, length: { bestOf: 5 } }] } as const;
    const { minutes } = estimateDuration(planFromGraph(setUpSingle({ lengths }).open(4)), pace);
    expect(minutes).toEqual({ least: 130, likely: 160, most: 190 });
  });

  it('refuses no stations, and a round that waits for a later one', () => {
    for (const stations of [0, -1, 1.5]) expect(() => estimateDuration([], { ...pace, stations })).toThrow(RangeError);
    expect(() => estimateDuration([{ matches: 1, length: bestOf1, after: [0] }], pace)).toThrow(RangeError);
  });
});

describe('any estimate', () => {
  itHolds(
    'lies between all matches at once and all one by one, and never grows with a station more',
    [anySetup, fc.integer({ min: 2, max: 130 }), fc.integer({ min: 1, max: 20 })],
    (setup, entrants, stations) => {
      const rounds = planFromGraph(setup.open(entrants));
      const { minutes, matches } = estimateDuration(rounds, { ...pace, stations });
      const more = estimateDuration(rounds, { ...pace, stations: stations + 1 }).minutes;
      const alone = estimateDuration(rounds, { ...pace, stations: 1 }).minutes;
      const atOnce = estimateDuration(rounds, { ...pace, stations: 4096 }).minutes;
      expect(matches).toBe(setup.matchCount(entrants));
      expect(minutes.least <= minutes.likely && minutes.likely <= minutes.most).toBe(true);
      expect(more.likely).toBeLessThanOrEqual(minutes.likely);
      expect(minutes.likely).toBeLessThanOrEqual(alone.likely);
      expect(minutes.likely).toBeGreaterThanOrEqual(atOnce.likely);
      // On one station nothing stands still: 75 minutes a match and 10 between two.
      expect(alone.likely).toBe(matches * 85 - 10);
    },
    500,
  );
});
