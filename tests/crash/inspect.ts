import Database from 'better-sqlite3';
import { join } from 'node:path';
import { openReadOnly } from '#core/db/connection.ts';
import { verifyAudit } from '#core/db/queries/audit.ts';
import { readAuditHead } from '#core/infra/audit-head.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Ledger } from './ledger.ts';
import type { Place } from './wire.ts';

/** What is wrong with the files of a host, by the rules that hold whatever happened. Reads beside the running host. */
export async function inspectStore(dataDir: string, ledger: Ledger): Promise<string[]> {
  const file = join(dataDir, 'matchdesk.sqlite');
  const raw = new Database(file, { readonly: true });
  try {
    return [
      ...inspectFile(raw),
      ...inspectOffsets(raw),
      ...inspectCommands(raw, ledger),
      ...inspectSeen(raw, ledger),
      ...(await inspectChain(raw, file, dataDir)),
    ];
  } finally {
    raw.close();
  }
}

/** Where each topic stands by the file. */
export function listPositions(dataDir: string): ReadonlyMap<string, Place> {
  const raw = new Database(join(dataDir, 'matchdesk.sqlite'), { readonly: true });
  try {
    const rows = raw.prepare('select id, epoch, head as offset from topic').all() as ({ id: string } & Place)[];
    return new Map(rows.map(({ id, epoch, offset }) => [id, { epoch, offset }]));
  } finally {
    raw.close();
  }
}

function inspectFile(raw: Database.Database): string[] {
  const verdict = raw.pragma('integrity_check', { simple: true });
  const orphans = raw.pragma('foreign_key_check') as unknown[];
  return [
    ...(verdict === 'ok' ? [] : [`integrity_check: ${String(verdict)}`]),
    ...(orphans.length === 0 ? [] : [`${orphans.length} rows point nowhere`]),
  ];
}

/** Offsets of each topic run 1, 2, 3 … head, in the order of the commits. */
function inspectOffsets(raw: Database.Database): string[] {
  const sql = `select topic, count(*) as n, min("offset") as low, max("offset") as high, head
    from event_topic join topic on topic.id = topic group by topic`;
  const rows = raw.prepare(sql).all() as { topic: string; n: number; low: number; high: number; head: number }[];
  const holes = rows
    .filter(({ n, low, high, head }) => low !== 1 || high !== n || head !== n)
    .map(({ topic, n, high, head }) => `${topic}: ${n} events up to offset ${high}, head ${head}`);
  const unordered = raw
    .prepare(
      `select count(*) from event_topic a join event_topic b on a.topic = b.topic and b."offset" = a."offset" + 1 where b.event_id <= a.event_id`,
    )
    .pluck()
    .get();
  return unordered === 0 ? holes : [...holes, `${String(unordered)} events stand before their time`];
}

/** Each command has its one audit entry; what was answered is there, and what it makes is there once. */
function inspectCommands(raw: Database.Database, ledger: Ledger): string[] {
  const faults: string[] = [];
  const odd = raw
    .prepare(
      `select count(*) from command where (select count(*) from audit where command_id = command.id) <> 1
       union all select count(*) from audit where command_id not in (select id from command)`,
    )
    .pluck()
    .all() as number[];
  if (odd.some((count) => count > 0)) faults.push(`commands and audit entries do not match: ${odd.join(', ')}`);
  const getCommand = raw.prepare('select count(*) from command where key = ?').pluck();
  for (const { deed, reply } of ledger.entries) {
    const commands = Number(getCommand.get(deed.key));
    if (reply.kind === 'answered' && commands !== 1)
      faults.push(`${deed.name} ${deed.key}: answered, ${commands} kept`);
    if (deed.makes === undefined) continue;
    const made = Number(
      raw.prepare(`select count(*) from ${deed.makes.table} where name = ?`).pluck().get(deed.makes.name),
    );
    if (made !== commands) faults.push(`${deed.name} ${deed.key}: ${commands} kept, ${made} made`);
  }
  return faults;
}

/** What somebody was shown has happened, and stays at its place. SPEC [EV1] [EV2]. */
function inspectSeen(raw: Database.Database, ledger: Ledger): string[] {
  const faults: string[] = [];
  const getEvent = raw.prepare(
    `select type, payload from event_topic join event on event.id = event_id where topic = ? and "offset" = ?`,
  );
  for (const [topic, events] of ledger.seen) {
    events.forEach((event, index) => {
      const before = events[index - 1];
      if (before !== undefined && event.offset !== before.offset + 1)
        faults.push(`${topic}: ${event.offset} was shown after ${before.offset}`);
      const kept = getEvent.get(topic, event.offset) as { type: string; payload: string } | undefined;
      const isKept = kept?.type === event.type && isDeepStrictEqual(JSON.parse(kept.payload), event.data);
      if (!isKept) faults.push(`${topic}: what was shown at ${event.offset} is not what is kept`);
    });
  }
  return faults;
}

async function inspectChain(raw: Database.Database, file: string, dataDir: string): Promise<string[]> {
  const host = String(raw.prepare(`select value from setting where key = 'host.id'`).pluck().get());
  const db = openReadOnly(file);
  try {
    const { brokenAt, headMatches } = await verifyAudit(db, host, await readAuditHead(dataDir));
    return [
      ...(brokenAt === null ? [] : [`the audit chain is broken at ${brokenAt}`]),
      ...(headMatches ? [] : ['the head of the audit chain outside the database is none of its entries']),
    ];
  } finally {
    await db.destroy();
  }
}
