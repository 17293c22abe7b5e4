import { describe, expect, it } from 'vitest';
import { toEntries } from '#shared/domain/formats/swiss/entries.ts';
import { DEFAULT_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import type { SwissRecord } from '#shared/domain/formats/swiss/index.ts';
import { tallySwiss } from '#shared/domain/formats/swiss/record.ts';
import { at } from '#shared/lib/at.ts';
import { betterSeedWins, playRound, startSwiss } from './play-swiss.ts';
import type { Decide } from './play-swiss.ts';

/** A Swiss of rounds as given: '1v4 2v3 5 bye'. */
function play(entrants: number, rounds: readonly string[], decide: Decide = betterSeedWins): SwissRecord {
  let record = startSwiss(entrants);
  for (const [index, told] of rounds.entries()) {
    const pairs = [...told.matchAll(/(\d+)v(\d+)/gu)].map(([, a, b]) => [Number(a), Number(b)] as const);
    const bye = /(\d+) bye/u.exec(told)?.[1];
    const draw = { round: index + 1, pairs, bye: bye === undefined ? undefined : Number(bye) };
    record = playRound(record, { ...draw, lengths: [], algorithm: 'swiss-score-groups-1', reasons: [] }, decide);
  }
  return record;
}

/** What the pairing has to know of each, by seed. */
function entriesOf(record: SwissRecord) {
  const tallies = tallySwiss(DEFAULT_CONFIG, record);
  const entries = toEntries([...tallies.bySeed.values()], record, tallies);
  return (seed: number) => at(entries, seed - 1);
}

describe('what the pairing of a Swiss knows', () => {
  it('is each score, whom one met and how often, and who had the bye', () => {
    const of = entriesOf(play(3, ['1v2 3 bye', '1v3 2 bye', '1v2 3 bye']));
    expect(of(1)).toMatchObject({ seed: 1, score: 3, hadBye: false });
    expect([...of(1).met]).toEqual([
      [2, 2],
      [3, 1],
    ]);
    expect(of(2)).toMatchObject({ score: 1, hadBye: true });
    expect(of(3)).toMatchObject({ score: 2, hadBye: true });
  });

  it('is who met a higher or a lower score in the last round and in the one before it', () => {
    // 1-0: 1 2 3, 0-1: 4 5 6; then 3 meets 4, and 1 and 3 have two points.
    const of = entriesOf(play(6, ['1v4 2v5 3v6', '1v2 3v4 5v6', '1v3 2v6 5v4']));
    expect(of(1).floats).toEqual(['level', 'level']);
    // In round 3, 2 had one point and 6 none; 5 had one and 4 none.
    expect(of(2).floats).toEqual(['down', 'level']);
    expect(of(6).floats).toEqual(['up', 'level']);
    expect(of(3).floats).toEqual(['level', 'down']);
    expect(of(4).floats).toEqual(['up', 'up']);
    expect(of(5).floats).toEqual(['down', 'level']);
  });

  it('is nothing of rounds before the last two', () => {
    const of = entriesOf(play(4, ['1v3 2v4', '1v4 2v3', '1v2 3v4', '1v3 2v4']));
    // Seed 1 met one with fewer points in the second round, and its equal in the third.
    expect(of(1).floats).toEqual(['down', 'level']);
    expect(of(4).floats).toEqual(['up', 'level']);
  });

  it('takes a bye for a way down, with the point that it gives', () => {
    const later = entriesOf(play(5, ['1v3 2v4 5 bye', '1v2 3v5 4 bye', '1v5 2v3']));
    expect(later(5).floats).toEqual(['up', 'down']);
    expect(later(4).floats).toEqual(['level', 'down']);
    const early = entriesOf(play(5, ['1v3 2v4 5 bye', '1v2 3v5 4 bye']));
    // Seed 5 had the bye, and then met one that had lost.
    expect(early(5).floats).toEqual(['down', 'down']);
    expect(early(3).floats).toEqual(['up', 'level']);
    expect(early(4).floats).toEqual(['down', 'level']);
  });

  it('is level before there was a round, and for one that did not play', () => {
    expect(entriesOf(startSwiss(2))(1).floats).toEqual(['level', 'level']);
    const of = entriesOf(play(4, ['1v2', '1v2 3v4']));
    expect(of(3).floats).toEqual(['level', 'level']);
    expect(of(2).floats).toEqual(['up', 'level']);
  });
});
