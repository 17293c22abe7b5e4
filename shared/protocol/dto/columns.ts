import type { MatchRow, MatchShape } from './match.ts';

/**
 * A list of tuples as one list for each place after the first, which is the ordinal 1, 2, 3 … and goes without saying.
 * Columns of like numbers pack into little more than half of what the same tuples take.
 */
export function toColumns(tuples: readonly (readonly [number, ...(number | string)[]])[]): (number | string)[][] {
  const width = tuples[0]?.length ?? 1;
  return Array.from({ length: width - 1 }, (_, place) => tuples.map((tuple) => tuple[place + 1] ?? 0));
}

/** The shapes of a stage, by ordinal. */
export function readShapes(columns: readonly (readonly number[])[]): MatchShape[] {
  return readTuples(columns) as MatchShape[];
}

/** The rows of a stage, by ordinal. */
export function readRows(columns: readonly (readonly (number | string)[])[]): MatchRow[] {
  return readTuples(columns) as MatchRow[];
}

/** The schema fixed how many columns there are and what is in them. */
function readTuples(columns: readonly (readonly (number | string)[])[]): unknown[] {
  return (columns[0] ?? []).map((_, index) => [index + 1, ...columns.map((column) => column[index])]);
}
