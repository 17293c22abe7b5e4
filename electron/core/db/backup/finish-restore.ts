import { openReadOnly, openStore } from '../connection.ts';
import { appendAudit, type AuditHead, RESTORED, type RestoredFrom, verifyAudit } from '../queries/audit.ts';
import { insertCommand } from '../queries/commands.ts';
import { getSetting, putSetting } from '../queries/settings.ts';
import type { Db } from '../schema.ts';
import { carryOver } from './carry-over.ts';
import { BACKUP_KEYS, BACKUP_MARK } from './copy-database.ts';

export interface FinishOptions {
  /** The copy that shall take the place of the database. */
  readonly staged: string;
  /** The database that is left, closed; undefined where there is none that can be read. */
  readonly left: string | undefined;
  /** Head of the log as it stood beside the database that is left. */
  readonly leftHead: AuditHead | undefined;
  readonly epoch: string;
  readonly at: number;
  /** Name of the backup, and why it is taken. */
  readonly from: string;
  readonly kind: 'restore' | 'undo';
  /** A key of its own for a restore that no command asked for; undefined where the newest command in what is left did. */
  readonly key: string | undefined;
}

/** Commands that lead to a restore. */
const ASKS = ['backup.restore', 'backup.undoRestore'];

/**
 * Makes a staged copy ready to be the database: brought to this schema, with the sign-ins of now, a new epoch for every topic, and an
 * entry in the log that names what was left. Gives the head of its log.
 */
export async function finishStaged(options: FinishOptions): Promise<AuditHead> {
  const { left, epoch, at, from, kind } = options;
  const store = openStore(options.staged);
  const { db } = store;
  try {
    const chain = (await getSetting(db, 'host.id')) ?? '';
    const was = left === undefined ? undefined : await lookAtLeft(left, chain, options.leftHead);
    if (left !== undefined && was?.sameEvent === true) await carryOver(db, left);
    return await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('setting').where('key', 'in', [BACKUP_MARK, BACKUP_KEYS]).execute();
      await putSetting(tx, 'host.epoch', epoch);
      // Offsets go on from where they stood; the epoch tells every client that it must take a snapshot.
      await tx.updateTable('topic').set({ epoch }).execute();
      const command = (options.key === undefined ? was?.asked : undefined) ?? {
        actor: 'host',
        key: options.key ?? epoch,
        name: 'backup.restore',
        input_hash: '',
        answer: 'null',
        at,
      };
      const known = await tx
        .selectFrom('command')
        .select('id')
        .where('actor', '=', command.actor)
        .where('key', '=', command.key)
        .executeTakeFirst();
      const commandId = known?.id ?? (await insertCommand(tx, command));
      const after: RestoredFrom = {
        kind,
        from,
        left: was?.left ?? (options.leftHead === undefined ? null : { ...options.leftHead, whole: null }),
      };
      return appendAudit(tx, {
        chain,
        commandId,
        at,
        actor: (options.key === undefined ? was?.actor : undefined) ?? 'admin',
        action: RESTORED,
        subject: 'venue',
        after,
      });
    });
  } finally {
    await store.close();
  }
}

/** The log that is left, and the command that asked for the restore: a phone of the desk that asks again gets its first answer. */
async function lookAtLeft(file: string, chain: string, head: AuditHead | undefined) {
  const db: Db = openReadOnly(file);
  try {
    const own = (await getSetting(db, 'host.id')) ?? '';
    const { entries, brokenAt, headMatches } = await verifyAudit(db, own, head);
    const last = await db
      .selectFrom('audit')
      .select(['n', 'hash'])
      .where('chain', '=', own)
      .orderBy('n', 'desc')
      .limit(1)
      .executeTakeFirst();
    const asked = await db
      .selectFrom('command')
      .innerJoin('audit', 'audit.command_id', 'command.id')
      .select(['command.actor', 'command.key', 'command.name', 'command.input_hash', 'command.answer', 'command.at'])
      .select('audit.actor as by')
      .where('command.name', 'in', ASKS)
      .orderBy('command.id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const { by, ...command } = asked ?? { by: undefined };
    return {
      sameEvent: own === chain,
      left: { n: entries, hash: last?.hash ?? '', whole: brokenAt === null && headMatches },
      asked: 'actor' in command ? command : undefined,
      actor: by,
    };
  } finally {
    await db.destroy();
  }
}
