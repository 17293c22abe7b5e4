import { getSourceMatch } from '../layout/graph.ts';
import type { BracketLayout } from '../layout/layout-bracket.ts';
import { COLUMN_PITCH } from '../layout/metrics.ts';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'home' | 'end';

/**
 * The match that the keyboard goes to next: right to the winner's next match, left to the match that fed the first
 * slot, up and down inside the column, home and end to its first and last. Where there is none, it stays.
 */
export function navigate(layout: BracketLayout, no: number, direction: Direction): number {
  if (direction === 'right') return firstShown(layout, [layout.graph.winnerTo[no - 1] ?? 0]) ?? no;
  if (direction === 'left') {
    const { sources } = layout.graph;
    const fed = [sources[2 * no - 2] ?? 0, sources[2 * no - 1] ?? 0];
    // The way of a winner first: the way of a loser leads to the other side.
    fed.sort((a, b) => (a & 1) - (b & 1));
    return firstShown(layout, fed.map(getSourceMatch)) ?? no;
  }
  const column = layout.index.columns[Math.round((layout.x[no - 1] ?? 0) / COLUMN_PITCH)]?.cards ?? new Int32Array();
  const at = column.indexOf(no);
  const target = { up: at - 1, down: at + 1, home: 0, end: column.length - 1 }[direction];
  return column[target] ?? no;
}

function firstShown(layout: BracketLayout, nos: readonly number[]): number | undefined {
  return nos.find((no) => no > 0 && layout.shown[no - 1] === 1);
}

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
};

/** The direction of a key, if it has one. */
export function getDirection(key: string): Direction | undefined {
  return KEYS[key];
}
