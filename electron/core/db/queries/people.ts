import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export function getPerson(db: Reader, id: string): Promise<Row<'person'> | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
}

export function listPeopleByName(db: Reader, nameKey: string): Promise<Row<'person'>[]> {
  return db
    .selectFrom('person')
    .selectAll()
    .where('name_key', '=', nameKey)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .execute();
}

export async function insertPerson(tx: Tx, row: NewRow<'person'>): Promise<void> {
  await tx.insertInto('person').values(row).execute();
}

export async function updatePerson(
  tx: Tx,
  id: string,
  values: Partial<NewRow<'person'>> & { readonly updated_at: number },
): Promise<void> {
  await tx.updateTable('person').set(values).where('id', '=', id).execute();
}

export async function listNamesOfPeople(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
