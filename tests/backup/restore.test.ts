import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServerFrame } from '#shared/protocol/frames.ts';
import { topics } from '#shared/protocol/topics.ts';
import { RESTORED } from '#core/db/queries/audit.ts';
import type { RestoreStep } from '#core/backup/restore.ts';
import { readAuditHead } from '#core/infra/audit-head.ts';
import { type Place, Wire } from '#tests/crash/wire.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { decide, giveDesk, giveRunning, giveTournament } from '#tests/support/given.ts';
import { expectChain, expectWhole, fileOf, query } from '#tests/support/store.ts';
import { listBackups, listDecided } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

let core: TestCore | undefined;
afterEach(() => core?.stop());

const open = async (hooks: Parameters<typeof makeCore>[0] = {}): Promise<TestCore> => (core = await makeCore(hooks));
const back = (of: TestCore) => of.desk.ask('venue.info', {});
const placeOf = (frame: ServerFrame): Place =>
  'epoch' in frame ? { epoch: frame.epoch, offset: frame.offset } : expect.fail(JSON.stringify(frame));

/** Four entrants, one match decided and backed up, then another. */
async function giveBackup(of: TestCore): Promise<{ id: string; name: string }> {
  const id = await giveTournament(of, ['Ana', 'Bob', 'Cy', 'Di']);
  await of.desk.send('tournament.start', { tournament: id });
  await decide(of, id, 1, 0);
  const { name } = await of.desk.send('backup.make', {});
  of.pass(60_000);
  await decide(of, id, 2, 0);
  return { id, name };
}

