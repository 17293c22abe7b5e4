import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sql } from 'kysely';
import { openStore } from '#core/db/connection.ts';
import { makeCore } from '#tests/support/core.ts';
import { makeFolder } from '#tests/support/files.ts';
import { giveTournament } from '#tests/support/given.ts';
import { expectWhole } from '#tests/support/store.ts';
import { listBackups } from './support.ts';

vi.setConfig({ testTimeout: 90_000 });

/** A disk of its own of 8 MB; undefined where this user may mount none. */
function mountSmallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const dir = join(makeFolder(), 'disk');
  mkdirSync(dir);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', dir]).status !== 0) return undefined;
  onTestFinished(() => void spawnSync('umount', ['-l', dir]));
  return dir;
}

/** Writes until not one byte more goes. */
function fill(dir: string): string {
  const file = join(dir, 'film.mp4');
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    const { bavail, bsize } = statfsSync(dir);
    if (bavail * bsize < size) continue;
    writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    size *= 2;
  }
  return file;
}

describe('a full disk', () => {
  it('refuses commands with storage.full, goes on reading, damages nothing, keeps the older backups, and is over by itself', async (test) => {
    const disk = mountSmallDisk();
    if (disk === undefined) return test.skip('this user may mount no small disk');
    const core = await makeCore({ dataDir: join(disk, 'data') });
    const id = await giveTournament(core, ['Ana', 'Bob']);
    const { name } = await core.desk.send('backup.make', {});
    const film = fill(disk);
    const codes = new Set<string>();
    for (let n = 0; n < 30; n++) {
      await core.desk
        .send('entrant.add', { tournament: id, name: `Late ${n}` })
        .catch((error: unknown) => codes.add(String(error)));
    }
    expect([...codes]).toEqual(['Error: storage.full']);
    expect((await core.desk.ask('entrant.list', { tournament: id })).entrants.length).toBeGreaterThanOrEqual(2);
    await expect(core.desk.send('backup.make', {})).rejects.toThrow('storage.full');
    expect(listBackups(core)).toEqual([name]);
    const { alarms } = await core.desk.ask('host.health', {});
    expect(alarms.map(({ alarm }) => alarm)).toEqual(expect.arrayContaining(['disk-full', 'backup-failed']));
    expect((await core.desk.ask('backup.list', {})).failure?.code).toBe('storage.full');

    rmSync(film);
    await core.desk.send('entrant.add', { tournament: id, name: 'Zoe' });
    await core.desk.send('backup.make', {});
    expect((await core.desk.ask('backup.list', {})).failure).toBeNull();
    await expectWhole(core);
    const again = await core.restart();
    await expectWhole(again);
    await again.stop();
  });

  it('is told as one, whatever the system: SQLite’s own limit gives the same code, and the next write works', async () => {
    const store = openStore(join(makeFolder(), 'matchdesk.sqlite'));
    const write = (length: number) =>
      store.db.transaction().execute((tx) =>
        tx
          .insertInto('setting')
          .values({ key: `k${length}`, value: 'v'.repeat(length) })
          .execute(),
      );
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
    await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 2))}`.execute(store.db);
    await expect(write(1_000_000)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    await write(100);
    await store.close();
  });
});
