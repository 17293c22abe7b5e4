import Papa from 'papaparse';
import { type EntrantRow as GivenRow, judgeEntrantRows, type JudgedRow } from '#shared/domain/entrants/index.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';

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
  if (text.includes('\u0000')) throw new AppError('csv.not_text');
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const lines = parsed.data
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = lines[0];
  if (first === undefined) throw new AppError('csv.empty');
  const headings = first.cells.map((cell) => cell.trim().toLowerCase().normalize('NFC'));
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
  return {
    nameColumn: hasHeading ? (first.cells[nameAt]?.trim() ?? null) : null,
    rows: judged.map((row, index) => ({ ...row, line: body[index]?.line ?? row.row })),
  };
}
