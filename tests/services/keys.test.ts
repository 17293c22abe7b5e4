import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHostKeys } from '#core/auth/keys.ts';
import { keepKeysFresh } from '#core/host/key-keeper.ts';
import { createLogger } from '#core/infra/logger.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { giveDesk } from '#tests/support/given.ts';
import { FakeTime } from '../realtime/support/fake-time.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface KeysFile {
  readonly signing: readonly { readonly kid: string; readonly secret: string; readonly retiredAt?: number }[];
}

function kidOf(token: string | undefined): string {
  const header = Buffer.from(token?.split('.')[0] ?? '', 'base64url').toString();
  return (JSON.parse(header) as { kid: string }).kid;
}

describe('the keys that sign', () => {
  let core: TestCore;
  beforeEach(async () => void (core = await makeCore()));
  afterEach(() => core.stop());

  const readKeys = () => JSON.parse(readFileSync(join(core.dataDir, 'host-keys.json'), 'utf8')) as KeysFile;
  const refresh = (refreshToken: string) => core.anyone.send('session.refresh', { refreshToken });

  it('are replaced by a command of the admin, and nobody is signed out', async () => {
    const player = await core.join('Ana');
    await core.desk.send('keys.rotate', {});
    const later = await core.join('Bob');
    expect(kidOf(later.token)).not.toBe(kidOf(player.token));
    for (const one of [player, later]) expect((await one.ask('session.me', {})).role).toBe('player');
    expect(kidOf((await refresh(player.refreshToken)).accessToken)).toBe(kidOf(later.token));
    const { entries } = await core.desk.ask('audit.list', { limit: 10 });
    expect(entries.find(({ action }) => action === 'host.keys-rotated')?.after).toEqual({ kid: kidOf(later.token) });
    expect(statSync(join(core.dataDir, 'host-keys.json')).mode & 0o777).toBe(0o600);
  });

  it('are not for an organizer to replace', async () => {
    const organizer = await giveDesk(core, 'organizer');
    await expect(organizer.send('keys.rotate', {})).rejects.toThrow('auth.forbidden');
  });

  it('hold until their last token has died, and not a forged one after', async () => {
    const player = await core.join('Ana');
    const [stolen] = readKeys().signing;
    await core.desk.send('keys.rotate', {});
    core = await core.restart();
    core.pass(60 * MINUTE);
    expect((await core.as(player.token ?? '').ask('session.me', {})).person?.name).toBe('Ana');
    core.pass(2 * MINUTE);
    const forged = await new SignJWT({ person: player.person, role: 'admin' })
      .setProtectedHeader({ alg: 'HS256', kid: stolen?.kid ?? '', typ: 'JWT' })
      .setIssuer((await core.desk.ask('venue.info', {})).host)
      .setSubject(player.device)
      .setExpirationTime(Math.floor((core.now() + DAY) / 1000))
      .sign(Buffer.from(stolen?.secret ?? '', 'base64url'));
    await expect(core.as(forged).ask('session.me', {})).rejects.toThrow('auth.token_invalid');
    await core.desk.send('keys.rotate', {});
    expect(readKeys().signing.map(({ kid }) => kid)).not.toContain(stolen?.kid);
  });

  it('are replaced by themselves when they have signed for a week: at the start, and while the host runs', async () => {
    const time = new FakeTime();
    time.advance(7 * DAY);
    const keys = await openHostKeys(core.dataDir, time.clock());
    const first = keys.signing[0].kid;
    const log = createLogger('silent');
    const keeper = await keepKeysFresh({ keys, clock: time.clock, timers: time, log });
    const second = keys.signing[0].kid;
    expect(second).not.toBe(first);
    time.advance(7 * DAY - 1);
    expect(keys.signing[0].kid).toBe(second);
    time.advance(60 * MINUTE);
    await expect.poll(() => keys.signing[0].kid).not.toBe(second);
    expect(readKeys().signing[0]?.kid).toBe(keys.signing[0].kid);
    keeper.stop();
  });
});

describe('a clock that jumps a day', () => {
  let core: TestCore;
  beforeEach(async () => void (core = await makeCore()));
  afterEach(() => core.stop());
  const refresh = (refreshToken: string) => core.anyone.send('session.refresh', { refreshToken });

  it.each([
    ['forward', DAY],
    ['back', -DAY],
    ['forward, and back again', 0],
  ])('%s signs nobody out, and lets everybody in', async (_name, jump) => {
    const player = await core.join('Ana', '7391');
    const desk = await giveDesk(core, 'organizer');
    const { code } = await core.desk.ask('venue.access', {});
    if (jump === 0) {
      core.pass(DAY);
      const ahead = await refresh(player.refreshToken);
      await core.desk.send('keys.rotate', {});
      core.pass(-DAY);
      // The answer to the refresh was lost while the clock was wrong: the token before it is no thief's.
      expect((await refresh(player.refreshToken)).refreshToken).toBe(ahead.refreshToken);
      expect((await core.as(ahead.accessToken).ask('session.me', {})).person?.name).toBe('Ana');
    } else {
      core.pass(jump);
      const next = await refresh(player.refreshToken);
      expect((await core.as(next.accessToken).ask('session.me', {})).person?.name).toBe('Ana');
      expect((await refresh(next.refreshToken)).person).toBe(player.person);
    }
    await core.anyone.send('session.return', { code, name: 'Ana', pin: '7391' });
    await core.join('Bob');
    await giveDesk(core, 'referee');
    if (jump <= 0) expect((await desk.ask('session.me', {})).role).toBe('organizer');
  });

  it('keeps nobody locked for that day', async () => {
    const { code } = await core.desk.ask('venue.access', {});
    await core.join('Ana', '7391');
    core.pass(DAY);
    for (let guess = 0; guess < 5; guess += 1)
      await core.anyone.send('session.return', { code, name: 'Ana', pin: '0000' }).catch(() => undefined);
    await expect(core.anyone.send('session.return', { code, name: 'Ana', pin: '7391' })).rejects.toThrow('auth.locked');
    core.pass(-DAY);
    expect((await core.anyone.send('session.return', { code, name: 'Ana', pin: '7391' })).role).toBe('player');
  });
});

describe('a stolen refresh token', () => {
  it('leaves an entry in the log, and the desk sees the device go', async () => {
    const core = await makeCore();
    const player = await core.join('Ana');
    const refresh = (refreshToken: string) => core.anyone.send('session.refresh', { refreshToken });
    const next = await refresh(player.refreshToken);
    core.pass(2 * MINUTE);
    await expect(refresh(player.refreshToken)).rejects.toThrow('auth.revoked');
    await expect(core.as(next.accessToken).ask('session.me', {})).rejects.toThrow('auth.revoked');
    const { entries } = await core.desk.ask('audit.list', { subject: `device:${player.device}` });
    expect(entries[0]).toMatchObject({
      action: 'device.token-stolen',
      before: { kind: 'player', role: 'player' },
      after: { signedOut: true },
    });
    expect((await core.desk.ask('audit.verify', {})).whole).toBe(true);
    expect((await core.desk.ask('device.list', {})).devices).toEqual([]);
    await core.stop();
  });
});
