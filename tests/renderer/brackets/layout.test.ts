import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormatCode } from '#shared/domain/formats/registry.ts';
import { getPool, listPools, LOSERS, THIRD } from '#renderer/features/brackets/layout/graph.ts';
import { layoutBracket, listParts } from '#renderer/features/brackets/layout/layout-bracket.ts';
import type { BracketLayout, BracketPart } from '#renderer/features/brackets/layout/layout-bracket.ts';
import { CARD_HEIGHT, CARD_WIDTH, ROW_PITCH } from '#renderer/features/brackets/layout/metrics.ts';
import { openShapes } from './support/make-stage.ts';
import type { Ending } from './support/make-stage.ts';

const formats = fc.constantFrom<FormatCode>('single-elimination', 'double-elimination');
const endings = fc.record<Ending>({
  thirdPlace: fc.boolean(),
  grandFinal: fc.constantFrom('reset', 'single', 'none'),
});
const sizes = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 2, max: 140 }) }, fc.integer({ min: 141, max: 4096 }));

/** Matches that a layout shows, column by column from the top down. */
function listColumns({ index }: BracketLayout): number[][] {
  return index.columns.map(({ cards }) => [...cards]);
}

describe('the layout of a bracket', () => {
  it('gives every match a place inside the drawing, for any number of entrants', () => {
    fc.assert(
      fc.property(formats, sizes, endings, (code, entrants, ending) => {
        const shapes = openShapes(code, entrants, ending);
        const layout = layoutBracket(shapes);
        expect(
          listColumns(layout)
            .flat()
            .toSorted((a, b) => a - b),
        ).toEqual(shapes.map(([no]) => no));
        const outside = shapes.filter(([no]) => {
          const [x, y] = [layout.x[no - 1] ?? NaN, layout.y[no - 1] ?? NaN];
          return !(x >= 0 && x + CARD_WIDTH <= layout.width && y >= 0 && y + CARD_HEIGHT <= layout.height);
        });
        expect(outside).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('lets no two cards overlap, and leaves room for the tab under each', () => {
    fc.assert(
      fc.property(formats, sizes, endings, (code, entrants, ending) => {
        const layout = layoutBracket(openShapes(code, entrants, ending));
        const tops = listColumns(layout).map((column) => column.map((no) => layout.y[no - 1] ?? NaN));
        const gaps = tops.flatMap((column) => column.slice(1).map((top, i) => top - (column[i] ?? NaN)));
        expect(Math.min(ROW_PITCH, ...gaps)).toBeGreaterThanOrEqual(ROW_PITCH - 1);
      }),
      { numRuns: 100 },
    );
  });

  it('sets every source left of its target, the source of a dropped loser too', () => {
    fc.assert(
      fc.property(formats, sizes, endings, (code, entrants, ending) => {
        const shapes = openShapes(code, entrants, ending);
        const { x } = layoutBracket(shapes);
        const wrong = shapes.filter(([no, , , a, b]) => {
          const sources = [a, b].filter((source) => source < 0);
          return !sources.every((source) => (x[(-source >> 1) - 1] ?? NaN) + CARD_WIDTH < (x[no - 1] ?? NaN));
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('sets the losers below all others', () => {
    const shapes = openShapes('double-elimination', 100);
    const { y } = layoutBracket(shapes);
    const losers = shapes.filter(([, part]) => part === LOSERS).map(([no]) => y[no - 1] ?? 0);
    const others = shapes.filter(([, part]) => part !== LOSERS).map(([no]) => y[no - 1] ?? 0);
    expect(Math.min(...losers)).toBeGreaterThan(Math.max(...others) + CARD_HEIGHT);
  });

  it('sets the match for place 3 under the final', () => {
    const shapes = openShapes('single-elimination', 16, { thirdPlace: true });
    const { x, y } = layoutBracket(shapes);
    const third = shapes.find(([, part]) => part === THIRD)?.[0] ?? 0;
    expect(x[third - 1]).toBe(x[shapes.length - 1]);
    expect(y[third - 1]).toBeGreaterThan((y[shapes.length - 1] ?? 0) + CARD_HEIGHT);
  });

  it('spends no row on a bye', () => {
    const height = (entrants: number) => layoutBracket(openShapes('single-elimination', entrants)).height;
    expect(height(33) - height(32)).toBeLessThanOrEqual(ROW_PITCH);
    expect(height(48)).toBe(height(32));
  });

  it('draws one part alone from its own first column', () => {
    const shapes = openShapes('double-elimination', 32);
    expect(listParts(shapes)).toEqual(['all', 'winners', 'losers', 'final']);
    expect(listParts(openShapes('single-elimination', 32))).toEqual(['all']);
    const counts = (['winners', 'losers', 'final'] as BracketPart[]).map((part) => {
      const layout = layoutBracket(shapes, part);
      expect(
        Math.min(
          ...listColumns(layout)
            .flat()
            .map((no) => layout.x[no - 1] ?? NaN),
        ),
      ).toBe(0);
      return listColumns(layout).flat().length;
    });
    expect(counts).toEqual([31, 30, 2]);
  });

  it('draws the bracket of one group as if it were alone', () => {
    const shapes = openShapes('double-elimination', 24, { groups: 2, until: 4 });
    const alone = layoutBracket(openShapes('double-elimination', 12, { until: 4 }));
    expect(listPools(shapes)).toEqual([1, 2]);
    for (const pool of [1, 2]) {
      const { shown, width, height } = layoutBracket(shapes, 'all', pool);
      expect([width, height]).toEqual([alone.width, alone.height]);
      const nos = shapes.flatMap((shape) => (shown[shape[0] - 1] === 1 ? [getPool(shape)] : []));
      expect(nos).toHaveLength(shapes.length / 2);
      expect(new Set(nos)).toEqual(new Set([pool]));
      expect(listParts(shapes, pool)).toEqual(['all', 'winners', 'losers']);
    }
  });

  it('is made once for a stage', () => {
    const shapes = openShapes('double-elimination', 4096);
    expect(layoutBracket(shapes)).toBe(layoutBracket(shapes));
    expect(shapes).toHaveLength(8191);
  });
});
