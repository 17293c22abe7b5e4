import { describe, expect, it } from 'vitest';
import { findRoundLength, getLength } from '#shared/domain/formats/lengths.ts';

const bo1 = { bestOf: 1 };
const bo3 = { bestOf: 3 };
const bo5 = { bestOf: 5 };

describe('the length of a round', () => {
  it('is that of its number, or of its distance from the last one', () => {
    const lengths = [
      { round: 2, length: bo3 },
      { fromEnd: 0, length: bo5 },
    ];
    expect([1, 2, 3, 4].map((round) => findRoundLength(lengths, round, 4))).toEqual([undefined, bo3, undefined, bo5]);
    expect(findRoundLength([{ fromEnd: 1, length: bo5 }], 3, 4)).toBe(bo5);
    expect(findRoundLength(undefined, 1, 1)).toBeUndefined();
  });

  it('is the first one that fits', () => {
    const lengths = [
      { fromEnd: 0, length: bo5 },
      { round: 3, length: bo3 },
    ];
    expect(findRoundLength(lengths, 3, 3)).toBe(bo5);
    expect(findRoundLength(lengths.toReversed(), 3, 3)).toBe(bo3);
  });

  it('counts in its own side of the bracket, and is the usual one where none was given', () => {
    const lengths = {
      default: bo1,
      special: [
        { part: 'losers', round: 2, length: bo3 },
        { part: 'winners', fromEnd: 0, length: bo5 },
      ],
    } as const;
    expect(getLength(lengths, 'losers', 2, 4)).toBe(bo3);
    expect(getLength(lengths, 'winners', 2, 4)).toBe(bo1);
    expect(getLength(lengths, 'winners', 4, 4)).toBe(bo5);
    expect(getLength(lengths, 'losers', 4, 4)).toBe(bo1);
    expect(getLength({ default: bo1 }, 'winners', 1, 1)).toBe(bo1);
  });
});
