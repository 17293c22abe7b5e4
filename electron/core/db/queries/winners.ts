import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export type DeterminationRow = Row<'determination'>;

/** Every ruling about places, oldest first; those that were taken back too. */
export function listPlaceRulings(db: Reader, tournament: string): Promise<Row<'place_ruling'>[]> {
  return db.selectFrom('place_ruling').selectAll().where('tournament_id', '=', tournament).orderBy('id').execute();
}

export async function insertPlaceRuling(tx: Tx, row: NewRow<'place_ruling'>): Promise<number> {
  const { id } = await tx.insertInto('place_ruling').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** What was determined, oldest first; all but the last have ended. */
export function listDeterminations(db: Reader, tournament: string): Promise<DeterminationRow[]> {
  return db.selectFrom('determination').selectAll().where('tournament_id', '=', tournament).orderBy('id').execute();
}

/** The determination that stands; undefined while none does. */
export function getDetermination(db: Reader, tournament: string): Promise<DeterminationRow | undefined> {
  return db
    .selectFrom('determination')
    .selectAll()
    .where('tournament_id', '=', tournament)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export async function insertDetermination(tx: Tx, row: NewRow<'determination'>): Promise<void> {
  await tx.insertInto('determination').values(row).execute();
}

/** It no longer stands; it is kept for the history. */
export async function endDetermination(tx: Tx, id: number, now: number): Promise<void> {
  await tx.updateTable('determination').set({ ended_at: now }).where('id', '=', id).execute();
}
