import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export function getFormerSeeding(db: Reader, id: string): Promise<Row<'former_seeding'> | undefined> {
  return db.selectFrom('former_seeding').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Id of the seeding before the last one of a tournament. */
export async function findFormerSeeding(db: Reader, tournament: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('former_seeding')
    .select('id')
    .where('tournament_id', '=', tournament)
    .executeTakeFirst();
  return row?.id;
}

/** A tournament keeps one; a newer one takes its place. */
export async function putFormerSeeding(tx: Tx, row: NewRow<'former_seeding'>): Promise<void> {
  const { tournament_id: _tournament, ...values } = row;
  await tx
    .insertInto('former_seeding')
    .values(row)
    .onConflict((conflict) => conflict.column('tournament_id').doUpdateSet(values))
    .execute();
}
