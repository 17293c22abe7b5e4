import Papa from 'papaparse';
import { type Refusal, refuse } from '#shared/lib/result.ts';
import { type EntrantRow as GivenRow, judgeEntrantRows, type JudgedRow } from '#shared/domain/entrants/index.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { type Column, type Columns, isNameHeading, readColumns } from './csv-columns.ts';
import { findDelimiter } from './find-delimiter.ts';

export interface ReadCsv {
  /** Heading of the column with names; null when the file has no heading and the first column is taken. */
  readonly nameColumn: string | null;
  /** What was made of the first line; nothing where it is no heading. */
  readonly columns: Pick<Columns, 'taken' | 'ignored'>;
  readonly rows: readonly (JudgedRow & {
    /** Line of the file, from 1, as an editor shows it. */
    readonly line: number;
  })[];
}

/** A list of names alone. */
const NO_HEADING: Columns = { at: new Map([['name', 0]]), taken: [], ignored: [] };
/** Most rows judged: a bracket's most, and room for faulty ones. */
const MOST_ROWS = 5000;

/**
 * Reads a list of entrants and judges each row, alone and against the others and the tournament's list.
 * @param now ms UTC
 */
export async function readCsv(db: Reader, tournament: string, csv: string, now: number): Promise<ReadCsv> {
  const text = csv.replace(/^\uFEFF/, '');
  // What is left of UTF-16 or an old code page that was read as UTF-8.
  if (text.includes('\u0000') || text.includes('\ufffd')) throw new AppError('csv.not_text');
  const parsed = Papa.parse<string[]>(text, {
    delimiter: findDelimiter(text, isNameHeading),
    skipEmptyLines: false,
  });
  const broken = new Set(
    parsed.errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])),
  );
  const lines = numberLines(parsed.data)
    .map((row, index) => ({ ...row, broken: broken.has(index) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = lines[0];
  if (first === undefined) throw new AppError('csv.empty');
  const hasHeading = first.cells.some(isNameHeading);
  const columns: Columns = hasHeading ? readColumns(first.cells) : NO_HEADING;
  const body = hasHeading ? lines.slice(1) : lines;
  if (body.length === 0) throw new AppError('csv.empty');
  if (body.length > MOST_ROWS)
    throw new AppError('csv.too_many_rows', { details: { rows: body.length, most: MOST_ROWS } });
  const given = body.map(({ cells }): GivenRow => {
    const read = (column: Column): string | undefined => cells[columns.at.get(column) ?? -1];
    return {
      name: read('name') ?? '',
      seed: read('seed'),
      club: read('club'),
      region: read('region'),
      points: read('points'),
      since: read('since'),
    };
  });
  const judged = judgeEntrantRows(given, await listEntrants(db, tournament), now);
  const lineOf = (row: number) => body[row - 1]?.line ?? row;
  /** A twin is named by its line in the file, as the reader sees it. */
  const tellLine = (fault: Refusal): Refusal =>
    typeof fault.details?.row === 'number'
      ? refuse(fault.code, { ...fault.details, row: lineOf(fault.details.row) })
      : fault;
  return {
    nameColumn: columns.taken.find(({ as }) => as === 'name')?.heading ?? null,
    columns,
    rows: judged.map((row, index) => ({
      ...row,
      // A quote that is never closed takes the rest of the file into one cell: no name of anybody.
      faults: [
        ...row.faults.map(tellLine),
        ...(body[index]?.broken === true ? [refuse('csv.quote_open', { line: lineOf(row.row) })] : []),
      ],
      line: lineOf(row.row),
    })),
  };
}

/** A quoted cell may go over several lines. */
function numberLines(rows: readonly string[][]): { readonly cells: string[]; readonly line: number }[] {
  let next = 1;
  return rows.map((cells) => {
    const line = next;
    next += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { cells, line };
  });
}
