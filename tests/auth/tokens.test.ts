import { mkdtemp, readFile, rm, stat, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCESS_TOKEN_MS, createAccessTokens } from '#core/auth/access-token.ts';
import { openHostKeys, type HostKeys } from '#core/auth/keys.ts';

const HOST = '01920000-0000-7000-8000-00000000a11c';
const CLAIMS = { device: '01920000-0000-7000-8000-000000000001', person: null, role: 'referee' } as const;

function keys(...kids: [string, ...string[]]): Pick<HostKeys, 'signing'> {
  const [first, ...rest] = kids.map((kid) => ({ kid, secret: Buffer.alloc(32, kid) }));
  if (first === undefined) throw new Error('a key is needed');
  return { signing: [first, ...rest] };
}

describe('access tokens', () => {
  let now = Date.parse('2026-01-10T10:00:00Z');
  const clock = () => now;
  const tokens = createAccessTokens(keys('a'), HOST, clock);

  beforeEach(() => {
    now = Date.parse('2026-01-10T10:00:00Z');
  });

  it('says who holds the device, for 60 minutes', async () => {
    const { token, expiresAt } = await tokens.issue(CLAIMS);
    expect(expiresAt).toBe(now + ACCESS_TOKEN_MS);
    expect(await tokens.verify(token)).toEqual({ ok: true, claims: CLAIMS, expiresAt });
  });

  it('is good for another minute, for clocks that run apart, and then expired', async () => {
    const { token } = await tokens.issue(CLAIMS);
    now += ACCESS_TOKEN_MS + 59_000;
    expect((await tokens.verify(token)).ok).toBe(true);
    now += 2_000;
    expect(await tokens.verify(token)).toEqual({ ok: false, code: 'auth.token_expired' });
  });

  it('still holds when the clock was set back a day', async () => {
    const { token } = await tokens.issue(CLAIMS);
    now -= 24 * 3_600_000;
    expect((await tokens.verify(token)).ok).toBe(true);
  });

  it('is invalid when a letter of any part was changed', async () => {
    const { token } = await tokens.issue(CLAIMS);
    const parts = token.split('.');
    for (const index of [0, 1, 2]) {
      const changed = parts.map((part, at) => (at === index ? flip(part) : part)).join('.');
      expect(await tokens.verify(changed), `part ${index}`).toEqual({ ok: false, code: 'auth.token_invalid' });
    }
  });

  it('is invalid at another event, also when it is expired', async () => {
    const other = createAccessTokens(keys('a'), '01920000-0000-7000-8000-00000000beef', clock);
    const { token } = await other.issue(CLAIMS);
    expect(await tokens.verify(token)).toEqual({ ok: false, code: 'auth.token_invalid' });
    now += 2 * ACCESS_TOKEN_MS;
    expect(await tokens.verify(token)).toEqual({ ok: false, code: 'auth.token_invalid' });
  });

  it('is invalid without a signature, with an algorithm of the sender, and under a key that is not ours', async () => {
    const claims = { person: null, role: 'admin' };
    const exp = Math.floor(now / 1000) + 600;
    const none = new UnsecuredJWT(claims).setIssuer(HOST).setSubject(CLAIMS.device).setExpirationTime(exp).encode();
    const sign = (alg: string, kid: string, secret: Uint8Array) => {
      const jwt = new SignJWT(claims)
        .setProtectedHeader({ alg, kid, typ: 'JWT' })
        .setIssuer(HOST)
        .setSubject(CLAIMS.device);
      return jwt.setExpirationTime(exp).sign(secret);
    };
    const ours = Buffer.alloc(32, 'a');
    const forged = [
      none,
      await sign('HS512', 'a', Buffer.alloc(64, 'a')),
      await sign('HS256', 'b', ours),
      await sign('HS256', 'a', Buffer.alloc(32, 'x')),
    ];
    for (const token of forged) expect(await tokens.verify(token)).toEqual({ ok: false, code: 'auth.token_invalid' });
    expect((await tokens.verify(await sign('HS256', 'a', ours))).ok).toBe(true);
  });

  it('is invalid when its claims are not ours', async () => {
    const jwt = new SignJWT({ person: null, role: 'god' }).setProtectedHeader({ alg: 'HS256', kid: 'a', typ: 'JWT' });
    const token = await jwt
      .setIssuer(HOST)
      .setSubject(CLAIMS.device)
      .setExpirationTime(Math.floor(now / 1000) + 600)
      .sign(Buffer.alloc(32, 'a'));
    expect(await tokens.verify(token)).toEqual({ ok: false, code: 'auth.token_invalid' });
  });

  it('is verified by an older key after a new one signs', async () => {
    const { token } = await tokens.issue(CLAIMS);
    const renewed = createAccessTokens(keys('b', 'a'), HOST, clock);
    expect((await renewed.verify(token)).ok).toBe(true);
    expect((await tokens.verify((await renewed.issue(CLAIMS)).token)).ok).toBe(false);
  });
});

describe("the host's keys", () => {
  let dir: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'matchdesk-keys-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('are made once, readable by the owner alone, and the same at the next start', async () => {
    const first = await openHostKeys(dir, 0);
    const again = await openHostKeys(dir, 0);
    expect(again.signing).toEqual(first.signing);
    expect(again.derive('refresh')).toEqual(first.derive('refresh'));
    expect((await stat(join(dir, 'host-keys.json'))).mode & 0o777).toBe(0o600);
  });

  it('are the same for two starts at once', async () => {
    const [one, two] = await Promise.all([openHostKeys(dir, 0), openHostKeys(dir, 0)]);
    expect(one.signing).toEqual(two.signing);
  });

  it('differ by purpose and by host', async () => {
    const mine = await openHostKeys(dir, 0);
    expect(mine.derive('refresh')).not.toEqual(mine.derive('one-time'));
    await rm(join(dir, 'host-keys.json'));
    expect((await openHostKeys(dir, 0)).derive('refresh')).not.toEqual(mine.derive('refresh'));
  });

  it('get their rights back when somebody opened them to all', async () => {
    await openHostKeys(dir, 0);
    await chmod(join(dir, 'host-keys.json'), 0o644);
    await openHostKeys(dir, 0);
    expect((await stat(join(dir, 'host-keys.json'))).mode & 0o777).toBe(0o600);
  });

  it('stop the start with a clear message when they are damaged, and stay as they are', async () => {
    const path = join(dir, 'host-keys.json');
    await writeFile(path, '{"version":1');
    await expect(openHostKeys(dir, 0)).rejects.toMatchObject({
      code: 'start.keys_damaged',
      message: expect.stringContaining(path),
    });
    expect(await readFile(path, 'utf8')).toBe('{"version":1');
  });
});

/** The part with its first letter changed: of a header or payload that is another text, of a signature other bits. */
function flip(part: string): string {
  return (part.startsWith('A') ? 'B' : 'A') + part.slice(1);
}
