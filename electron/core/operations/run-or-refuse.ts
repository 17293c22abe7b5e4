import { appendAudit, type AuditHead } from '../db/queries/audit.ts';
import { insertCommand } from '../db/queries/commands.ts';
import { appendEvents } from '../db/queries/events.ts';
import type { Db, Tx } from '../db/schema.ts';
import type { Stays } from './context.ts';

/** Work that a handler asked for besides its own. */
export interface Later {
  readonly committed: (() => void)[];
  readonly sent: (() => void)[];
  readonly regardless: ((tx: Tx) => Promise<Stays | void>)[];
  readonly refused: (() => void)[];
}

/** Of whom and what a refusal is recorded. */
export interface RefusedCommand {
  readonly name: string;
  readonly actorKey: string;
  readonly actor: string;
  readonly at: number;
  readonly chain: string;
  readonly epoch: string;
  readonly newKey: () => string;
}

/**
 * One transaction; when it is refused, what must stay all the same is written on the same hold of the connection, so that no
 * other try comes between a wrong PIN and its count. `tell` hears of what was recorded of a refusal, after its commit.
 */
export async function runOrRefuse<T>(
  db: Db,
  later: Later,
  about: RefusedCommand,
  tell: (head: AuditHead) => Promise<void>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const ended = await db.connection().execute(async (held) => {
    try {
      return { ok: true as const, value: await held.transaction().execute(work) };
    } catch (error) {
      if (later.regardless.length === 0) throw error;
      const head = await held.transaction().execute((tx) => writeWhatStays(tx, later, about));
      return { ok: false as const, error, head };
    }
  });
  if (ended.ok) return ended.value;
  if (ended.head !== null) await tell(ended.head);
  for (const one of later.refused) one();
  throw ended.error;
}

async function writeWhatStays(tx: Tx, later: Later, about: RefusedCommand): Promise<AuditHead | null> {
  let head: AuditHead | null = null;
  for (const one of later.regardless) {
    const stays = await one(tx);
    if (stays !== undefined) head = await record(tx, stays, about);
  }
  return head;
}

/** The refused command itself must be refused again when it is sent again, so what stays is stored under a key of its own. */
async function record(tx: Tx, { action, change, events }: Stays, about: RefusedCommand): Promise<AuditHead> {
  const commandId = await insertCommand(tx, {
    actor: about.actorKey,
    key: about.newKey(),
    name: about.name,
    input_hash: '',
    answer: 'null',
    at: about.at,
  });
  await appendEvents(tx, commandId, events, { at: about.at, epoch: about.epoch });
  return appendAudit(tx, { chain: about.chain, commandId, at: about.at, actor: about.actor, action, ...change });
}
