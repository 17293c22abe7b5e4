import { describe, expect, it } from 'vitest';
import type { LobbyDto } from '#shared/protocol/dto/lobby.ts';
import type { TableDto } from '#shared/protocol/dto/table.ts';
import { pageLines } from '#renderer/features/venue/model/line-pages.ts';
import { pageLobbies } from '#renderer/features/venue/model/lobby-pages.ts';
import { dwellOf } from '#renderer/features/venue/model/page-turning.ts';
import { COLUMN_LINES, countLines, pageTables } from '#renderer/features/venue/model/table-pages.ts';

const COUNTS = { played: 0, wins: 0, draws: 0, losses: 0, byes: 0, points: 0, gamesWon: 0, gamesLost: 0 };

function table(pool: number, entrants: number): TableDto {
  const rows = Array.from({ length: entrants }, (_, index) => ({
    seed: pool * 100 + index + 1,
    place: index + 1,
    open: true,
    out: false,
    ...COUNTS,
    scoreFor: 0,
    scoreAgainst: 0,
    kills: 0,
  }));
  return { pool, rows, steps: [], tied: [] };
}

describe('the pages of a table on a venue screen', () => {
  it('hold two columns that can be read across a hall, and everybody once', () => {
    for (const entrants of [2, 10, 11, 20, 21, 47, 200]) {
      const pages = pageTables([table(0, entrants)], 0);
      for (const page of pages) {
        expect(page.columns.length).toBeLessThanOrEqual(2);
        expect(countLines(page)).toBeLessThanOrEqual(COLUMN_LINES);
      }
      const seeds = pages.flatMap(({ cards }) => cards.map(({ no }) => no));
      expect(seeds).toEqual(Array.from({ length: entrants }, (_, index) => index + 1));
    }
  });

  it('keep groups whole, several on a page where they fit', () => {
    const pages = pageTables(
      [1, 2, 3, 4, 5].map((pool) => table(pool, 4)),
      2,
    );
    expect(pages.map(({ columns }) => columns.map((blocks) => blocks.map(({ pool }) => pool)))).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [[5]],
    ]);
  });

  it('draw the line under the last one that goes on, on the page where it stands', () => {
    const [first] = pageTables([table(0, 20)], 12);
    expect(first?.columns.map((blocks) => blocks.map(({ cut }) => cut))).toEqual([[-1], [1]]);
  });

  it('stay long enough to be read', () => {
    const [page] = pageTables([table(0, 20)], 0);
    expect(page && dwellOf(page)).toBe(26_000);
  });
});

describe('the pages of lines', () => {
  it('are as even as can be, so that none ends with one lonely line', () => {
    const pages = pageLines([1, 2, 3, 4, 5, 6, 7, 8, 9], 8, (line) => line);
    expect(pages.map(({ lines }) => lines.length)).toEqual([5, 4]);
  });
});

describe('the pages of lobbies', () => {
  const lobby = (no: number, round: number, seats: number, rows: LobbyDto['rows'] = null): LobbyDto => ({
    no,
    round,
    lobby: no,
    seats: Array.from({ length: seats }, (_, index) => index + 1),
    out: [],
    rows,
    undo: null,
  });

  it('show the newest round, a lobby a page, in columns of ten', () => {
    const pages = pageLobbies([lobby(1, 1, 20), lobby(2, 2, 20), lobby(3, 2, 8)]);
    expect(pages.map((page) => [page.lobby.no, page.columns.map(({ length }) => length)])).toEqual([
      [2, [10, 10]],
      [3, [8]],
    ]);
  });

  it('show how it ended once it did, best first', () => {
    const rows = [
      { seed: 2, placement: 1, kills: 3, absent: null, points: 15 },
      { seed: 1, placement: 2, kills: 0, absent: 'dns' as const, points: 0 },
    ];
    const [page] = pageLobbies([lobby(1, 1, 2, rows)]);
    expect(page?.columns[0]?.map(({ seed, result }) => [seed, result?.placement, result?.absent])).toEqual([
      [2, 1, null],
      [1, 2, 'dns'],
    ]);
  });
});
