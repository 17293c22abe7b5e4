import type { Match } from '#shared/domain/model/stage.ts';

/** What a rectangle of the picture stands for; `bulk` is a column with too many matches to draw each. */
export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly is: 'match' | 'if-needed' | 'bulk' | 'lobby' | 'group' | 'row' | 'row-on';
}

/** A number or the letter of a group. */
export interface PictureLabel {
  readonly x: number;
  readonly y: number;
  readonly is: 'count' | 'group' | 'more';
  readonly value: number;
}

/** A drawing in units of its own, scaled to the room it gets. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  readonly lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  readonly labels: readonly PictureLabel[];
}

/** Columns and rows beyond which single matches can't be told apart any more. */
export const MOST_COLUMNS = 14;
export const MOST_ROWS = 16;

/** The first and the last columns of too many, with how many are left out between them. */
export function foldColumns<C>(columns: readonly C[]): readonly (C | { readonly left: number })[] {
  if (columns.length <= MOST_COLUMNS) return columns;
  const half = Math.floor(MOST_COLUMNS / 2);
  return [...columns.slice(0, half), { left: columns.length - 2 * half }, ...columns.slice(-half)];
}

/** Matches by round, each in the order of the graph. */
export function groupRounds(matches: readonly Match[]): readonly (readonly Match[])[] {
  return [...Map.groupBy(matches, ({ round }) => round)].toSorted(([a], [b]) => a - b).map(([, list]) => list);
}
