import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../schema.ts';

/**
 * Who is signed in is a matter of now, whatever the tournaments go back to: a phone that joined since stays signed in, and one that was
 * signed out since (it was stolen, or its token was) stays out. So do the joining code, PINs, personal codes, locks, and who speaks for an
 * entrant; and the host's settings. Copies all that from the database that is left, of the same event and of this schema.
 */
export async function carryOver(db: Db, left: string): Promise<void> {
  await sql`attach database ${left} as other`.execute(db);
  try {
    await db.transaction().execute(async (tx) => {
      await takeRows(tx, 'setting', 'key', sql`key not in ('host.epoch', 'health.checked')`);
      await takeRows(tx, 'person', 'id', sql`true`);
      await takeRows(tx, 'device', 'id', sql`true`);
      await takeRows(tx, 'lockout', 'subject', sql`true`);
      await takeRows(tx, 'one_time', 'id', sql`entrant_id is null or entrant_id in (select id from main.entrant)`);
      await takeSpeakers(tx);
      await takeClaims(tx);
    });
  } finally {
    await sql`detach database other`.execute(db);
  }
}

/** Rows of `other` that fit, each in the place of the one with the same key. */
async function takeRows(tx: Tx, table: string, key: string, which: RawBuilder<unknown>): Promise<void> {
  const columns = await listShared(tx, table);
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const set = sql.join(
    columns.filter((name) => name !== key).map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`),
  );
  await sql`insert into ${sql.id('main', table)} (${names}) select ${names} from ${sql.id('other', table)} where ${which}
    on conflict (${sql.ref(key)}) do update set ${set}`.execute(tx);
}

/** One person speaks for one entrant of a tournament, so all are let go before any is taken. */
async function takeSpeakers(tx: Tx): Promise<void> {
  await sql`update main.entrant set person_id = null where id in (select id from other.entrant)`.execute(tx);
  await sql`update or ignore main.entrant set person_id = (select person_id from other.entrant o where o.id = entrant.id)
    where id in (select id from other.entrant where person_id is not null)`.execute(tx);
}

/** Claims that were decided since stay decided, and open ones of now are asked for still. */
async function takeClaims(tx: Tx): Promise<void> {
  await sql`update main.claim set state = o.state, decided_at = o.decided_at from other.claim o where o.id = claim.id`.execute(
    tx,
  );
  await sql`insert or ignore into main.claim (id, entrant_id, person_id, state, created_at, decided_at)
    select id, entrant_id, person_id, state, created_at, decided_at from other.claim
    where entrant_id in (select id from main.entrant)`.execute(tx);
}

/** Columns that both have. */
async function listShared(tx: Tx, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table}, 'main')
    where name in (select name from pragma_table_info(${table}, 'other'))`.execute(tx);
  return rows.map(({ name }) => name);
}
