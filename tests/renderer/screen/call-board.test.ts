import { describe, expect, it } from 'vitest';
import type { MatchRow, MatchStateDto } from '#shared/protocol/dto/match.ts';
import { listBoardLines, pageBoard, scaleOf, type BoardMatch } from '#renderer/features/venue/model/call-board.ts';
import { isNumbered, sizeOfStation } from '#renderer/features/venue/model/station.ts';
import { toRow } from '../brackets/support/make-stage.ts';

function match(no: number, state: MatchStateDto, station = '', until = 0): BoardMatch {
  const row: MatchRow = [...toRow(no, state, [1, 2], { station })];
  row[8] = until;
  return { tournament: 't', stage: 1, row };
}

function namesOf(lines: ReturnType<typeof listBoardLines>): string[] {
  return lines.map(({ row, kind }) => `${kind} ${row[0]}`);
}

describe('the board of calls', () => {
  it('puts the call with the least time left on top, then who is there, then who stays near', () => {
    const lines = listBoardLines([
      match(1, 'ready'),
      match(2, 'called', '3', 9_000),
      match(3, 'checked_in', '2'),
      match(4, 'called', '1', 5_000),
    ]);
    expect(namesOf(lines)).toEqual(['called 4', 'called 2', 'arrived 3', 'ready 1']);
  });

  it('leaves out what is running, waiting or over', () => {
    const states = ['live', 'waiting', 'completed', 'walkover', 'submitted', 'not_needed'] as const;
    expect(listBoardLines(states.map((state, index) => match(index + 1, state)))).toEqual([]);
  });

  it('orders stations as numbers', () => {
    const lines = listBoardLines([match(1, 'checked_in', '10'), match(2, 'checked_in', '9')]);
    expect(lines.map(({ row }) => row[7])).toEqual(['9', '10']);
  });

  it('stays one page while it fits, and is drawn larger when it is short', () => {
    const short = pageBoard(listBoardLines([match(1, 'called', '1', 1)]));
    const full = pageBoard(listBoardLines([1, 2, 3, 4, 5].map((no) => match(no, 'called', String(no), no))));
    expect([short.length, full.length]).toEqual([1, 1]);
    expect(short.map(scaleOf)).toEqual([1.55]);
    expect(full.map(scaleOf)).toEqual([1]);
  });

  it('goes on with a page of the same kind of lines and loses none', () => {
    const calls = Array.from({ length: 12 }, (_, index) => match(index + 1, 'called', String(index + 1), index + 1));
    const pages = pageBoard(listBoardLines(calls));
    expect(pages.map(({ lines }) => lines.length)).toEqual([5, 5, 2]);
    expect(pages.flatMap(({ lines }) => lines.map(({ row }) => row[0]))).toEqual(calls.map(({ row }) => row[0]));
  });

  it('names only so many ready matches as need to stay near', () => {
    const ready = Array.from({ length: 40 }, (_, index) => match(index + 1, 'ready'));
    expect(namesOf(listBoardLines(ready))).toEqual(ready.slice(0, 12).map(({ row }) => `ready ${row[0]}`));
  });
});

describe('a station', () => {
  it('has the word before it when it is numbered', () => {
    expect(['7', 'A3', 'Main stage', 'মঞ্চ'].map(isNumbered)).toEqual([true, true, false, false]);
  });

  it('is written smaller the longer it is', () => {
    expect(['12', 'Table 4', 'Main stage'].map(sizeOfStation)).toEqual(['number', 'word', 'name']);
  });
});
