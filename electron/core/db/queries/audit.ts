import { createHash } from 'node:crypto';
import { stableJson } from '#shared/lib/stable-json.ts';
import { parseJson } from '../../infra/json.ts';
import type { Reader, Row, Tx } from '../schema.ts';

export interface AuditHead {
  readonly n: number;
  readonly hash: string;
}

export interface NewAudit {
  readonly chain: string;
  readonly commandId: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Action of the entry that a restore leaves in the log that goes on. */
export const RESTORED = 'host.restored';

/** What such an entry tells under `after`. */
export interface RestoredFrom {
  readonly kind: 'restore' | 'undo';
  /** Name of the backup. */
  readonly from: string;
  /** Head of the log that was left. `whole`: it was unbroken and ended as the head beside the database says; null: it could not be read. */
  readonly left: (AuditHead & { readonly whole: boolean | null }) | null;
}

/** Hash that the first entry of a chain follows. */
const GENESIS = '0'.repeat(64);

/** Adds one entry that carries the hash of the one before it, so that a gap or a change shows. */
export async function appendAudit(tx: Tx, entry: NewAudit): Promise<AuditHead> {
  const last = await getAuditHead(tx, entry.chain);
  const row = {
    chain: entry.chain,
    n: (last?.n ?? 0) + 1,
    command_id: entry.commandId,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
    prev_hash: last?.hash ?? GENESIS,
  };
  const hash = hashEntry(row);
  await tx
    .insertInto('audit')
    .values({ ...row, hash })
    .execute();
  return { n: row.n, hash };
}

export function getAuditHead(db: Reader, chain: string): Promise<AuditHead | undefined> {
  return db
    .selectFrom('audit')
    .select(['n', 'hash'])
    .where('chain', '=', chain)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** True when the chain holds the entry. */
export async function hasAuditEntry(db: Reader, chain: string, { n, hash }: AuditHead): Promise<boolean> {
  const row = await db
    .selectFrom('audit')
    .select('n')
    .where('chain', '=', chain)
    .where('n', '=', n)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row !== undefined;
}

export function listAudit(
  db: Reader,
  chain: string,
  filter: { readonly before?: number | undefined; readonly subject?: string | undefined; readonly limit: number },
): Promise<Row<'audit'>[]> {
  let query = db.selectFrom('audit').selectAll().where('chain', '=', chain);
  if (filter.before !== undefined) query = query.where('n', '<', filter.before);
  if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject);
  return query.orderBy('n', 'desc').limit(filter.limit).execute();
}

/**
 * Recomputes the chain, a page at a time. A restore writes a new head; if the log that it left did not end as its own head said, that is
 * told as a head that does not match, so that a restore hides no cut. `brokenAt` is the first entry that does not follow, or null. Without a head only a
 * chain can match of which the first entry was never told, since every commit writes one.
 */
export async function verifyAudit(
  db: Reader,
  chain: string,
  head: (AuditHead & { readonly cut?: number }) | undefined,
): Promise<{ entries: number; brokenAt: number | null; headMatches: boolean }> {
  let n = 0;
  let hash = GENESIS;
  let headMatches = false;
  let leftWhole = head?.cut === undefined;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('chain', '=', chain)
      .where('n', '>', n)
      .orderBy('n')
      .limit(1000)
      .execute();
    if (rows.length === 0)
      return { entries: n, brokenAt: null, headMatches: leftWhole && (headMatches || (head === undefined && n <= 1)) };
    for (const row of rows) {
      if (row.n !== n + 1 || row.prev_hash !== hash || hashEntry(row) !== row.hash)
        return { entries: n, brokenAt: n + 1, headMatches };
      n = row.n;
      hash = row.hash;
      if (head?.n === n && head.hash === hash) headMatches = true;
      if (row.action === RESTORED && row.after !== null)
        leftWhole &&= parseJson<RestoredFrom>(row.after).left?.whole !== false;
    }
  }
}

function hashEntry(row: Omit<Row<'audit'>, 'hash'>): string {
  const { chain, n, command_id, at, actor, action, subject, before, after, prev_hash } = row;
  return createHash('sha256')
    .update(stableJson([chain, n, command_id, at, actor, action, subject, before, after, prev_hash]))
    .digest('hex');
}
