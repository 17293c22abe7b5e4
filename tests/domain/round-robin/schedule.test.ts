import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countRoundRobin,
  countTableRounds,
  DEFAULT_CONFIG,
  roundRobin,
} from '#shared/domain/formats/round-robin/index.ts';
import { listCircleRounds } from '#shared/domain/pairing/circle.ts';
import { dealSnake } from '#shared/domain/pairing/snake.ts';
import { itHolds } from '../support/property.ts';
import { openSchedule } from './schedule.ts';
import type { ScheduledMatch } from './schedule.ts';

const fields = (entrants: number, times: 1 | 2 = 1): readonly string[] =>
  openSchedule(times, entrants).matches.map(({ round, field }) => `${round}: ${field.join('v')}`);

/** The first thing that is wrong; counting in place, since there are 127 sizes of up to 16,256 matches. */
function findFault(
  matches: readonly ScheduledMatch[],
  byes: readonly (number | undefined)[],
  entrants: number,
  times: number,
): string | undefined {
  const met = new Uint8Array((entrants + 1) ** 2);
  const inSlot0 = new Uint16Array(entrants + 1);
  const lastRound = new Uint16Array(entrants + 1);
  const played = new Uint16Array(byes.length + 1);
  for (const [index, { no, round, field }] of matches.entries()) {
    if (no !== index + 1) return `match ${no} stands at ${index}`;
    for (const seed of field) {
      if (lastRound[seed] === round || byes[round - 1] === seed) return `${seed} is twice in round ${round}`;
      lastRound[seed] = round;
      played[round] = (played[round] ?? 0) + 1;
    }
    const pair = Math.min(...field) * (entrants + 1) + Math.max(...field);
    met[pair] = (met[pair] ?? 0) + 1;
    inSlot0[field[0]] = (inSlot0[field[0]] ?? 0) + 1;
  }
  for (const [index, bye] of byes.entries()) {
    if (played[index + 1] !== entrants - (bye === undefined ? 0 : 1)) return `round ${index + 1} leaves somebody out`;
  }
  for (let a = 1; a <= entrants; a++) {
    if (Math.abs((inSlot0[a] ?? 0) - (times * (entrants - 1)) / 2) > 0.5)
      return `${a} is ${inSlot0[a]} times in slot 0`;
    for (let b = a + 1; b <= entrants; b++) {
      if (met[a * (entrants + 1) + b] !== times) return `${a} and ${b} meet ${met[a * (entrants + 1) + b]} times`;
    }
  }
  return undefined;
}

describe('a round robin', () => {
  it('turns the circle for an even number', () => {
    expect(fields(4)).toEqual(['1: 1v4', '1: 2v3', '2: 3v1', '2: 4v2', '3: 1v2', '3: 3v4']);
  });

  it('gives everybody one pause with an odd number', () => {
    expect(fields(3)).toEqual(['1: 3v1', '2: 2v3', '3: 1v2']);
    expect(openSchedule(1, 3).byes).toEqual([2, 1, 3]);
  });

  it('plays again with changed slots when they meet twice', () => {
    expect(fields(2, 2)).toEqual(['1: 1v2', '2: 2v1']);
  });

  it.each([0, 1, 129, 2.5])('refuses %d entrants', (entrants) => {
    expect(() => countTableRounds(1, entrants)).toThrow(RangeError);
  });

  it('is not made of one', () => {
    expect(() => listCircleRounds(1)).toThrow(RangeError);
  });

  it.each([1, 2] as const)('of 2 to 128, %i times, lets every two meet in the fewest, balanced rounds', (times) => {
    for (let entrants = 2; entrants <= 128; entrants++) {
      const { matches, rounds, byes } = openSchedule(times, entrants);
      const shape = {
        entrants,
        matches: matches.length,
        rounds,
        pauses: byes.filter((bye) => bye !== undefined).length,
      };
      const isEven = entrants % 2 === 0;
      expect(shape).toEqual({
        entrants,
        matches: countRoundRobin({ times }, entrants),
        rounds: times * (isEven ? entrants - 1 : entrants),
        pauses: isEven ? 0 : times * entrants,
      });
      expect([entrants, findFault(matches, byes, entrants, times)]).toEqual([entrants, undefined]);
    }
  });

  it.each([4, 5, 8, 13])('of %i lets the two best meet in the last round', (entrants) => {
    expect(fields(entrants).at(-Math.floor(entrants / 2))).toMatch(/: (1v2|2v1)$/);
  });
});

describe('a round robin in groups', () => {
  it('goes round by round through all groups, and a smaller one is over sooner', () => {
    const told = roundRobin.open({ ...DEFAULT_CONFIG, groups: 2 }, 5).map(({ no, round, pool, slots }) => {
      return `${no}: ${pool} ${round} ${slots.map((source) => (source.kind === 'seed' ? source.seed : '-')).join('v')}`;
    });
    // 1 4 5 and 2 3
    expect(told).toEqual(['1: 1 1 5v1', '2: 2 1 2v3', '3: 1 2 4v5', '4: 1 3 1v4']);
  });

  it('gives a round its own length, the last one of the largest group counted from the end', () => {
    const special = [
      { round: 1, length: { bestOf: 1 } },
      { fromEnd: 0, length: { bestOf: 5 } },
    ] as const;
    const lengths = roundRobin.open({ ...DEFAULT_CONFIG, groups: 2, special }, 5).map(({ length }) => length);
    expect(lengths).toEqual([{ bestOf: 1 }, { bestOf: 1 }, { bestOf: 3 }, { bestOf: 5 }]);
  });
});

describe('a snake', () => {
  it('goes to and fro', () => {
    expect(dealSnake(8, 3)).toEqual([
      [1, 6, 7],
      [2, 5, 8],
      [3, 4],
    ]);
  });

  itHolds(
    'deals everybody, in groups of about the same size',
    [fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 40 })],
    (entrants, groups) => {
      const dealt = dealSnake(entrants, groups);
      expect(dealt.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: entrants }, (_, index) => index + 1));
      const sizes = dealt.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    },
  );
});
