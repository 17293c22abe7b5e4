import { CompiledQuery, sql } from 'kysely';
import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export type EntrantRow = Row<'entrant'>;

export function getEntrant(db: Reader, id: string): Promise<EntrantRow | undefined> {
  return db.selectFrom('entrant').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those on the list, by seed, then by registration; removed ones only when asked for, last. */
export function listEntrants(db: Reader, tournament: string, withRemoved = false): Promise<EntrantRow[]> {
  let query = db.selectFrom('entrant').selectAll().where('tournament_id', '=', tournament);
  if (!withRemoved) query = query.where('deleted_at', 'is', null);
  return query
    .orderBy(sql`deleted_at is not null`)
    .orderBy(sql`seed is null`)
    .orderBy('seed')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Those on the list by seed, with what everyone may know of them. */
export function listShownEntrants(db: Reader, tournament: string): Promise<ShownEntrant[]> {
  return db
    .selectFrom('entrant')
    .select(SHOWN)
    .where('tournament_id', '=', tournament)
    .where('deleted_at', 'is', null)
    .orderBy('seed')
    .execute();
}

const SHOWN = ['id', 'name', 'hidden_as', 'seed', 'state', 'person_id', 'club', 'region'] as const;
export type ShownEntrant = Pick<EntrantRow, (typeof SHOWN)[number]>;

export function listEntrantsOfPerson(
  db: Reader,
  person: string,
): Promise<(EntrantRow & { tournament_name: string })[]> {
  return db
    .selectFrom('entrant')
    .innerJoin('tournament', 'tournament.id', 'entrant.tournament_id')
    .selectAll('entrant')
    .select('tournament.name as tournament_name')
    .where('entrant.person_id', '=', person)
    .where('entrant.deleted_at', 'is', null)
    .where('tournament.deleted_at', 'is', null)
    .orderBy('entrant.created_at', 'desc')
    .execute();
}

export async function countEntrants(db: Reader, tournament: string): Promise<number> {
  const { n } = await db
    .selectFrom('entrant')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('tournament_id', '=', tournament)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

/** How many the tournament ever had on its list, removed ones too; up to one of them, in order of registration. */
export async function countListed(db: Reader, tournament: string, upTo?: EntrantRow): Promise<number> {
  let query = db
    .selectFrom('entrant')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('tournament_id', '=', tournament);
  if (upTo !== undefined) {
    const { id, created_at } = upTo;
    query = query.where((eb) =>
      eb.or([eb('created_at', '<', created_at), eb.and([eb('created_at', '=', created_at), eb('id', '<=', id)])]),
    );
  }
  return (await query.executeTakeFirstOrThrow()).n;
}

export function getEntrantByName(db: Reader, tournament: string, nameKey: string): Promise<EntrantRow | undefined> {
  return db
    .selectFrom('entrant')
    .selectAll()
    .where('tournament_id', '=', tournament)
    .where('name_key', '=', nameKey)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export async function insertEntrants(tx: Tx, rows: readonly NewRow<'entrant'>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    await tx
      .insertInto('entrant')
      .values(rows.slice(at, at + 500))
      .execute();
  }
}

export async function updateEntrant(
  tx: Tx,
  id: string,
  values: Partial<Omit<NewRow<'entrant'>, 'id'>> & { readonly updated_at: number },
): Promise<void> {
  await tx.updateTable('entrant').set(values).where('id', '=', id).execute();
}

/** Gives the entrants the seeds 1..n in the given order; those that stand there already are not written. The ids that moved. */
export async function setSeeds(
  tx: Tx,
  order: readonly Pick<EntrantRow, 'id' | 'seed'>[],
  now: number,
): Promise<string[]> {
  const update = 'update entrant set seed = ?, updated_at = ? where id = ?';
  const moved: string[] = [];
  for (const [index, { id, seed }] of order.entries()) {
    if (seed === index + 1) continue;
    await tx.executeQuery(CompiledQuery.raw(update, [index + 1, now, id]));
    moved.push(id);
  }
  return moved;
}
