import Database from 'better-sqlite3';
import { existsSync, copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartError } from '#core/core-api.ts';
import { prepareDataDir } from '#core/db/data-dir.ts';
import { openStore, SCHEMA_VERSION } from '#core/db/connection.ts';
import { makeCore } from '#tests/support/core.ts';
import { lookAt, makeFolder } from '#tests/support/files.ts';
import { giveTournament } from '#tests/support/given.ts';
import { digestStore, dumpStore, expectWhole } from '#tests/support/store.ts';

const NAME = 'matchdesk.sqlite';

/** A folder with a database of ours, closed in good order. */
async function makeUsed(): Promise<string> {
  const dir = makeFolder();
  const store = openStore(join(dir, NAME));
  await store.db
    .insertInto('setting')
    .values({ key: 'k', value: 'v'.repeat(20_000) })
    .execute();
  await store.close();
  return dir;
}

function writeAt(file: string, position: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, position);
  writeFileSync(file, content);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Opening is refused with the code, and every file of the folder is as it was. */
function expectUntouched(dir: string, code: string): void {
  const before = lookAt(dir);
  expect(() => openStore(join(dir, NAME))).toThrow(expect.objectContaining({ name: 'StartError', code }) as Error);
  expect(lookAt(dir)).toEqual(before);
}

