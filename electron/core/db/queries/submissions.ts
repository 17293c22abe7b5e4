import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export type SubmissionRow = Row<'submission'>;

export function getSubmission(db: Reader, id: number): Promise<SubmissionRow | undefined> {
  return db.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst();
}

/** All that was submitted for a match, oldest first. */
export function listSubmissions(db: Reader, stage: number, no: number): Promise<SubmissionRow[]> {
  return db
    .selectFrom('submission')
    .selectAll()
    .where('stage_id', '=', stage)
    .where('match_no', '=', no)
    .orderBy('id')
    .execute();
}

/** The same for several matches of a stage. */
export function listSubmissionsOf(db: Reader, stage: number, nos: readonly number[]): Promise<SubmissionRow[]> {
  return db
    .selectFrom('submission')
    .selectAll()
    .where('stage_id', '=', stage)
    .where('match_no', 'in', nos)
    .orderBy('id')
    .execute();
}

export async function insertSubmission(tx: Tx, row: NewRow<'submission'>): Promise<SubmissionRow> {
  return tx.insertInto('submission').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function updateSubmission(
  tx: Tx,
  id: number,
  values: Pick<NewRow<'submission'>, 'state' | 'updated_at'> & { readonly reason?: string | null },
): Promise<void> {
  await tx.updateTable('submission').set(values).where('id', '=', id).execute();
}

/** Submissions of a match that wait or were objected to, put into an end state together; they no longer ask for anybody. */
export async function closeSubmissions(tx: Tx, stage: number, no: number, now: number): Promise<void> {
  await tx
    .updateTable('submission')
    .set({ state: 'withdrawn', updated_at: now })
    .where('stage_id', '=', stage)
    .where('match_no', '=', no)
    .where('state', 'in', ['open', 'objected'])
    .execute();
}
