import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export function getCommand(
  db: Reader,
  actor: string,
  key: string,
): Promise<Pick<Row<'command'>, 'name' | 'input_hash' | 'answer'> | undefined> {
  return db
    .selectFrom('command')
    .select(['name', 'input_hash', 'answer'])
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** The number of the new row; numbers rise in the order of commits. */
export async function insertCommand(tx: Tx, row: NewRow<'command'>): Promise<number> {
  const { id } = await tx.insertInto('command').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}
