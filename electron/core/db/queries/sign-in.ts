import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export type OneTimeRow = Row<'one_time'>;

export function getOneTimeByToken(db: Reader, tokenHash: string): Promise<OneTimeRow | undefined> {
  return db.selectFrom('one_time').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** The newest unused one with this code; the caller looks at its expiry. */
export function getOneTimeByCode(
  db: Reader,
  kind: OneTimeRow['kind'],
  codeHash: string,
): Promise<OneTimeRow | undefined> {
  return db
    .selectFrom('one_time')
    .selectAll()
    .where('kind', '=', kind)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
}

/** The personal PIN and QR of an entrant that can still be used. */
export function getOpenClaimToken(db: Reader, entrant: string): Promise<OneTimeRow | undefined> {
  return db
    .selectFrom('one_time')
    .selectAll()
    .where('entrant_id', '=', entrant)
    .where('used_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
}

export async function listEntrantsWithPin(db: Reader, tournament: string, now: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('one_time')
    .innerJoin('entrant', 'entrant.id', 'one_time.entrant_id')
    .select('entrant.id')
    .where('entrant.tournament_id', '=', tournament)
    .where('one_time.used_at', 'is', null)
    .where('one_time.expires_at', '>', now)
    .execute();
  return new Set(rows.map((row) => row.id));
}

export async function insertOneTime(tx: Tx, row: NewRow<'one_time'>): Promise<void> {
  await tx.insertInto('one_time').values(row).execute();
}

export async function spendOneTime(tx: Tx, id: string, now: number): Promise<void> {
  await tx.updateTable('one_time').set({ used_at: now }).where('id', '=', id).execute();
}

/** Ends what was made for an entrant before. */
export async function endClaimTokens(tx: Tx, entrant: string, now: number): Promise<void> {
  await tx
    .updateTable('one_time')
    .set({ used_at: now })
    .where('entrant_id', '=', entrant)
    .where('used_at', 'is', null)
    .execute();
}

export function getLockout(db: Reader, subject: string): Promise<Row<'lockout'> | undefined> {
  return db.selectFrom('lockout').selectAll().where('subject', '=', subject).executeTakeFirst();
}

export async function putLockout(tx: Tx, row: NewRow<'lockout'>): Promise<void> {
  await tx
    .insertInto('lockout')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('subject')
        .doUpdateSet({ failures: row.failures, last_at: row.last_at, locked_until: row.locked_until }),
    )
    .execute();
}
