import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'vitest';
import { EVENTS, type EventType } from '#shared/protocol/events/registry.ts';
import { openReadOnly } from '#core/db/connection.ts';
import { verifyAudit } from '#core/db/queries/audit.ts';
import { readAuditHead } from '#core/infra/audit-head.ts';

/** What a test may look at in the files of a host, beside the doors that users have. */
type Folder = { readonly dataDir: string };

export function fileOf({ dataDir }: Folder): string {
  return join(dataDir, 'matchdesk.sqlite');
}

function read<T>(folder: Folder, work: (raw: Database.Database) => T): T {
  const raw = new Database(fileOf(folder), { readonly: true });
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}

export function query<T>(folder: Folder, sql: string, ...values: unknown[]): T[] {
  return read(folder, (raw) => raw.prepare(sql).all(...values) as T[]);
}

function listTables(raw: Database.Database): string[] {
  const rows = raw.prepare(`select name from sqlite_schema where type = 'table' order by name`).all();
  return (rows as { name: string }[]).map(({ name }) => name);
}

/** Rows a table. */
export function countRows(folder: Folder): Record<string, number> {
  return read(folder, (raw) =>
    Object.fromEntries(
      listTables(raw).map((table) => {
        const { n } = raw.prepare(`select count(*) as n from "${table}"`).get() as { n: number };
        return [table, n];
      }),
    ),
  );
}

/** Every row of every table as text. A device's last sign of life is left out: looking is one, too. */
export function dumpStore(folder: Folder, without: readonly string[] = []): Record<string, string[]> {
  return read(folder, (raw) =>
    Object.fromEntries(
      listTables(raw)
        .filter((table) => !without.includes(table))
        .map((table) => {
          const rows = raw.prepare(`select * from "${table}"`).all() as Record<string, unknown>[];
          return [table, rows.map((row) => JSON.stringify({ ...row, last_seen_at: undefined }))];
        }),
    ),
  );
}

/** Equal for equal content. */
export function digestStore(folder: Folder, without: readonly string[] = []): string {
  return createHash('sha256')
    .update(JSON.stringify(dumpStore(folder, without)))
    .digest('hex');
}

/** Does it, which must be refused with the code, and finds every table as it was. */
export async function expectRefused(
  folder: Folder,
  code: string,
  action: () => Promise<unknown>,
  without: readonly string[] = [],
): Promise<void> {
  const before = dumpStore(folder, without);
  await expect(action()).rejects.toThrow(new RegExp(`^${code.replaceAll('.', '\\.')}$`));
  expect(dumpStore(folder, without)).toEqual(before);
}

/** What must hold after whatever happened: gapless offsets in the order of commits, events as declared, one audit entry a command, an unbroken chain. */
export async function expectWhole(folder: Folder): Promise<void> {
  const placed = query<{ topic: string; offset: number; event_id: number }>(
    folder,
    'select * from event_topic order by topic, "offset"',
  );
  const topics = query<{ id: string; head: number; floor: number }>(folder, 'select id, head, floor from topic');
  const heads = new Map(topics.map(({ id, head }) => [id, head]));
  // What was forgotten by age or number lies below the floor.
  const seen = new Map(topics.map(({ id, floor }) => [id, { offset: floor, event: 0 }]));
  for (const { topic, offset, event_id } of placed) {
    const last = seen.get(topic) ?? { offset: 0, event: 0 };
    expect(offset, `${topic} has no gap`).toBe(last.offset + 1);
    expect(event_id, `${topic} is in the order of commits`).toBeGreaterThan(last.event);
    seen.set(topic, { offset, event: event_id });
  }
  expect(new Map([...seen].map(([topic, { offset }]) => [topic, offset]))).toEqual(heads);
  for (const { type, payload } of query<{ type: EventType; payload: string }>(
    folder,
    'select type, payload from event',
  )) {
    EVENTS[type].parse(JSON.parse(payload));
  }
  const commands = query<{ id: number }>(folder, 'select id from command order by id').map(({ id }) => id);
  const audited = query<{ command_id: number }>(folder, 'select command_id from audit order by n');
  expect(audited.map(({ command_id }) => command_id)).toEqual(commands);
  await expectChain(folder, { brokenAt: null, headMatches: true });
}

export async function expectChain(
  folder: Folder,
  wanted: { readonly brokenAt: number | null; readonly headMatches: boolean },
): Promise<void> {
  const db = openReadOnly(fileOf(folder));
  try {
    const [host] = query<{ value: string }>(folder, `select value from setting where key = 'host.id'`);
    const verdict = await verifyAudit(db, host?.value ?? '', await readAuditHead(folder.dataDir));
    expect(verdict).toMatchObject(wanted);
  } finally {
    await db.destroy();
  }
}
