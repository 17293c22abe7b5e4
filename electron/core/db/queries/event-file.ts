import { CompiledQuery } from 'kysely';
import type { NewRow, Reader, Row, Tx } from '../schema.ts';

/** Ids a question. */
const CHUNK = 500;
/** Rows a statement. */
const ROWS = 100;

/** Reads as of one moment, so that what is read together belongs together. */
export function readAtOneMoment<T>(db: Reader, work: (tx: Reader) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

/** Of these tournaments those that the store has, deleted ones too. */
export async function listKnownTournaments(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<Row<'tournament'>, 'deleted_at'>>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('tournament').select(['id', 'deleted_at']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, deleted_at }) => [id, { deleted_at }]));
}

/** Whether the store has one of these entrants, in whatever tournament. */
export async function hasEntrant(db: Reader, ids: readonly string[]): Promise<boolean> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    const found = await db.selectFrom('entrant').select('id').where('id', 'in', chunk).limit(1).executeTakeFirst();
    if (found !== undefined) return true;
  }
  return false;
}

export function listSubmissionsOfStage(db: Reader, stage: number): Promise<Row<'submission'>[]> {
  return db.selectFrom('submission').selectAll().where('stage_id', '=', stage).orderBy('id').execute();
}

/** By rising id: the order of entry. */
export async function listResultIds(db: Reader, stage: number): Promise<number[]> {
  const rows = await db.selectFrom('result').select('id').where('stage_id', '=', stage).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

const RESULT = [
  'stage_id',
  'match_no',
  'field_a',
  'field_b',
  'winner',
  'games',
  'kind',
  'entered_by',
  'note',
  'created_at',
] as const satisfies readonly (keyof Row<'result'>)[];
const SUBMISSION = [
  'stage_id',
  'match_no',
  'slot',
  'field_a',
  'field_b',
  'games',
  'state',
  'reason',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof Row<'submission'>)[];

/** Their ids rise in the order given. */
export function insertResults(tx: Tx, rows: readonly Omit<NewRow<'result'>, 'id'>[]): Promise<void> {
  return insertRows(tx, 'result', RESULT, rows);
}

export function insertSubmissions(tx: Tx, rows: readonly Omit<NewRow<'submission'>, 'id'>[]): Promise<void> {
  return insertRows(tx, 'submission', SUBMISSION, rows);
}

/** One long statement a chunk, prepared once: thousands of single inserts take seconds. */
async function insertRows<C extends string>(
  tx: Tx,
  table: string,
  columns: readonly C[],
  rows: readonly { readonly [K in C]?: unknown }[],
): Promise<void> {
  const row = `(${columns.map(() => '?').join(', ')})`;
  for (let at = 0; at < rows.length; at += ROWS) {
    const chunk = rows.slice(at, at + ROWS);
    const text = `insert into ${table} (${columns.join(', ')}) values ${chunk.map(() => row).join(', ')}`;
    const values = chunk.flatMap((one) => columns.map((column) => one[column]));
    await tx.executeQuery(CompiledQuery.raw(text, values));
  }
}
