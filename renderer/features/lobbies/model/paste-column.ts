import type { DraftLine } from './lobby-draft.ts';

export interface Pasted {
  readonly draft: readonly DraftLine[];
  /** How many lines were filled. */
  readonly filled: number;
  /** Names that sit in no line of this lobby. */
  readonly unknown: readonly string[];
}

type Column = 'place' | 'kills';
const COLUMNS: readonly Column[] = ['place', 'kills'];

/**
 * Fills a draft from a column that was copied from a spreadsheet: down from the line and the column that it is pasted in,
 * one or two cells a line. Lines that begin with a name are put where the name sits, in whatever order they come.
 * Undefined for a text of one cell, which is an ordinary paste.
 */
export function pasteColumn(
  draft: readonly DraftLine[],
  text: string,
  at: { readonly line: number; readonly column: Column },
  nameOf: (seed: number) => string,
): Pasted | undefined {
  const lines = readCells(text);
  if (lines.length < 2 && (lines[0]?.length ?? 0) < 2) return undefined;
  const seedByName = new Map(draft.map(({ seed }) => [fold(nameOf(seed)), seed]));
  const isNamed = lines.some(([first = '']) => seedByName.has(fold(first)));
  const filled = new Map<number, Partial<DraftLine>>();
  const unknown: string[] = [];
  for (const [index, cells] of lines.entries()) {
    const seed = isNamed ? seedByName.get(fold(cells[0] ?? '')) : draft[at.line + index]?.seed;
    const values = isNamed ? cells.slice(1) : cells;
    if (seed !== undefined) filled.set(seed, toParts(values, isNamed ? 0 : COLUMNS.indexOf(at.column)));
    else if (isNamed && isTold(values)) unknown.push(cells[0] ?? '');
  }
  return { draft: draft.map((line) => ({ ...line, ...filled.get(line.seed) })), filled: filled.size, unknown };
}

/** Cells by line, trimmed; empty lines at the end are not lines. */
function readCells(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\s+$/, '').split(/\r\n|\r|\n/);
  return lines.map((line) => line.split(/[\t;]/).map((cell) => cell.trim()));
}

function toParts(values: readonly string[], from: number): Partial<DraftLine> {
  return Object.fromEntries(
    COLUMNS.slice(from).flatMap((column, index) => {
      const value = values[index];
      return value === undefined ? [] : [[column, value] as const];
    }),
  );
}

/** A heading has words where others have numbers, and names nobody that is missed. */
function isTold(values: readonly string[]): boolean {
  return values.some((value) => /[\d০-৯]/.test(value));
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
