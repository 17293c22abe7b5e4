import { describe, expect, it } from 'vitest';
import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { StageConfig } from '#shared/domain/formats/bind.ts';
import { listMeetings } from '#shared/domain/formats/meetings.ts';
import { FORMATS } from '#shared/domain/formats/registry.ts';
import type { FormatCode } from '#shared/domain/formats/registry.ts';

/** By round: who shares a block, '1 4 | 2 3'. */
function tell(code: FormatCode, entrants: number, more: object = {}) {
  const format = bindFormat({ format: code, ...FORMATS[code].defaultConfig, ...more } as StageConfig);
  const { kind, rounds } = listMeetings(format, entrants);
  const told = rounds.map(({ round, blockOf, blocks }) => {
    const members = Array.from({ length: blocks }, (_, block) =>
      [...blockOf].flatMap((one, index) => (one === block ? [index + 1] : [])),
    );
    return `${round}: ${members.map((seeds) => seeds.join(' ')).join(' | ')}`;
  });
  return [kind, ...told];
}

describe('who can meet whom', () => {
  it('in a bracket is told by round, the winners of two matches together in the next', () => {
    expect(tell('single-elimination', 8)).toEqual([
      'match',
      '1: 1 8 | 4 5 | 2 7 | 3 6',
      '2: 1 4 5 8 | 2 3 6 7',
      '3: 1 2 3 4 5 6 7 8',
    ]);
  });

  it('is nobody in the first round for one that has a bye', () => {
    expect(tell('single-elimination', 5)).toEqual(['match', '1: 4 5 | 1 | 2 | 3', '2: 1 4 5 | 2 3', '3: 1 2 3 4 5']);
    expect(tell('single-elimination', 3)).toEqual(['match', '1: 2 3 | 1', '2: 1 2 3']);
  });

  it('in a double elimination is the same, since who comes by a loss comes later', () => {
    expect(tell('double-elimination', 8)).toEqual(tell('single-elimination', 8));
    expect(tell('single-elimination', 8, { thirdPlace: true, consolation: true })).toEqual(
      tell('single-elimination', 8),
    );
  });

  it('in brackets of groups is nobody of another one, also when one of them is over sooner', () => {
    // The snake deals 1, 4, 5, 8 and 9 to the first group, which has a round more.
    expect(tell('double-elimination', 9, { groups: 2 })).toEqual([
      'match',
      '1: 8 9 | 2 7 | 3 6 | 1 | 4 | 5',
      '2: 1 8 9 | 4 5 | 2 3 6 7',
      '3: 1 4 5 8 9 | 2 3 6 7',
    ]);
  });

  it('on a ladder grows by one from round to round, and is told for twelve rounds', () => {
    expect(tell('king-of-the-hill', 4)).toEqual(['match', '1: 3 4 | 1 | 2', '2: 2 3 4 | 1', '3: 1 2 3 4']);
    expect(tell('king-of-the-hill', 4, { direction: 'defend' })).toEqual([
      'match',
      '1: 1 2 | 3 | 4',
      '2: 1 2 3 | 4',
      '3: 1 2 3 4',
    ]);
    expect(tell('king-of-the-hill', 20)).toHaveLength(13);
  });

  it('in groups is all of the group, and in one table everybody', () => {
    expect(tell('round-robin', 6, { groups: 2 })).toEqual(['pool', '1: 1 4 5 | 2 3 6']);
    expect(tell('round-robin', 6)).toEqual(['pool']);
  });

  it('where rounds are drawn is known for the first', () => {
    expect(tell('swiss', 5)).toEqual(['match', '1: 1 3 | 2 4 | 5']);
    expect(tell('swiss', 2)).toEqual(['match']);
    expect(tell('free-for-all', 8, { lobbySize: 4, advance: 2 })).toEqual(['lobby', '1: 1 4 5 8 | 2 3 6 7']);
    expect(tell('free-for-all', 4)).toEqual(['lobby']);
    // One of three groups pauses, and its two are alone.
    expect(tell('battle-royale', 6, { lobbySize: 4 })).toEqual(['lobby']);
  });

  it('cannot be told of more entrants than the format takes', () => {
    expect(() => tell('single-elimination', 1)).toThrow(RangeError);
  });
});
