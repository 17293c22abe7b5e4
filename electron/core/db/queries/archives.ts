import type { Reader, Tx } from '../schema.ts';
import type { StageRow } from './stages.ts';

/** Stages that were reset, in the order of their numbers; all of a tournament, or those that were reset in one step. */
export function listArchived(db: Reader, tournament: string, archive?: number): Promise<StageRow[]> {
  let query = db.selectFrom('stage').selectAll().where('tournament_id', '=', tournament).where('no', '<', 0);
  if (archive !== undefined) query = query.where('archive', '=', archive);
  return query.orderBy('archived_at').orderBy('archived_no').execute();
}

/** Puts stages aside, first one first, so that their numbers are free. */
export async function archiveStages(
  tx: Tx,
  stages: readonly Pick<StageRow, 'id' | 'no'>[],
  { at, data }: { readonly at: number; readonly data: string },
): Promise<number> {
  const archive = stages[0]?.id ?? 0;
  for (const { id, no } of stages) {
    const values = { no: -id, archived_no: no, archived_at: at, archive, archive_data: id === archive ? data : null };
    await tx.updateTable('stage').set(values).where('id', '=', id).execute();
  }
  return archive;
}

/** The other way; the numbers must be free. */
export async function restoreStages(tx: Tx, stages: readonly StageRow[]): Promise<void> {
  for (const { id, archived_no: no } of stages) {
    if (no === null) throw new Error(`stage ${id} was never archived`);
    const values = { no, archived_no: null, archived_at: null, archive: null, archive_data: null };
    await tx.updateTable('stage').set(values).where('id', '=', id).execute();
  }
}

/** Ids of the stages that an entrant stands in, those that were reset included. */
export async function listStagesOfEntrant(db: Reader, entrant: string): Promise<number[]> {
  const rows = await db.selectFrom('stage_seed').select('stage_id').where('entrant_id', '=', entrant).execute();
  return rows.map((row) => row.stage_id);
}

/** How many entries a stage has; a reset counts too. */
export async function countResults(db: Reader, stage: number): Promise<number> {
  const { n } = await db
    .selectFrom('result')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('stage_id', '=', stage)
    .executeTakeFirstOrThrow();
  return n;
}
