import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listBracketPositions,
  makeDraw,
  moveSeed,
  seedInOrder,
  seedRandomly,
  swapSeeds,
} from '#shared/domain/seeding/index.ts';
import { itHolds } from './support/property.ts';

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('bracket positions', () => {
  it('are the standard ones for 8 and 16', () => {
    expect(listBracketPositions(3)).toEqual([1, 8, 4, 5, 2, 7, 3, 6]);
    expect(listBracketPositions(4)).toEqual([1, 16, 8, 9, 4, 13, 5, 12, 2, 15, 7, 10, 3, 14, 6, 11]);
  });

  it('keep the best 2^k seeds apart until 2^k entrants are left', () => {
    for (let rounds = 1; rounds <= 12; rounds++) {
      const positions = listBracketPositions(rounds);
      for (let best = 2; best <= positions.length; best *= 2) {
        const blocks = new Set(
          positions.flatMap((seed, at) => (seed <= best ? [Math.floor((at * best) / positions.length)] : [])),
        );
        expect(blocks.size).toBe(best);
      }
    }
  });
});

describe('random seeding', () => {
  it('gives for a kept seed the same draw on every machine', () => {
    expect(seedRandomly(letters, 'LAN 2026')).toEqual(GOLDEN);
    expect(seedRandomly(letters, 'LAN 2026')).toEqual(seedRandomly(letters, 'LAN 2026'));
    expect(seedRandomly(letters, 'LAN 2027')).not.toEqual(GOLDEN);
  });

  itHolds('keeps every entrant', [fc.array(fc.nat(), { maxLength: 300 }), fc.string()], (entrants, seed) => {
    expect([...seedRandomly(entrants, seed)].toSorted((a, b) => a - b)).toEqual(
      [...entrants].toSorted((a, b) => a - b),
    );
  });

  it('is fair: over 6,000 draws of 3 every order comes about 1,000 times', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = seedRandomly(['a', 'b', 'c'], `draw ${i}`).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Five standard deviations of a binomial of 6,000 and 1/6.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });

  it('is fair for bounds that do not divide the range of a word', () => {
    const draw = makeDraw('bounds');
    const third = 2 ** 30;
    let low = 0;
    for (let i = 0; i < 6000; i++) if (draw(3 * third) < third) low++;
    // A third of 6,000, and half of them without rejection; five standard deviations.
    expect(Math.abs(low - 2000)).toBeLessThan(183);
  });

  itHolds('draws whole numbers below the bound', [fc.string(), fc.integer({ min: 1, max: 2 ** 31 })], (seed, below) => {
    const draw = makeDraw(seed);
    for (let i = 0; i < 20; i++) {
      const drawn = draw(below);
      expect(Number.isInteger(drawn) && drawn >= 0 && drawn < below).toBe(true);
    }
  });
});

describe('seeding in order and by hand', () => {
  it('takes given numbers first, and the rest as they registered', () => {
    const entrants = [{ id: 'x' }, { id: 'y', seed: 2 }, { id: 'z' }, { id: 'w', seed: 1 }];
    expect(seedInOrder(entrants).map(({ id }) => id)).toEqual(['w', 'y', 'x', 'z']);
  });

  it('moves one entrant and shifts those between', () => {
    expect(moveSeed(letters, 5, 2).join('')).toBe('aebcdfgh');
    expect(moveSeed(letters, 1, 8).join('')).toBe('bcdefgha');
    expect(moveSeed(letters, 3, 3)).toEqual(letters);
  });

  it('swaps two', () => {
    expect(swapSeeds(letters, 1, 8).join('')).toBe('hbcdefga');
  });

  it('throws for a seed that does not exist', () => {
    for (const move of [moveSeed, swapSeeds]) {
      for (const [from, to] of [
        [0, 1],
        [1, 9],
        [9, 1],
      ] as const)
        expect(() => move(letters, from, to)).toThrow(RangeError);
    }
  });

  itHolds(
    'moving back restores the order',
    [fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat()],
    (order, a, b) => {
      const from = (a % order.length) + 1;
      const to = (b % order.length) + 1;
      expect(moveSeed(moveSeed(order, from, to), to, from)).toEqual(order);
    },
  );
});

/** Drawn once and kept: a change of the generator would rewrite every draw that was ever shown. */
const GOLDEN = ['b', 'a', 'h', 'f', 'e', 'c', 'd', 'g'];
