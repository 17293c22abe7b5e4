import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { giveTournament } from '#tests/support/given.ts';
import { dumpStore, expectWhole, query } from '#tests/support/store.ts';

let core: TestCore;
let tournament: string;
beforeAll(async () => {
  core = await makeCore();
  tournament = await giveTournament(core, ['Alice', 'Bob']);
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

const entrantNamed = async (name: string) => {
  const { entrants } = await core.desk.ask('entrant.list', { tournament });
  return entrants.find((entrant) => entrant.name === name)?.id ?? '';
};

/** Nothing of the secrets stands in any column, nor in any file of the folder but the keys they are derived from. */
function expectNowhere(secrets: readonly string[]): void {
  for (const secret of secrets) {
    // By itself: six digits stand in many an id.
    const alone = new RegExp(`(?<![\\w-])${secret}(?![\\w-])`);
    for (const [table, rows] of Object.entries(dumpStore(core)))
      for (const [column, value] of rows.flatMap((row) => Object.entries(JSON.parse(row) as object)))
        expect(alone.test(String(value)), `${table}.${column} holds a secret`).toBe(false);
    if (secret.length <= 8) continue;
    for (const name of readdirSync(core.dataDir))
      expect(readFileSync(join(core.dataDir, name)).includes(secret), `${name} holds a secret`).toBe(false);
  }
}

describe('an answer with secrets', () => {
  it('gives the same tokens when the join is sent again, and stores none of them', async () => {
    const { code } = await core.desk.ask('venue.access', {});
    const key = randomUUID();
    const input = { code, name: 'Ana', pin: '80417263' };
    const first = await core.anyone.sendRaw('session.join', input, key);
    const again = await core.anyone.sendRaw('session.join', input, key);
    expect(again).toEqual({ answer: first.answer, replay: true });
    const { accessToken, refreshToken } = first.answer as { accessToken: string; refreshToken: string };
    expectNowhere([accessToken, refreshToken, '80417263']);
  });

  it('gives the same personal PIN and QR, and stores neither', async () => {
    const key = randomUUID();
    const input = { entrant: await entrantNamed('Alice') };
    const first = await core.desk.sendRaw('entrant.createClaim', input, key);
    expect(await core.desk.sendRaw('entrant.createClaim', input, key)).toEqual({ ...first, replay: true });
    const { pin, token } = first.answer as { pin: string; token: string };
    expect(pin).toMatch(/^[0-9]{6}$/);
    expectNowhere([token, pin]);
  });

  it('gives the same pairing code and token, and stores neither', async () => {
    const key = randomUUID();
    const first = await core.desk.sendRaw('device.createPairing', { role: 'referee' }, key);
    expect(await core.desk.sendRaw('device.createPairing', { role: 'referee' }, key)).toEqual({
      ...first,
      replay: true,
    });
    const { code, token } = first.answer as { code: string; token: string };
    expectNowhere([code, token]);
  });

  it('keeps the new code for joining out of the command, event and audit tables', async () => {
    const { code } = await core.desk.send('venue.renewCode', {});
    for (const table of ['command', 'event', 'audit'])
      expect(query(core, `select * from ${table}`).filter((row) => JSON.stringify(row).includes(code))).toEqual([]);
  });

  it('is not kept by the reading of a one-time token either', async () => {
    const link = await core.makeAdminLink();
    const token = link.slice(link.indexOf('token=') + 6);
    const key = randomUUID();
    const first = await core.anyone.sendRaw('session.exchange', { token }, key);
    expect(await core.anyone.sendRaw('session.exchange', { token }, key)).toEqual({ ...first, replay: true });
    const { accessToken, refreshToken } = first.answer as { accessToken: string; refreshToken: string };
    expectNowhere([token, accessToken, refreshToken]);
  });

  it('ends with the device: a replay after it was signed out gives nothing', async () => {
    const { code } = await core.desk.ask('venue.access', {});
    const key = randomUUID();
    const input = { code, name: 'Gone' };
    const { answer } = await core.anyone.sendRaw('session.join', input, key);
    await core.desk.send('device.revoke', { device: (answer as { device: string }).device });
    await expect(core.anyone.sendRaw('session.join', input, key)).rejects.toThrow('auth.revoked');
  });

  it('comes again after a lost answer although the code was renewed meanwhile', async () => {
    const { code } = await core.desk.ask('venue.access', {});
    await core.join('Returner', '2468');
    const key = randomUUID();
    const input = { code, name: 'Returner', pin: '2468' };
    const first = await core.anyone.sendRaw('session.return', input, key);
    await core.desk.send('venue.renewCode', {});
    expect(await core.anyone.sendRaw('session.return', input, key)).toEqual({ ...first, replay: true });
  });
});
