import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '#core/db/backup/read-backup.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { makeFolder } from '#tests/support/files.ts';
import { decide, giveTournament } from '#tests/support/given.ts';
import { FakeTime } from '../realtime/support/fake-time.ts';
import { backupsOf, listBackups, readCopy } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });
const PATIENCE = { timeout: 30_000 };
const MINUTE = 60_000;

let core: TestCore;
let time: FakeTime;
beforeEach(async () => {
  time = new FakeTime();
  core = await makeCore({ clock: time.clock, timers: time });
});
afterEach(() => core.stop());

const reasons = () => listBackups(core).map((name) => name.split('-').slice(2, -1).join('-'));
const alarms = async () => (await core.desk.ask('host.health', {})).alarms.map(({ alarm }) => alarm);
/** Lets minutes pass in steps, as the host looks; each look is awaited through the list that it changes. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes * 2; minute++) {
    time.advance(MINUTE / 2);
    await core.desk.ask('backup.list', {});
  }
}

describe('backups that come by themselves', () => {
  it('come every ten minutes while something changed, and not while nothing does', async () => {
    await pass(15);
    expect(readdirSync(core.dataDir)).not.toContain('backups');
    await giveTournament(core, ['Ana', 'Bob']);
    await pass(1);
    await expect.poll(reasons, PATIENCE).toEqual(['ten-minutes']);
    await giveTournament(core, ['Cy']);
    await pass(9);
    expect(reasons()).toEqual(['ten-minutes']);
    await pass(2);
    await expect.poll(reasons, PATIENCE).toEqual(['ten-minutes', 'ten-minutes']);
    await pass(30);
    expect(reasons()).toHaveLength(2);
    expect(await alarms()).not.toContain('backup-old');
  });

  it('come after each round, and before a step that may be regretted', async () => {
    const id = await giveTournament(core, ['Ana', 'Bob', 'Cy', 'Di']);
    await core.desk.send('tournament.start', { tournament: id });
    await decide(core, id, 1, 0);
    time.advance(5_000);
    await decide(core, id, 2, 0);
    time.advance(5_000);
    await expect.poll(() => readdirSync(core.dataDir).includes('backups') && reasons(), PATIENCE).toEqual(['round']);
    await giveTournament(core, ['Eve']);
    await core.desk.send('tournament.move', { tournament: id, to: 'cancelled' });
    expect(reasons()).toEqual(['round', 'before-step'].sort());
    // What was saved already is not saved again.
    const before = listBackups(core);
    expect(
      readCopy<{ state: string }>(join(backupsOf(core), before.at(-1) ?? ''), 'select state from tournament'),
    ).toContainEqual({
      state: 'running',
    });
  });
});

describe('a backup by hand', () => {
  it('is whole while others write, stands alone, and holds no key that can be read', async () => {
    const id = await giveTournament(core, ['Ana']);
    const writing = (async () => {
      for (let n = 0; n < 30; n++) await core.desk.send('entrant.add', { tournament: id, name: `Late ${n}` });
    })();
    const { name } = await core.desk.send('backup.make', {});
    await writing;
    const file = join(backupsOf(core), name);
    expect(readBackup(file, true)).toMatchObject({ state: 'good' });
    expect(readdirSync(backupsOf(core))).toEqual([name]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const keys = JSON.parse(readFileSync(join(core.dataDir, 'host-keys.json'), 'utf8')) as { master: string };
    expect(readFileSync(file).includes(keys.master)).toBe(false);
    const { backups, failure, running } = await core.desk.ask('backup.list', {});
    expect(backups).toMatchObject([{ name, reason: 'by-hand', places: ['here'], sound: true, own: true }]);
    expect([failure, running]).toEqual([null, null]);
    const { entries } = await core.desk.ask('audit.list', { limit: 200 });
    expect(entries.filter(({ action }) => action === 'backup.made')).toMatchObject([{ after: { backup: name } }]);
  });

  it('leaves what another program or another event keeps in the folder', async () => {
    mkdirSync(backupsOf(core));
    const others = ['holiday.jpg', 'matchdesk-20200101T000000000Z-round-00000000.sqlite', 'notes.sqlite'];
    for (const name of others) writeFileSync(join(backupsOf(core), name), 'mine');
    for (let n = 0; n < 4; n++) {
      await giveTournament(core, []);
      await core.desk.send('backup.make', {});
      time.advance(1000);
    }
    expect(listBackups(core).filter((name) => others.includes(name))).toEqual(others);
    expect(listBackups(core)).toHaveLength(others.length + 3);
  });
});

describe('the second folder', () => {
  it('gets each backup; a stick that is pulled raises an alarm and stops nothing; back again it catches up', async () => {
    const stick = join(makeFolder(), 'stick');
    const pocket = `${stick}-in-the-pocket`;
    mkdirSync(stick);
    writeFileSync(join(stick, 'photo.jpg'), 'mine');
    await giveTournament(core, ['Ana']);
    await core.desk.send('backup.setSecond', { folder: stick });
    const { name } = await core.desk.send('backup.make', {});
    const copied = () => readdirSync(stick).filter((file) => file.endsWith('.sqlite'));
    expect(copied()).toEqual([name]);
    expect(readFileSync(join(stick, name)).equals(readFileSync(join(backupsOf(core), name)))).toBe(true);

    // Under a stick that was pulled the system shows an empty folder of its own disk.
    renameSync(stick, pocket);
    mkdirSync(stick);
    await giveTournament(core, ['Bob']);
    time.advance(1000);
    const missed = (await core.desk.send('backup.make', {})).name;
    expect(copied()).toEqual([]);
    expect((await core.desk.ask('backup.list', {})).second).toEqual({ folder: stick, state: 'missing' });
    expect(await alarms()).toContain('backup-second-missing');
    const { body } = await core.inject({ method: 'GET', url: '/metrics', headers: {} });
    expect(Buffer.from(body).toString()).toContain('matchdesk_backup_second{state="missing"} 1');

    rmSync(stick, { recursive: true });
    renameSync(pocket, stick);
    time.advance(MINUTE);
    await expect.poll(copied, PATIENCE).toEqual([name, missed].sort());
    await expect.poll(async () => (await core.desk.ask('backup.list', {})).second?.state, PATIENCE).toBe('ready');
    expect(await alarms()).not.toContain('backup-second-missing');
    expect(readdirSync(stick)).toContain('photo.jpg');
    await core.desk.send('backup.setSecond', { folder: null });
    expect((await core.desk.ask('backup.list', {})).second).toBeNull();
  });

  it.each([
    ['stick', 'backup.folder_not_absolute'],
    ['/no/such/folder', 'backup.folder_not_found'],
    ['/etc/hostname', 'backup.folder_not_found'],
    ['data', 'backup.folder_inside'],
    ['data/backups/..', 'backup.folder_inside'],
  ])('is not %s', async (folder, code) => {
    const path = folder.replace(/^data/, core.dataDir);
    await expect(core.desk.send('backup.setSecond', { folder: path })).rejects.toThrow(code);
    expect((await core.desk.ask('backup.list', {})).second).toBeNull();
  });
});