describe('a restore in a running host', () => {
  it('brings back what was there when no host opens on what was restored, and says so', async () => {
    const host = await open();
    const { id, name } = await giveBackup(host);
    // Whole as a file, of this version, and yet no host can start on it.
    const raw = new Database(join(host.dataDir, 'backups', name));
    raw.exec('PRAGMA foreign_keys = OFF; DROP TABLE event');
    raw.close();
    await host.desk.send('backup.restore', { name, place: 'here' });
    await back(host);
    expect(await listDecided(host, id)).toEqual([1, 2]);
    const { restored } = await host.desk.ask('backup.list', {});
    expect(restored).toMatchObject({ from: name, undo: null, failed: 'backup.not_opened' });
    await decide(host, id, 3, 0);
    await expectWhole(host);
  });

  it('says what it would lose, brings back the state of then, and its undo the state of now', async () => {
    const host = await open();
    const { id, name } = await giveBackup(host);
    const gone = await giveTournament(host, ['Eve']);
    const preview = await host.desk.ask('backup.preview', { name, place: 'here' });
    expect(preview).toMatchObject({ state: 'good', sameEvent: true, log: 'part', keys: 'here' });
    expect(preview.held).toMatchObject({ tournaments: 1, decided: 1, entrants: 4 });
    expect(preview.now).toMatchObject({ tournaments: 2, decided: 2, entrants: 5, changedAt: host.now() });
    expect(preview.lost).toEqual({ results: 1, matches: [{ tournament: 'Cup', stage: 1, no: 2, names: 'Bob – Cy' }] });
    expect(preview.tournaments.map(({ held, now }) => [held?.decided, now?.decided])).toEqual([
      [1, 2],
      [undefined, 0],
    ]);

    const url = `http://127.0.0.1:${host.address.port}`;
    const before = await Wire.open(url);
    const topic = topics.tournament(id);
    const place = placeOf(await before.subscribe(topic));
    await host.desk.send('backup.restore', { name, place: 'here' });
    await back(host);
    expect(before.closed).toBe(true);
    // The same port, another epoch: what the client knew no longer holds, and it is told so.
    expect(host.address.port).toBe(Number(new URL(url).port));
    const after = await Wire.open(url);
    const reset = await after.subscribe(topic, place);
    expect(reset.t).toBe('reset');
    expect(placeOf(reset).epoch).not.toBe(place.epoch);
    const snapshot = await host.desk.ask('tournament.snapshot', { tournament: id });
    expect(snapshot).toMatchObject(placeOf(reset));
    expect(await listDecided(host, id)).toEqual([1]);
    await expect(host.desk.ask('tournament.snapshot', { tournament: gone })).rejects.toThrow('tournament.not_found');
    await expectWhole(host);
    const { restored } = await host.desk.ask('backup.list', {});
    expect(restored).toMatchObject({ from: name, failed: null });
    expect(listBackups(host)).toContain(restored?.undo);

    expect((await after.subscribe(topic, placeOf(reset))).t).toBe('subscribed');
    await decide(host, id, 2, 1);
    await host.desk.send('backup.undoRestore', {});
    await back(host);
    expect(await listDecided(host, id)).toEqual([1, 2]);
    expect((await host.desk.ask('entrant.list', { tournament: gone })).entrants).toHaveLength(1);
    const last = await Wire.open(url);
    expect((await last.subscribe(topic, placeOf(reset))).t).toBe('reset');
    await expectWhole(host);
    after.close();
    last.close();
  });

  it('leaves everybody signed in who is, and nobody who was signed out since', async () => {
    const host = await open();
    const { id, players } = await giveRunning(host, ['Ana', 'Bob']);
    const thief = await giveDesk(host, 'referee');
    const { name } = await host.desk.send('backup.make', {});
    const ana = players.get('Ana') ?? expect.fail('no Ana');
    const late = await host.join('Late', '48151623');
    const rotated = await host.anyone.send('session.refresh', { refreshToken: late.refreshToken });
    await host.desk.send('device.revoke', { device: thief.device });
    const renewed = await host.desk.send('venue.renewCode', {});
    await host.desk.send('backup.restore', { name, place: 'here' });
    await back(host);
    expect((await ana.ask('session.me', {})).entrants.map(({ tournament }) => tournament)).toEqual([id]);
    expect((await late.ask('session.me', {})).person?.name).toBe('Late');
    await expect(thief.ask('session.me', {})).rejects.toThrow('auth.revoked');
    expect((await host.desk.ask('venue.access', {})).code).toBe(renewed.code);
    // A refresh goes on from where the device stands; the one before it, after the grace, is a thief's still.
    const next = await host.anyone.send('session.refresh', { refreshToken: rotated.refreshToken });
    host.pass(10 * 60_000);
    await expect(host.anyone.send('session.refresh', { refreshToken: late.refreshToken })).rejects.toThrow(
      'auth.revoked',
    );
    await expect(host.as(next.accessToken).ask('session.me', {})).rejects.toThrow('auth.revoked');
  });

  it('is done once, also when its answer was lost and the desk asks again', async () => {
    const host = await open();
    const { id, name } = await giveBackup(host);
    const key = randomUUID();
    await host.desk.send('backup.restore', { name, place: 'here' }, key);
    await back(host);
    await decide(host, id, 2, 1);
    const again = await host.desk.sendRaw('backup.restore', { name, place: 'here' }, key);
    expect(again).toEqual({ answer: { done: true }, replay: true });
    await back(host);
    expect(await listDecided(host, id)).toEqual([1, 2]);
    const { entries } = await host.desk.ask('audit.list', { limit: 50 });
    const restored = entries.filter(({ action }) => action === RESTORED);
    expect(restored).toMatchObject([{ actor: 'admin', after: { from: name, kind: 'restore', left: { whole: true } } }]);
  });

  it('hides no cut of the log: what was cut before stays told after it', async () => {
    let host = await open();
    const { name } = await giveBackup(host);
    expect((await host.desk.ask('audit.verify', {})).whole).toBe(true);
    const head = (await readAuditHead(host.dataDir))?.n ?? 0;
    const raw = new Database(fileOf(host));
    raw.exec('drop trigger audit_no_delete');
    raw.prepare('delete from audit where n = ?').run(head);
    raw.close();
    host = await host.restart();
    core = host;
    await host.desk.send('backup.restore', { name, place: 'here' });
    await back(host);
    await expectChain(host, { brokenAt: null, headMatches: false });
    expect((await host.desk.ask('audit.verify', {})).whole).toBe(false);
  });

  it('is refused for a damaged or a newer backup, another name or another folder, and changes nothing', async () => {
    const host = await open();
    const { id, name } = await giveBackup(host);
    const write = (reason: string, bytes: Buffer) => {
      // Of another event, so that nobody clears it away.
      const bad = name.replace('by-hand', reason).replace(/[0-9a-f]{8}\.sqlite$/, '00000000.sqlite');
      writeFileSync(join(host.dataDir, 'backups', bad), bytes);
      return bad;
    };
    const good = readFileSync(join(host.dataDir, 'backups', name));
    const newer = Buffer.from(good);
    newer.writeUInt32BE(99, 60);
    const damaged = Buffer.from(good);
    damaged.fill(7, 4096 * 3, 4096 * 5);
    const cases = [
      [write('round', newer), 'backup.newer', 'newer'],
      [write('before-step', damaged), 'backup.damaged', 'damaged'],
      [write('before-update', Buffer.from('no database')), 'backup.damaged', 'damaged'],
    ] as const;
    for (const [bad, code, state] of cases) {
      expect((await host.desk.ask('backup.preview', { name: bad, place: 'here' })).state).toBe(state);
      await expect(host.desk.send('backup.restore', { name: bad, place: 'here' })).rejects.toThrow(code);
    }
    const shown = (await host.desk.ask('backup.list', {})).backups.map((one) => [one.reason, one.sound]);
    expect(shown).toContainEqual(['before-update', false]);
    await expect(host.desk.send('backup.restore', { name, place: 'second' })).rejects.toThrow('backup.not_found');
    await expect(host.desk.send('backup.undoRestore', {})).rejects.toThrow('backup.nothing_to_undo');
    for (const path of ['../matchdesk.sqlite', '/etc/passwd', `../backups/${name}`, '..\\x', `${name}/../${name}`]) {
      await expect(host.desk.send('backup.restore', { name: path, place: 'here' })).rejects.toThrow('input.invalid');
      await expect(host.desk.ask('backup.preview', { name: path, place: 'here' })).rejects.toThrow('input.invalid');
    }
    expect(await listDecided(host, id)).toEqual([1, 2]);
    await expectWhole(host);
  });

  const STEPS = ['saved', 'finished', 'noted', 'swapped'] as const;
  it('that fails at any step leaves the old state or the new one, whole, and the host goes on', async () => {
    let armed: RestoreStep | undefined;
    const host = await open({
      atRestoreStep: (step) => {
        if (step !== armed) return;
        armed = undefined;
        throw new Error(`planned fault at ${step}`);
      },
    });
    const { id, name } = await giveBackup(host);
    for (const step of STEPS) {
      armed = step;
      await host.desk.send('backup.restore', { name, place: 'here' });
      await back(host);
      const { restored } = await host.desk.ask('backup.list', {});
      const isDone = STEPS.indexOf(step) >= STEPS.indexOf('noted');
      expect([step, await listDecided(host, id), restored?.failed]).toEqual(
        isDone ? [step, [1], null] : [step, [1, 2], 'backup.failed'],
      );
      await expectWhole(host);
      if (isDone) await decide(host, id, 2, 0);
    }
    expect(query(host, `select 1 from audit where action = '${RESTORED}'`)).toHaveLength(1);
  });
});
