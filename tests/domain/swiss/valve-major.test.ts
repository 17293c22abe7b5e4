import { describe, expect, it } from 'vitest';
import { rankSwiss, VALVE_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import { at } from '#shared/lib/at.ts';
import { playSwiss } from './play-swiss.ts';

/**
 * StarLadder Budapest Major 2025, stage 1, the winner first: sixteen teams by initial seed. Source: the official
 * results as published by Valve and StarLadder; the rule is that of Valve's supplemental rulebook for majors.
 */
const ROUNDS = [
  '9v1 2v10 11v3 12v4 5v13 6v14 15v7 8v16',
  '15v2 12v5 11v6 9v8 1v16 3v14 13v4 7v10',
  '9v12 11v15 5v8 1v13 7v2 3v6 4v16 14v10',
  '7v12 5v15 3v1 6v4 8v14 2v13',
  '8v15 2v12 6v1',
].map((round) => round.split(' ').map((pair) => pair.split('v').map(Number)));

describe('a real Valve major', () => {
  it('is drawn round by round as it was played, all 33 pairings', () => {
    const { record, draws } = playSwiss(VALVE_CONFIG, 16, ([a, b], round) => {
      const match = at(ROUNDS, round - 1).find((pair) => pair.includes(a) && pair.includes(b));
      if (!match) throw new Error(`round ${round} had no ${a} v ${b}`);
      return match[0] === a ? 0 : 1;
    });
    expect(record.duels).toHaveLength(33);
    expect(new Set(draws.map(({ algorithm }) => algorithm))).toEqual(new Set(['swiss-valve-1']));
    const { standings } = rankSwiss(VALVE_CONFIG, record);
    expect(new Set(standings.slice(0, 8).map(({ seed }) => seed))).toEqual(new Set([2, 3, 5, 6, 7, 8, 9, 11]));
  });
});
