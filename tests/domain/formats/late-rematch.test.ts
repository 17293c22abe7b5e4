import { describe, expect, it } from 'vitest';
import { listDropMasks } from '#shared/domain/formats/double-elimination/losers-order.ts';
import { searchMasks } from '../support/search-masks.ts';
import type { Quality } from '../support/search-masks.ts';

/** Positions of the losers' side by winners' round, index 0 for round 1: at index i the position of match i's loser. */
type Drops = readonly (readonly number[])[];

/** Judges by walking both entrants through the losers' side, without knowing of masks. */
function judge(drops: Drops): Quality {
  let earliest = Infinity;
  let sum = 0;
  for (const [r, first] of drops.entries()) {
    for (let s = r + 1; s < drops.length; s++) {
      for (let match = 0; match < first.length; match++) {
        const met = findMeeting(r, first[match] ?? 0, s, drops[s]?.[match >> (s - r)] ?? 0);
        earliest = Math.min(earliest, met);
        sum += met;
      }
    }
  }
  return { earliest, sum };
}

/** Both at the width at which the second drops in; from there on they halve until they are one. */
function findMeeting(r: number, first: number, s: number, second: number): number {
  let a = first >> (s - r);
  let b = second;
  if (a === b) return 2 * s;
  let round = 2 * s;
  for (; a !== b; round += 2) {
    a >>= 1;
    b >>= 1;
  }
  return round - 1;
}

function toDrops(masks: readonly number[], rounds: number): Drops {
  return [0, ...masks].map((mask, r) => Array.from({ length: 2 ** (rounds - 1 - r) }, (_, i) => i ^ mask));
}

function isBetter(a: Quality, b: Quality): boolean {
  return a.earliest > b.earliest || (a.earliest === b.earliest && a.sum > b.sum);
}

function* listPermutations(length: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const shorter of listPermutations(length - 1)) {
    for (let at = 0; at < length; at++) yield shorter.toSpliced(at, 0, length - 1);
  }
}

/** The best of all ways to drop, one list of candidates for each winners' round from the second on. */
function findBest(candidates: readonly (readonly number[])[][], chosen: Drops): Quality {
  const [next, ...rest] = candidates;
  if (!next) return judge(chosen);
  let best: Quality = { earliest: 0, sum: 0 };
  for (const drop of next) {
    const quality = findBest(rest, [...chosen, drop]);
    if (isBetter(quality, best)) best = quality;
  }
  return best;
}

function listWidths(rounds: number): readonly number[] {
  return Array.from({ length: rounds - 1 }, (_, index) => 2 ** (rounds - 2 - index));
}

describe('the late-rematch order', () => {
  it.each([2, 3, 4])('is the best of all permutations for 2^%i entrants', (rounds) => {
    const candidates = listWidths(rounds).map((width) => [...listPermutations(width)]);
    const natural = toDrops([], rounds);
    expect(judge(toDrops(listDropMasks('late-rematch', rounds), rounds))).toEqual(findBest(candidates, natural));
  });

  it.each([5, 6, 7])('is the best of all masks for 2^%i entrants', (rounds) => {
    const candidates = listWidths(rounds).map((width) => {
      return Array.from({ length: width }, (_, mask) => Array.from({ length: width }, (__, i) => i ^ mask));
    });
    const natural = toDrops([], rounds);
    expect(judge(toDrops(listDropMasks('late-rematch', rounds), rounds))).toEqual(findBest(candidates, natural));
  });

  it.each([8, 9, 10, 11, 12])('is the best of all masks for 2^%i entrants', (rounds) => {
    expect(judge(toDrops(listDropMasks('late-rematch', rounds), rounds))).toEqual(searchMasks(rounds));
  });

  it('is found by that search as by trying all masks', () => {
    for (let rounds = 3; rounds <= 7; rounds++) {
      expect(searchMasks(rounds)).toEqual(judge(toDrops(listDropMasks('late-rematch', rounds), rounds)));
    }
  });

  it('is never worse than the order of start.gg, and puts the first rematch of 4,096 off from round 8 to 16', () => {
    for (let rounds = 2; rounds <= 12; rounds++) {
      const late = judge(toDrops(listDropMasks('late-rematch', rounds), rounds));
      const startGg = judge(toDrops(listDropMasks('start-gg', rounds), rounds));
      expect(isBetter(startGg, late), `2^${rounds}`).toBe(false);
      if (rounds === 12) expect([startGg.earliest, late.earliest]).toEqual([8, 16]);
    }
  });
});

describe('the order of start.gg', () => {
  it('goes through reverse, half reverse, half shift and natural', () => {
    expect(listDropMasks('start-gg', 8)).toEqual([63, 15, 8, 0, 3, 0, 0]);
  });
});
