import { describe, expect, it } from 'vitest';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { listBracketPages, type BracketPage } from '#renderer/features/venue/model/bracket-pages.ts';
import { headingsOf } from '#renderer/features/venue/model/headings.ts';
import { openShapes } from '../brackets/support/make-stage.ts';

function numbersOf(pages: readonly BracketPage[]): number[] {
  return [...new Set(pages.flatMap(({ cards }) => cards.map(({ no }) => no)))].sort((a, b) => a - b);
}

function numbersOfPart(shapes: readonly MatchShape[], ...parts: number[]): number[] {
  return shapes.filter((shape) => parts.includes(shape[1])).map(([no]) => no);
}

describe('a bracket cut into pages', () => {
  it.each([2, 3, 5, 8, 11, 16, 33, 64, 100, 512])('shows every match of a single elimination of %i', (entrants) => {
    const shapes = openShapes('single-elimination', entrants, { thirdPlace: true });
    expect(numbersOf(listBracketPages(shapes, 'all'))).toEqual(shapes.map(([no]) => no));
  });

  it.each([2, 3, 4, 7, 16, 24, 65, 512])('shows every match of a double elimination of %i', (entrants) => {
    const shapes = openShapes('double-elimination', entrants);
    expect(numbersOf(listBracketPages(shapes, 'all'))).toEqual(shapes.map(([no]) => no));
  });

  it('shows groups one after another, each page with its group', () => {
    const shapes = openShapes('double-elimination', 24, { groups: 2, until: 4 });
    const pages = listBracketPages(shapes, 'all');
    expect(numbersOf(pages)).toEqual(shapes.map(([no]) => no));
    expect(pages.map(({ pool }) => pool)).toEqual(pages.map(({ pool }) => pool).toSorted((a, b) => a - b));
    for (const { pool, cards } of pages) {
      for (const { no } of cards) expect(Math.floor((shapes[no - 1]?.[1] ?? 0) / 16)).toBe(pool);
    }
  });

  it('shows no page twice where there is no grand final', () => {
    const keys = listBracketPages(openShapes('double-elimination', 16, { grandFinal: 'none' }), 'all').map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([2, 6, 24, 100, 512])('never shows more than four rounds and eight rows, of %i entrants', (entrants) => {
    for (const code of ['single-elimination', 'double-elimination'] as const) {
      for (const page of listBracketPages(openShapes(code, entrants), 'all')) {
        expect(page.columns).toBeLessThanOrEqual(4);
        expect(page.rows).toBeLessThanOrEqual(8);
        expect(page.cards.every(({ row, column }) => row <= page.rows - 1 && column < page.columns)).toBe(true);
      }
    }
  });

  it.each([16, 24, 100])('lets no two cards stand on each other, of %i entrants', (entrants) => {
    for (const ending of [{ thirdPlace: true }, {}]) {
      for (const page of listBracketPages(openShapes('single-elimination', entrants, ending), 'all')) {
        const byColumn = Map.groupBy(page.cards, ({ column }) => column);
        for (const cards of byColumn.values()) {
          const rows = cards.map(({ row }) => row).sort((a, b) => a - b);
          expect(rows.every((row, index) => index === 0 || row - (rows[index - 1] ?? 0) >= 1)).toBe(true);
        }
      }
    }
  });

  it('ends with the final and as many rounds before it as a page holds', () => {
    const shapes = openShapes('single-elimination', 32);
    const last = listBracketPages(shapes, 'winners').at(-1);
    expect(last?.columns).toBe(4);
    expect(last?.cards.some(({ no }) => no === shapes.length)).toBe(true);
  });

  it('lets neighbouring pages share a round, so that the eye can follow', () => {
    const shapes = openShapes('single-elimination', 32);
    const [first, , last] = listBracketPages(shapes, 'winners');
    const shared = first?.cards.filter(({ no }) => last?.cards.some((card) => card.no === no)) ?? [];
    expect(shared.map(({ no }) => shapes[no - 1]?.[2])).toEqual([2, 2, 2, 2]);
  });

  it('puts a match between the two that feed it', () => {
    const [page] = listBracketPages(openShapes('single-elimination', 4), 'winners');
    expect(page?.cards.map(({ no, column, row }) => [no, column, row])).toEqual([
      [1, 0, 0],
      [2, 0, 1],
      [3, 1, 0.5],
    ]);
    expect(page?.lines).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it('shows of the final part the two finals before it and the deciding final', () => {
    const shapes = openShapes('double-elimination', 8);
    const pages = listBracketPages(shapes, 'final');
    expect(pages).toHaveLength(1);
    const rounds = pages[0]?.cards.map(({ no, column }) => [shapes[no - 1]?.[1], column]);
    expect(rounds).toEqual(
      expect.arrayContaining([
        [0, 0],
        [1, 0],
        [2, 1],
        [2, 2],
      ]),
    );
    expect(rounds).toHaveLength(4);
  });

  it('shows of one side that side alone', () => {
    const shapes = openShapes('double-elimination', 16);
    expect(numbersOf(listBracketPages(shapes, 'winners'))).toEqual(numbersOfPart(shapes, 0));
    expect(numbersOf(listBracketPages(shapes, 'losers'))).toEqual(numbersOfPart(shapes, 1));
  });
});

describe('the headings of a page', () => {
  it('name each column by a match of its round', () => {
    const shapes = openShapes('single-elimination', 8);
    const [page] = listBracketPages(shapes, 'all');
    expect(page && headingsOf(page, shapes).map((no) => shapes[(no ?? 0) - 1]?.[2])).toEqual([1, 2, 3]);
  });

  it('leave out a column in which rounds stand under each other', () => {
    const shapes = openShapes('double-elimination', 8);
    const [page] = listBracketPages(shapes, 'final');
    expect(page && headingsOf(page, shapes).map((no) => no === null)).toEqual([true, false, false]);
  });
});
