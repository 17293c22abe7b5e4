import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCardAt, findCards, findLines, listLineSources } from '#renderer/features/brackets/layout/column-index.ts';
import type { Rect } from '#renderer/features/brackets/layout/column-index.ts';
import { layoutBracket } from '#renderer/features/brackets/layout/layout-bracket.ts';
import type { BracketLayout } from '#renderer/features/brackets/layout/layout-bracket.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '#renderer/features/brackets/layout/metrics.ts';
import { openShapes } from './support/make-stage.ts';

const layouts = [3, 8, 24, 100, 512].flatMap((entrants) => [
  layoutBracket(openShapes('single-elimination', entrants, { thirdPlace: true })),
  layoutBracket(openShapes('double-elimination', entrants)),
  layoutBracket(openShapes('double-elimination', entrants), 'losers'),
]);

/** A layout, and a rectangle somewhere in or around it. */
const views = fc.constantFrom(...layouts).chain((layout) =>
  fc.record({
    layout: fc.constant(layout),
    rect: fc
      .tuple(
        fc.integer({ min: -500, max: layout.width + 500 }),
        fc.integer({ min: -500, max: layout.height + 500 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
      )
      .map(([left, top, width, height]): Rect => ({ left, top, right: left + width, bottom: top + height })),
  }),
);

function meets(a: Rect, b: Rect): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

function listShown(layout: BracketLayout): number[] {
  return Array.from({ length: layout.graph.count }, (_, i) => i + 1).filter((no) => layout.shown[no - 1] === 1);
}

function getCard({ x, y }: BracketLayout, no: number): Rect {
  const [left, top] = [x[no - 1] ?? NaN, y[no - 1] ?? NaN];
  return { left, top, right: left + CARD_WIDTH, bottom: top + CARD_HEIGHT };
}

describe('what is in view', () => {
  it('are the cards that a look at every one would find', () => {
    fc.assert(
      fc.property(views, ({ layout, rect }) => {
        const wanted = listShown(layout).filter((no) => meets(getCard(layout, no), rect));
        expect(findCards(layout.index, layout.y, rect).toSorted((a, b) => a - b)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('are all lines that pass through, and no match twice', () => {
    fc.assert(
      fc.property(views, ({ layout, rect }) => {
        const found = findLines(layout.index, rect);
        expect(new Set(found).size).toBe(found.length);
        for (const to of listShown(layout)) {
          const target = getCard(layout, to);
          for (const from of listLineSources(layout.graph, layout.shown, to)) {
            if (from === 0) continue;
            const source = getCard(layout, from);
            const ys = [source.top + CARD_HEIGHT / 2, target.top + CARD_HEIGHT / 2];
            const box = { left: source.right, right: target.left, top: Math.min(...ys), bottom: Math.max(...ys) };
            if (meets(box, rect)) expect(found).toContain(to);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is one card under a point on it, and none beside it', () => {
    const layout = layoutBracket(openShapes('double-elimination', 64));
    for (const no of listShown(layout)) {
      const { left, top, right, bottom } = getCard(layout, no);
      expect(findCardAt(layout.index, layout.y, (left + right) / 2, (top + bottom) / 2)).toBe(no);
      expect(findCardAt(layout.index, layout.y, right + 5, top)).toBe(0);
    }
  });
});