describe('a database that is opened', () => {
  it('is made from nothing, by the migrations, marked as ours', async () => {
    const dir = makeFolder();
    await openStore(join(dir, NAME)).close();
    await openStore(join(dir, NAME)).close();
    const header = readFileSync(join(dir, NAME)).subarray(0, 100);
    expect([header.readUInt32BE(60), header.toString('latin1', 68, 72)]).toEqual([SCHEMA_VERSION, 'Mdsk']);
    expect(Object.keys(dumpStore({ dataDir: dir }))).toEqual(
      expect.arrayContaining(['audit', 'command', 'event', 'event_topic', 'match', 'result', 'ruling', 'topic']),
    );
  });

  it('loses nothing when the power goes: write-ahead log, synchronous FULL, foreign keys on', async () => {
    const store = openStore(join(makeFolder(), NAME));
    const pragma = async (name: string) => {
      const { sql } = await import('kysely');
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(store.db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual([
      'wal',
      2,
      1,
    ]);
    await expect(
      store.db
        .insertInto('claim')
        .values({ id: 'c', entrant_id: 'nobody', person_id: 'nobody', state: 'open', created_at: 0, decided_at: null })
        .execute(),
    ).rejects.toThrow('FOREIGN KEY');
    await store.close();
  });

  it('has SQLite 3.51.3 or newer inside', () => {
    const raw = new Database(':memory:');
    const { v } = raw.prepare('select sqlite_version() as v').get() as { v: string };
    raw.close();
    const [major, minor, patch] = v.split('.').map(Number);
    expect((major ?? 0) * 1e6 + (minor ?? 0) * 1e3 + (patch ?? 0)).toBeGreaterThanOrEqual(3_051_003);
  });

  it('is as it was after a restart, down to the last row', async () => {
    const core = await makeCore();
    const id = await giveTournament(core, ['Ana', 'Bob', 'Cy']);
    await core.desk.send('tournament.start', { tournament: id });
    const before = [digestStore(core), await core.desk.ask('tournament.snapshot', { tournament: id })];
    const again = await core.restart();
    expect([digestStore(again), await again.desk.ask('tournament.snapshot', { tournament: id })]).toEqual(before);
    await expectWhole(again);
    await again.stop();
  });

  it('takes up an empty file, and one of a first start that was cut short', async () => {
    const dir = makeFolder();
    writeFileSync(join(dir, NAME), '');
    await openStore(join(dir, NAME)).close();
    const cut = makeFolder();
    const raw = new Database(join(cut, NAME));
    raw.pragma('journal_mode = WAL');
    raw.close();
    await openStore(join(cut, NAME)).close();
    expect(Object.keys(dumpStore({ dataDir: cut }))).toContain('audit');
  });
});

describe('a database that is refused', () => {
  it('as newer is left untouched, and no log is made beside it', async () => {
    const dir = await makeUsed();
    writeAt(join(dir, NAME), 60, uint32(SCHEMA_VERSION + 1));
    expectUntouched(dir, 'start.database_newer');
    expect(Object.keys(lookAt(dir))).toEqual([NAME]);
    expect(() => openStore(join(dir, NAME))).toThrow(
      new RegExp(`newer Matchdesk .*version ${SCHEMA_VERSION + 1}.*knows ${SCHEMA_VERSION}`),
    );
  });

  it('as newer keeps its version, where only the log beside it tells that', async () => {
    const dir = await makeUsed();
    const raw = new Database(join(dir, NAME));
    raw.pragma('wal_autocheckpoint = 0');
    raw.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    const crashed = makeFolder();
    const told = makeFolder();
    for (const name of [NAME, `${NAME}-wal`])
      for (const to of [crashed, told]) copyFileSync(join(dir, name), join(to, name));
    raw.close();
    // Where the header tells, the log of the crash is left alone, too.
    writeAt(join(told, NAME), 60, uint32(SCHEMA_VERSION + 1));
    expectUntouched(told, 'start.database_newer');
    for (let time = 0; time < 2; time++)
      expect(() => openStore(join(crashed, NAME))).toThrow(
        expect.objectContaining({ code: 'start.database_newer' }) as Error,
      );
  });

  it('as another program’s is left untouched, with an id of its own or without', async () => {
    const dir = await makeUsed();
    writeAt(join(dir, NAME), 68, uint32(0x46_69_72_65));
    expectUntouched(dir, 'start.database_foreign');
    for (const version of [0, 1, 36]) {
      const other = makeFolder();
      const raw = new Database(join(other, NAME));
      raw.exec('create table bookmarks (id integer primary key, url text)');
      raw.pragma(`user_version = ${version}`);
      raw.close();
      expectUntouched(other, 'start.database_foreign');
    }
  });

  it('as damaged is left untouched: no header, half a header, a text', async () => {
    const dir = await makeUsed();
    writeAt(join(dir, NAME), 0, Buffer.from('XXXX'));
    expectUntouched(dir, 'start.database_damaged');
    for (const content of ['SQLite format 3\u0000', 'hello '.repeat(100)]) {
      const other = makeFolder();
      writeFileSync(join(other, NAME), content);
      expectUntouched(other, 'start.database_damaged');
    }
  });

  it('as damaged keeps its content: cut off, or overwritten inside', async () => {
    const cut = await makeUsed();
    truncateSync(join(cut, NAME), readFileSync(join(cut, NAME)).length - 8192);
    const before = lookAt(cut)[NAME]?.split(' ')[0];
    expect(() => openStore(join(cut, NAME))).toThrow(
      expect.objectContaining({ code: 'start.database_damaged' }) as Error,
    );
    expect(lookAt(cut)[NAME]?.split(' ')[0]).toBe(before);
    const scribbled = await makeUsed();
    writeAt(join(scribbled, NAME), 4096 * 2, Buffer.alloc(4096, 7));
    expect(() => openStore(join(scribbled, NAME))).toThrow(
      expect.objectContaining({ code: 'start.database_damaged' }) as Error,
    );
  });
});

describe('a host that cannot start', () => {
  const start = (dataDir: string) => makeCore({ dataDir });

  it('on a path below a file says that it cannot write there', async () => {
    const dir = makeFolder();
    writeFileSync(join(dir, 'file'), '');
    await expect(start(join(dir, 'file', 'data'))).rejects.toMatchObject({
      code: 'start.folder_not_writable',
      exitCode: 4,
    });
  });

  it.runIf(existsSync('/proc/self'))('on a folder of the system that takes none says so, and does not hang', () => {
    expect(() => prepareDataDir('/proc/none/data')).toThrow(/Cannot write to the folder \/proc\/none\/data/);
  });

  it('where its lock cannot be made says so, and not that another host runs', async () => {
    const dir = makeFolder();
    mkdirSync(join(dir, 'host.lock'));
    await expect(start(dir)).rejects.toMatchObject({ code: 'start.folder_not_writable' });
  });

  it('on a folder in use says so, touches nothing, and starts once the other has stopped', async () => {
    const dir = makeFolder();
    const first = await start(dir);
    const before = digestStore({ dataDir: dir });
    await expect(start(dir)).rejects.toMatchObject({ code: 'start.already_running', exitCode: 8 });
    expect(digestStore({ dataDir: dir })).toBe(before);
    const second = await first.restart();
    await second.stop();
  });

  it('gives the folder free again after a refusal', async () => {
    const dir = await makeUsed();
    writeAt(join(dir, NAME), 60, uint32(SCHEMA_VERSION + 1));
    for (let time = 0; time < 2; time++) await expect(start(dir)).rejects.toBeInstanceOf(StartError);
    await expect(start(dir)).rejects.toMatchObject({ code: 'start.database_newer', exitCode: 5 });
  });

  it('on a port in use says so, and gives the folder free', async () => {
    const core = await makeCore();
    const dir = makeFolder();
    const { startCore } = await import('#core/start-core.ts');
    const config = { dataDir: dir, bind: '127.0.0.1', announce: false, version: '0', logLevel: 'silent' } as const;
    await expect(startCore({ ...config, port: core.address.port })).rejects.toMatchObject({
      code: 'start.port_in_use',
    });
    await (await startCore({ ...config, port: 0 })).stop();
    await core.stop();
  });
});
