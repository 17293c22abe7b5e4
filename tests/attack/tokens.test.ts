import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Tokens } from '#shared/protocol/dto/session.ts';
import { FakeTime } from '../realtime/support/fake-time.ts';
import { Target } from './support/target.ts';

const MINUTE = 60_000;

describe('a token that is no good', () => {
  const time = new FakeTime();
  let target: Target;
  let other: Target;
  beforeAll(async () => {
    // Hours pass in a moment here, in which nobody answers a ping.
    const limits = { heartbeatMs: 1e9, silenceMs: 1e9 };
    target = await Target.start({ clock: time.clock, timers: time, limits });
    other = await Target.start({ clock: time.clock, timers: time });
  });
  afterAll(() => Promise.all([target.stop(), other.stop()]));

  /** What it gets over HTTP, and how its session ends. */
  async function present(token: string): Promise<{ http: string | undefined; socket: unknown }> {
    const { error } = await target.send('session.signOut', {}, { token });
    const { client } = target.socket();
    client.send({ t: 'hello', protocol: PROTOCOL_VERSION, token });
    return { http: error?.code, socket: await client.isClosed() };
  }

  const INVALID = {
    http: 'auth.token_invalid',
    socket: { code: CLOSE.tokenInvalid, reason: 'auth.token_invalid' },
  };

  it('[HS5] is of another event', async () => {
    const { accessToken } = await other.join('Ana');
    expect(await present(accessToken)).toEqual(INVALID);
  });

  it('[HS5] is of another event that has the same keys, from a copied folder', async () => {
    const twin = await Target.start({ clock: time.clock, timers: time }, target);
    const { accessToken } = await twin.join('Ana');
    await twin.stop();
    const kidOf = (token: string) => open(token).header['kid'];
    expect(kidOf(accessToken)).toBe(kidOf((await target.join('Kim')).accessToken));
    expect(await present(accessToken)).toEqual(INVALID);
  });

  it('[HS5] was changed: its role, its device, its end, its key, or one letter of its signature', async () => {
    const { accessToken } = await target.join('Bob');
    const { header, payload } = open(accessToken);
    for (const change of [
      { role: 'admin' },
      { sub: '01920000-0000-7000-8000-000000000001' },
      { exp: Number(payload['exp']) + 3_600 },
      { person: null },
    ]) {
      const [head = '', , mark = ''] = accessToken.split('.');
      expect(await present(`${head}.${pack({ ...payload, ...change })}.${mark}`), JSON.stringify(change)).toEqual(
        INVALID,
      );
    }
    for (const kid of ['other', '', '../../host-keys.json', "' or 1=1 --", null]) {
      const [, body = '', mark = ''] = accessToken.split('.');
      expect(await present(`${pack({ ...header, kid })}.${body}.${mark}`), String(kid)).toEqual(INVALID);
    }
    expect(await present(`${accessToken.slice(0, -2)}${accessToken.endsWith('AA') ? 'BB' : 'AA'}`)).toEqual(INVALID);
  });

  it('[HS5] says that it needs no signature (alg: none), or was signed by what everybody knows', async () => {
    const { accessToken } = await target.join('Cy');
    const { header, payload } = open(accessToken);
    const body = pack({ ...payload, role: 'admin' });
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '', null]) {
      for (const mark of ['', 'x', accessToken.split('.')[2] ?? '']) {
        expect(await present(`${pack({ ...header, alg })}.${body}.${mark}`), String(alg)).toEqual(INVALID);
      }
    }
    for (const alg of ['HS256', 'HS384', 'HS512', 'RS256', 'ES256', 'EdDSA']) {
      for (const secret of ['', 'secret', String(header['kid']), String(payload['iss'])]) {
        const head = pack({ ...header, alg });
        const mark = createHmac(alg === 'HS512' ? 'sha512' : 'sha256', secret)
          .update(`${head}.${body}`)
          .digest('base64url');
        expect(await present(`${head}.${body}.${mark}`), `${alg} ${secret}`).toEqual(INVALID);
      }
    }
  });

  it('[HS5] is a refresh token, a code, or no token at all', async () => {
    const { refreshToken } = await target.join('Di');
    for (const token of [refreshToken, await target.code(), 'null', '..', '{}', 'e30.e30.', 'a'.repeat(4_000)]) {
      expect(await present(token), token.slice(0, 40)).toEqual(INVALID);
    }
  });

  it('[HS5] [HS6] is past its end: refused, and what it opened is closed', async () => {
    const { accessToken } = await target.join('Eve');
    const { client } = target.socket();
    await client.hello(accessToken);
    time.advance(61 * MINUTE + 1_000);
    expect(await client.isClosed()).toEqual({ code: CLOSE.tokenExpired, reason: 'auth.token_expired' });
    expect(await present(accessToken)).toEqual({
      http: 'auth.token_expired',
      socket: { code: CLOSE.tokenExpired, reason: 'auth.token_expired' },
    });
  });

  it('[HS5] [HS7] is of a device that was signed out, on every line at once', async () => {
    const { accessToken, device } = await target.join('Flo');
    const { client } = target.socket();
    await client.hello(accessToken);
    await target.byDesk('commands', 'device.revoke', { device });
    const revoked = { code: CLOSE.tokenInvalid, reason: 'auth.revoked' };
    expect(await client.isClosed()).toEqual(revoked);
    expect(await present(accessToken)).toEqual({ http: 'auth.revoked', socket: revoked });
  });

  describe('to refresh with', () => {
    const refresh = async (refreshToken: string) => {
      const { answer, error } = await target.send('session.refresh', { refreshToken });
      return { tokens: answer as Tokens | undefined, code: error?.code };
    };

    it('replayed within a minute gives the same successor, so that a lost answer makes nobody a thief', async () => {
      const { refreshToken } = await target.join('Gus');
      const first = await refresh(refreshToken);
      time.advance(MINUTE - 1);
      const again = await refresh(refreshToken);
      expect(again.tokens?.refreshToken).toBe(first.tokens?.refreshToken);
    });

    it('replayed later ends the whole family: the thief and the robbed, their tokens and their lines', async () => {
      const { refreshToken: stolen } = await target.join('Hal');
      const { tokens } = await refresh(stolen);
      const { client } = target.socket();
      await client.hello(tokens?.accessToken);
      time.advance(MINUTE + 1);
      expect((await refresh(stolen)).code).toBe('auth.revoked');
      expect(await client.isClosed()).toEqual({ code: CLOSE.tokenInvalid, reason: 'auth.revoked' });
      expect((await refresh(tokens?.refreshToken ?? '')).code).toBe('auth.revoked');
      expect((await present(tokens?.accessToken ?? '')).http).toBe('auth.revoked');
    });

    it('made up, or another position of a known one, is invalid and harms nobody', async () => {
      const { refreshToken } = await target.join('Ida');
      const [device = '', , mark = ''] = refreshToken.split('.');
      for (const token of [
        `${device}.1.${mark}`,
        `${device}.0.${'A'.repeat(43)}`,
        `${refreshToken}x`,
        `${device}.-1.${mark}`,
      ]) {
        expect((await refresh(token)).code, token).toBe('auth.token_invalid');
      }
      expect((await refresh(refreshToken)).tokens?.device).toBe(device);
    });

    it('of another event is invalid', async () => {
      const { refreshToken } = await other.join('Jo');
      expect((await refresh(refreshToken)).code).toBe('auth.token_invalid');
    });
  });
});

function open(token: string): { header: Record<string, unknown>; payload: Record<string, unknown> } {
  const [header = {}, payload = {}] = token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);
  return { header, payload };
}

function pack(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
