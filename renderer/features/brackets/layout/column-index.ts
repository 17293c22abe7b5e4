import { getSourceMatch, isLoserSource } from './graph.ts';
import type { BracketGraph } from './graph.ts';
import { CARD_HEIGHT, CARD_WIDTH, COLUMN_PITCH } from './metrics.ts';

/** A rectangle in pixels at zoom 1. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Cards of one column from the top down, and the spans of the winners' lines that end in it. */
interface Column {
  readonly cards: Int32Array;
  readonly lines: readonly LineSpan[];
  /** Lowest point of this line and all before it, so that one binary search finds the first that can be in view. */
  readonly reach: Float64Array;
}

/** The lines into one match: from the right edge of its sources to its left edge. */
interface LineSpan {
  readonly to: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** A spatial index by column: what stands in a rectangle is found by binary search in each column it meets. */
export interface ColumnIndex {
  readonly columns: readonly Column[];
  /** Lines that cross whole columns on their way; few. */
  readonly long: readonly LineSpan[];
}

/** Positions at index no-1. */
interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly shown: Uint8Array;
}

/** Builds the index of a layout with `count` columns. */
export function buildColumnIndex(graph: BracketGraph, positions: Positions, count: number): ColumnIndex {
  const cards = Array.from({ length: count }, (): number[] => []);
  const lines = Array.from({ length: count }, (): LineSpan[] => []);
  const long: LineSpan[] = [];
  for (let i = 0; i < graph.count; i++) {
    if (positions.shown[i] !== 1) continue;
    const column = Math.round((positions.x[i] ?? 0) / COLUMN_PITCH);
    cards[column]?.push(i + 1);
    const span = measureLines(graph, positions, i + 1);
    if (!span) continue;
    if ((positions.x[i] ?? 0) - span.left > COLUMN_PITCH) long.push(span);
    else lines[column]?.push(span);
  }
  const columns = cards.map((nos, column): Column => {
    nos.sort((a, b) => (positions.y[a - 1] ?? 0) - (positions.y[b - 1] ?? 0));
    const sorted = (lines[column] ?? []).sort((a, b) => a.top - b.top);
    const reach = new Float64Array(sorted.length);
    let lowest = -Infinity;
    sorted.forEach(({ bottom }, i) => (reach[i] = lowest = Math.max(lowest, bottom)));
    return { cards: Int32Array.from(nos), lines: sorted, reach };
  });
  return { columns, long };
}

/** The matches that a winners' line is drawn from into match `no`, by slot; 0 for none. */
export function listLineSources(graph: BracketGraph, shown: Uint8Array, no: number): readonly [number, number] {
  const a = getLineSource(shown, graph.sources[2 * no - 2] ?? 0);
  const b = getLineSource(shown, graph.sources[2 * no - 1] ?? 0);
  return [a, b];
}

function getLineSource(shown: Uint8Array, source: number): number {
  const from = getSourceMatch(source);
  if (from === 0 || isLoserSource(source)) return 0;
  return shown[from - 1] === 1 ? from : 0;
}

function measureLines(graph: BracketGraph, { x, y, shown }: Positions, no: number): LineSpan | undefined {
  const own = (y[no - 1] ?? 0) + CARD_HEIGHT / 2;
  const right = x[no - 1] ?? 0;
  let [left, top, bottom] = [right, own, own];
  for (const from of listLineSources(graph, shown, no)) {
    if (from === 0) continue;
    const start = (y[from - 1] ?? 0) + CARD_HEIGHT / 2;
    left = Math.min(left, (x[from - 1] ?? 0) + CARD_WIDTH);
    top = Math.min(top, start);
    bottom = Math.max(bottom, start);
  }
  return left === right ? undefined : { to: no, left, top, bottom };
}

/** Ordinals of the matches whose cards touch the rectangle, column by column from the top down. */
export function findCards(index: ColumnIndex, y: Float64Array, rect: Rect): number[] {
  const found: number[] = [];
  const [first, last] = getColumnRange(index, rect);
  for (let c = first; c <= last; c++) {
    const cards = index.columns[c]?.cards ?? new Int32Array();
    const start = findFirst(cards.length, (i) => (y[(cards[i] ?? 0) - 1] ?? 0) + CARD_HEIGHT >= rect.top);
    for (let i = start; i < cards.length; i++) {
      const no = cards[i] ?? 0;
      if ((y[no - 1] ?? 0) > rect.bottom) break;
      found.push(no);
    }
  }
  return found;
}

/** Ordinals of the matches whose incoming lines touch the rectangle. */
export function findLines(index: ColumnIndex, rect: Rect): number[] {
  const found: number[] = [];
  const [first, last] = getColumnRange(index, rect);
  // A line ends at the left edge of its column: the one right of the rectangle may still reach into it.
  for (let c = first; c <= Math.min(last + 1, index.columns.length - 1); c++) {
    const column = index.columns[c];
    if (!column) continue;
    const { lines, reach } = column;
    const right = c * COLUMN_PITCH;
    if (right < rect.left) continue;
    for (let i = findFirst(lines.length, (j) => (reach[j] ?? 0) >= rect.top); i < lines.length; i++) {
      const line = lines[i];
      if (!line || line.top > rect.bottom) break;
      if (line.bottom >= rect.top && line.left <= rect.right) found.push(line.to);
    }
  }
  for (const { to, left, top, bottom } of index.long) {
    if (left <= rect.right && top <= rect.bottom && bottom >= rect.top) found.push(to);
  }
  return found;
}

/** The card at a point, 0 for none. */
export function findCardAt(index: ColumnIndex, y: Float64Array, px: number, py: number): number {
  return findCards(index, y, { left: px, right: px, top: py, bottom: py })[0] ?? 0;
}

function getColumnRange(index: ColumnIndex, rect: Rect): readonly [number, number] {
  const first = Math.max(0, Math.ceil((rect.left - CARD_WIDTH) / COLUMN_PITCH));
  const last = Math.min(index.columns.length - 1, Math.floor(rect.right / COLUMN_PITCH));
  return [first, last];
}

/** The first index of 0..count for which `holds` is true, where it stays true once it is. */
function findFirst(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
