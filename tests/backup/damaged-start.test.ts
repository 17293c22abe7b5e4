import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { restoreOffline } from '#core/restore-offline.ts';
import { makeCore } from '#tests/support/core.ts';
import { makeFolder } from '#tests/support/files.ts';
import { decide, giveRunning } from '#tests/support/given.ts';
import { findProgram } from '#tests/support/programs.ts';
import { expectWhole } from '#tests/support/store.ts';
import { backupsOf, listDecided } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });
const ENTRY = findProgram('electron/headless/main.ts');
const run = (...args: string[]) => spawnSync(process.execPath, [ENTRY, ...args], { encoding: 'utf8' });

/** Overwrites pages in the middle. */
function scribble(file: string): void {
  const fd = openSync(file, 'r+');
  writeSync(fd, Buffer.alloc(40_000, 7), 0, 40_000, 8_192);
  closeSync(fd);
}

/** A stopped host with two backups, of which the newer one is damaged. */
async function stopped(): Promise<{ dataDir: string; id: string; good: string }> {
  const core = await makeCore();
  const { id } = await giveRunning(core, ['Ana', 'Bob', 'Cy', 'Di']);
  await decide(core, id, 1, 0);
  const { name: good } = await core.desk.send('backup.make', {});
  core.pass(1000);
  const { name: bad } = await core.desk.send('backup.make', {});
  scribble(join(backupsOf(core), bad));
  // A restart leaves one file without a log; stopping would remove the folder.
  const again = await core.restart();
  const dataDir = makeFolder();
  cpSync(again.dataDir, dataDir, { recursive: true });
  await again.stop();
  return { dataDir, id, good };
}

describe('a host whose database is damaged', () => {
  it('names the newest good backup and how to take it, and takes it; the damaged file is kept', async () => {
    const { dataDir, good, id } = await stopped();
    const file = join(dataDir, 'matchdesk.sqlite');
    scribble(file);
    const bytes = readFileSync(file);
    const start = run('serve', '--bind', '127.0.0.1', '--no-announce', '--data', dataDir, '--port', '0');
    expect(start.status).toBe(6);
    expect(start.stderr).toContain(`${file} is damaged`);
    expect(start.stderr).toContain(join(backupsOf({ dataDir }), good));
    expect(start.stderr).toContain(`matchdesk restore --data "${dataDir}" --from newest`);
    expect(readFileSync(file).equals(bytes)).toBe(true);

    const restore = run('restore', '--data', dataDir);
    expect([restore.status, restore.stderr]).toEqual([0, '']);
    expect(restore.stdout).toContain(good);
    const aside = readdirSync(dataDir).find((name) => name.startsWith('matchdesk.sqlite.damaged-')) ?? '';
    expect(readFileSync(join(dataDir, aside)).equals(bytes)).toBe(true);
    const host = await makeCore({ dataDir });
    expect(await listDecided(host, id)).toEqual([1]);
    await expectWhole(host);
    expect((await host.desk.ask('audit.verify', {})).whole).toBe(true);
    await host.stop();
  });

  it('is not helped by a restore on a folder that a host runs on, of nothing, or of a file that is none', async () => {
    const dir = makeFolder();
    const core = await makeCore({ dataDir: dir });
    expect(run('restore', '--data', dir).status).toBe(8);
    await core.stop();
    const empty = makeFolder();
    const nothing = run('restore', '--data', empty);
    expect([nothing.status, nothing.stderr]).toEqual([10, expect.stringContaining('No good backup was found')]);
    writeFileSync(join(empty, 'text.sqlite'), 'hello');
    const text = run('restore', '--data', empty, '--from', join(empty, 'text.sqlite'));
    expect([text.status, text.stderr]).toEqual([10, expect.stringContaining('is damaged, or is no backup')]);
    expect(existsSync(join(empty, 'matchdesk.sqlite'))).toBe(false);
    expect(run('restore', '--nonsense').status).toBe(2);
  });
});

describe('a second laptop', () => {
  it('stands in with the backup and the recovery code: the same host, devices signed in, a new epoch', async () => {
    const core = await makeCore();
    const { id } = await giveRunning(core, ['Ana', 'Bob']);
    const ana = await core.join('Late');
    const { code } = await core.desk.ask('backup.code', {});
    const { name } = await core.desk.send('backup.make', {});
    const stick = join(backupsOf(core), name);
    const before = await core.desk.ask('tournament.snapshot', { tournament: id });
    const { host } = await core.desk.ask('venue.info', {});

    const other = makeFolder();
    const take = (typed?: string) => restoreOffline({ dataDir: other, from: stick, code: typed, now: core.now() });
    await expect(take('AAAAA-AAAAA-AAAAA-AAAAA')).rejects.toThrow('is not opened by this recovery code');
    expect(existsSync(join(other, 'matchdesk.sqlite'))).toBe(false);
    await take(code.toLowerCase());
    expect(statSync(join(other, 'host-keys.json')).mode & 0o777).toBe(0o600);
    const second = await makeCore({ dataDir: other, now: core.now() });
    expect((await second.desk.ask('venue.info', {})).host).toBe(host);
    expect((await second.as(ana.token ?? '').ask('session.me', {})).person?.name).toBe('Late');
    const tokens = await second.anyone.send('session.refresh', { refreshToken: ana.refreshToken });
    expect((await second.as(tokens.accessToken).ask('session.me', {})).person?.name).toBe('Late');
    expect((await second.desk.ask('tournament.snapshot', { tournament: id })).epoch).not.toBe(before.epoch);
    await expectWhole(second);
    await second.stop();

    const third = makeFolder();
    await restoreOffline({ dataDir: third, from: backupsOf(core), now: core.now() });
    const without = await makeCore({ dataDir: third, now: core.now() });
    await expect(without.as(ana.token ?? '').ask('session.me', {})).rejects.toThrow('auth.token_invalid');
    expect((await without.desk.ask('entrant.list', { tournament: id })).entrants).toHaveLength(2);
    await without.stop();
    await core.stop();
  });
});
