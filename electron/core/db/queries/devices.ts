import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export type DeviceRow = Row<'device'>;

/** A device that is signed in; undefined once it was signed out. */
export function getDevice(db: Reader, id: string): Promise<DeviceRow | undefined> {
  return db.selectFrom('device').selectAll().where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
}

export function listDevices(db: Reader): Promise<(DeviceRow & { person_name: string | null })[]> {
  return db
    .selectFrom('device')
    .leftJoin('person', 'person.id', 'device.person_id')
    .selectAll('device')
    .select('person.name as person_name')
    .where('device.deleted_at', 'is', null)
    .orderBy('device.created_at', 'desc')
    .limit(5000)
    .execute();
}

export async function countScreens(db: Reader): Promise<number> {
  const { n } = await db
    .selectFrom('device')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('kind', '=', 'screen')
    .executeTakeFirstOrThrow();
  return n;
}

export async function insertDevice(tx: Tx, row: NewRow<'device'>): Promise<void> {
  await tx.insertInto('device').values(row).execute();
}

export async function updateDevice(tx: Tx | Reader, id: string, values: Partial<NewRow<'device'>>): Promise<void> {
  await tx.updateTable('device').set(values).where('id', '=', id).execute();
}
