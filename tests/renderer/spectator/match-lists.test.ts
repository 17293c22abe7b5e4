import { describe, expect, it } from 'vitest';
import type { MatchRow, MatchStateDto } from '#shared/protocol/dto/match.ts';
import { listMatches, noteFinished, type ListedMatch } from '#renderer/features/spectate/model/match-lists.ts';
import { toRow } from '../brackets/support/make-stage.ts';

const stage = (...rows: MatchRow[]) => [{ stage: 1, rows }];
const row = (no: number, state: MatchStateDto, station = ''): MatchRow => toRow(no, state, [1, 2], { station });
const numbers = (list: readonly ListedMatch[]): number[] => list.map((match) => match.row[0]);

function called(no: number, until: number): MatchRow {
  const made: MatchRow = [...row(no, 'called', String(no))];
  made[8] = until;
  return made;
}

describe('the lists of matches', () => {
  it('order the running ones by station, as numbers', () => {
    const lists = listMatches(stage(row(1, 'live', '10'), row(2, 'live', '2'), row(3, 'live', '1')), new Map());
    expect(numbers(lists.now)).toEqual([3, 2, 1]);
  });

  it('put what is played before what is talked about', () => {
    const lists = listMatches(stage(row(1, 'disputed', '1'), row(2, 'paused', '2'), row(3, 'live', '3')), new Map());
    expect(numbers(lists.now)).toEqual([3, 1, 2]);
  });

  it('keep a match with the running ones until its score counts', () => {
    const lists = listMatches(stage(row(1, 'submitted', '1'), row(2, 'disputed', '2'), row(3, 'completed')), new Map());
    expect(numbers(lists.now)).toEqual([1, 2]);
    expect(numbers(lists.done)).toEqual([3]);
  });

  it('put the call with the least time left first', () => {
    expect(numbers(listMatches(stage(called(1, 900), called(2, 300)), new Map()).called)).toEqual([2, 1]);
  });

  it('show what comes next in the order of play', () => {
    const lists = listMatches(stage(row(7, 'ready'), row(5, 'scheduled'), row(6, 'waiting')), new Map());
    expect(numbers(lists.next)).toEqual([5, 7]);
  });

  it('leave out what was never played', () => {
    const lists = listMatches(stage(row(1, 'walkover'), row(2, 'not_needed'), row(3, 'cancelled')), new Map());
    expect(Object.values(lists).flat()).toEqual([]);
  });

  it('show first what ended before the eyes of this page, then the later ones of the bracket', () => {
    const rows = stage(row(1, 'completed'), row(2, 'completed'), row(3, 'forfeited'), row(4, 'completed'));
    expect(
      numbers(
        listMatches(
          rows,
          new Map([
            ['1.2', 50],
            ['1.1', 90],
          ]),
        ).done,
      ),
    ).toEqual([1, 2, 4, 3]);
  });
});

describe('what ended before the eyes of this page', () => {
  it('is noted with its time', () => {
    const noted = noteFinished(stage(row(1, 'live')), stage(row(1, 'completed')), new Map(), 70);
    expect(noted).toEqual(new Map([['1.1', 70]]));
  });

  it('is not what the first snapshot brings', () => {
    expect(noteFinished(undefined, stage(row(1, 'completed')), new Map(), 70).size).toBe(0);
  });

  it('keeps its time when its score is corrected, and is forgotten when it is open again', () => {
    const known = new Map([['1.1', 40]]);
    expect(noteFinished(stage(row(1, 'completed')), stage(row(1, 'forfeited')), known, 70).get('1.1')).toBe(40);
    expect(noteFinished(stage(row(1, 'completed')), stage(row(1, 'ready')), known, 70).has('1.1')).toBe(false);
  });

  it('stays the same map when nothing ended, so that nothing renders', () => {
    const known = new Map([['1.1', 40]]);
    expect(noteFinished(stage(row(2, 'ready')), stage(row(2, 'live')), known, 70)).toBe(known);
  });
});
