import Papa from 'papaparse';
import { type Refusal, refuse } from '#shared/lib/result.ts';
import { type EntrantRow as GivenRow, judgeEntrantRows, type JudgedRow } from '#shared/domain/entrants/index.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { findDelimiter } from './find-delimiter.ts';

export interface ReadCsv {
  /** Heading of the column with names; null when the file has no heading and the first column is taken. */
  readonly nameColumn: string | null;
  readonly rows: readonly (JudgedRow & {
    /** Line of the file, from 1, as an editor shows it. */
    readonly line: number;
  })[];
}

const NAME_HEADINGS = ['name', 'entrant', 'player', 'team', 'gamertag', 'tag', 'nickname', 'নাম', 'দল', 'খেলোয়াড়'].map(
  (heading) => heading.normalize('NFC'),
);
const SEED_HEADINGS = ['seed', 'seeding', 'rank', '#', 'সিড', 'ক্রম'].map((heading) => heading.normalize('NFC'));
/** Most rows judged: a bracket's most, and room for faulty ones. */
const MOST_ROWS = 5000;

/** Reads a list of entrants and judges each row, alone and against the others and the tournament's list. */
export async function readCsv(db: Reader, tournament: string, csv: string): Promise<ReadCsv> {
  const text = csv.replace(/^\uFEFF/, '');
  // What is left of UTF-16 or an old code page that was read as UTF-8.
  if (text.includes('\u0000') || text.includes('\ufffd')) throw new AppError('csv.not_text');
  const parsed = Papa.parse<string[]>(text, {
    delimiter: findDelimiter(text, (cell) => NAME_HEADINGS.includes(foldHeading(cell))),
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
  const headings = first.cells.map(foldHeading);
  const nameAt = headings.findIndex((heading) => NAME_HEADINGS.includes(heading));
  const seedAt = headings.findIndex((heading) => SEED_HEADINGS.includes(heading));
  const hasHeading = nameAt >= 0;
  const body = hasHeading ? lines.slice(1) : lines;
  if (body.length === 0) throw new AppError('csv.empty');
  if (body.length > MOST_ROWS)
    throw new AppError('csv.too_many_rows', { details: { rows: body.length, most: MOST_ROWS } });
  const given = body.map(({ cells }): GivenRow => ({
    name: cells[hasHeading ? nameAt : 0] ?? '',
    seed: hasHeading && seedAt >= 0 ? cells[seedAt] : undefined,
  }));
  const judged = judgeEntrantRows(given, await listEntrants(db, tournament));
  const lineOf = (row: number) => body[row - 1]?.line ?? row;
  /** A twin is named by its line in the file, as the reader sees it. */
  const tellLine = (fault: Refusal): Refusal =>
    typeof fault.details?.row === 'number'
      ? refuse(fault.code, { ...fault.details, row: lineOf(fault.details.row) })
      : fault;
  return {
    nameColumn: hasHeading ? (first.cells[nameAt]?.trim() ?? null) : null,
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

function foldHeading(cell: string): string {
  return cell.trim().toLowerCase().normalize('NFC');
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
