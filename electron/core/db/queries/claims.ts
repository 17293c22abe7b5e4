import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export function getClaim(db: Reader, id: string): Promise<Row<'claim'> | undefined> {
  return db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst();
}

export function getOpenClaim(db: Reader, entrant: string, person: string): Promise<Row<'claim'> | undefined> {
  return db
    .selectFrom('claim')
    .selectAll()
    .where('entrant_id', '=', entrant)
    .where('person_id', '=', person)
    .where('state', '=', 'open')
    .executeTakeFirst();
}

/** Claims that wait for the desk, oldest first, of one tournament, one person, or all. */
export function listOpenClaims(
  db: Reader,
  filter: { readonly tournament?: string | undefined; readonly person?: string },
): Promise<
  {
    id: string;
    entrant_id: string;
    person_id: string;
    created_at: number;
    entrant_name: string;
    entrant_hidden_as: number | null;
    person_name: string;
    tournament_id: string;
  }[]
> {
  let query = db
    .selectFrom('claim')
    .innerJoin('entrant', 'entrant.id', 'claim.entrant_id')
    .innerJoin('person', 'person.id', 'claim.person_id')
    .select([
      'claim.id',
      'claim.entrant_id',
      'claim.person_id',
      'claim.created_at',
      'entrant.name as entrant_name',
      'entrant.hidden_as as entrant_hidden_as',
      'person.name as person_name',
      'entrant.tournament_id',
    ])
    .where('claim.state', '=', 'open')
    .where('entrant.deleted_at', 'is', null);
  if (filter.tournament !== undefined) query = query.where('entrant.tournament_id', '=', filter.tournament);
  if (filter.person !== undefined) query = query.where('claim.person_id', '=', filter.person);
  return query.orderBy('claim.created_at').execute();
}

export async function insertClaim(tx: Tx, row: NewRow<'claim'>): Promise<void> {
  await tx.insertInto('claim').values(row).execute();
}

export async function decideClaim(tx: Tx, id: string, state: 'accepted' | 'refused', now: number): Promise<void> {
  await tx.updateTable('claim').set({ state, decided_at: now }).where('id', '=', id).execute();
}

/** Refuses what else waits for an entrant, once somebody has it; the persons who waited. */
export async function refuseOtherClaims(tx: Tx, entrant: string, now: number): Promise<string[]> {
  const refused = await tx
    .updateTable('claim')
    .set({ state: 'refused', decided_at: now })
    .where('entrant_id', '=', entrant)
    .where('state', '=', 'open')
    .returning('person_id')
    .execute();
  return refused.map((row) => row.person_id);
}
