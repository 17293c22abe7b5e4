import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { giveDesk } from '#tests/support/given.ts';
import { expectRefused, expectWhole, query } from '#tests/support/store.ts';

const [SECOND, DAY] = [1000, 24 * 3_600_000];
const LOCKOUT = ['lockout'];
let core: TestCore;
let code: string;
beforeAll(async () => {
  core = await makeCore();
  ({ code } = await core.desk.ask('venue.access', {}));
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

const refresh = (refreshToken: string, key = randomUUID()) =>
  core.anyone.send('session.refresh', { refreshToken }, key);
const comeBack = (name: string, pin: string) => core.anyone.send('session.return', { code, name, pin });

describe('joining', () => {
  it('is refused with another code than the event’s, and works in small letters', async () => {
    const wrong = code === 'AAAAAA' ? 'CCCCCC' : 'AAAAAA';
    await expectRefused(core, 'auth.code_unknown', () =>
      core.anyone.send('session.join', { code: wrong, name: 'Ana' }),
    );
    await expectRefused(core, 'input.invalid', () => core.anyone.send('session.join', { code: 'short', name: 'Ana' }));
    await core.anyone.send('session.join', { code: code.toLowerCase(), name: 'Ana' });
  });

  it('under a name that a PIN protects is refused, however it is written', async () => {
    await core.join('Carla', '1234');
    for (const name of ['Carla', ' cARLA '])
      await expectRefused(core, 'person.name_taken', () => core.anyone.send('session.join', { code, name }));
    const both = await Promise.allSettled(['1111', '2222'].map((pin) => core.join('Twin', pin)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('ends with the code, when that is renewed; who has joined stays', async () => {
    const player = await core.join('Early');
    const old = code;
    ({ code } = await core.desk.send('venue.renewCode', {}));
    await expectRefused(core, 'auth.code_unknown', () => core.anyone.send('session.join', { code: old, name: 'Late' }));
    expect((await player.ask('session.me', {})).person?.name).toBe('Early');
  });
});

describe('coming back by name and PIN', () => {
  it('makes the other device the same person', async () => {
    const first = await core.join('Dora', '4321');
    const second = await comeBack('dora', '4321');
    expect(second.person).toBe(first.person);
    expect(second.device).not.toBe(first.device);
  });

  it('is refused in one way for a wrong PIN and for a name that is not there', async () => {
    await expectRefused(core, 'auth.pin_wrong', () => comeBack('Dora', '0000'), LOCKOUT);
    await expectRefused(core, 'auth.pin_wrong', () => comeBack('Nobody', '0000'), LOCKOUT);
    await core.join('Pinless');
    await expectRefused(core, 'auth.pin_wrong', () => comeBack('Pinless', '0000'), LOCKOUT);
  });

  it('is locked by name after five tries, for nobody else, and opens again by itself', async () => {
    await core.join('Edna', '5555');
    await core.join('Fay', '6666');
    for (let time = 0; time < 5; time++)
      await expectRefused(core, 'auth.pin_wrong', () => comeBack('Edna', '0000'), LOCKOUT);
    await expectRefused(core, 'auth.locked', () => comeBack('Edna', '5555'));
    await comeBack('Fay', '6666');
    core.pass(61 * SECOND);
    await comeBack('Edna', '5555');
  });

  it('looks at no more than five of many tries at once', async () => {
    await core.join('Gil', '7777');
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => comeBack('Gil', '0000')));
    const codes = tries.map((one) => (one.status === 'rejected' ? (one.reason as Error).message : 'in'));
    expect(codes.filter((one) => one === 'auth.pin_wrong')).toHaveLength(5);
    expect(codes.filter((one) => one === 'auth.locked')).toHaveLength(7);
  });
});

describe('a pairing code', () => {
  it('pairs one device within two minutes, with the role it was made for', async () => {
    const pairing = await core.desk.send('device.createPairing', { role: 'organizer' });
    const tokens = await core.anyone.send('session.pair', { code: pairing.code.toLowerCase(), name: 'Laptop' });
    expect(tokens).toMatchObject({ role: 'organizer', person: null });
    await expectRefused(core, 'auth.code_unknown', () =>
      core.anyone.send('session.pair', { code: pairing.code, name: 'x' }),
    );
    await expectRefused(core, 'auth.link_used', () => core.anyone.send('session.exchange', { token: pairing.token }));
    const late = await core.desk.send('device.createPairing', { role: 'referee' });
    core.pass(121 * SECOND);
    await expectRefused(core, 'auth.link_expired', () =>
      core.anyone.send('session.pair', { code: late.code, name: 'x' }),
    );
    await expectRefused(core, 'auth.link_expired', () => core.anyone.send('session.exchange', { token: late.token }));
  });
});

describe('the admin link', () => {
  it('signs one browser in, once, within ten minutes', async () => {
    const tokenOf = (link: string) => link.slice(link.indexOf('#token=') + 7);
    const token = tokenOf(await core.makeAdminLink());
    expect((await core.anyone.send('session.exchange', { token })).role).toBe('admin');
    await expectRefused(core, 'auth.link_used', () => core.anyone.send('session.exchange', { token }));
    const late = tokenOf(await core.makeAdminLink());
    core.pass(601 * SECOND);
    await expectRefused(core, 'auth.link_expired', () => core.anyone.send('session.exchange', { token: late }));
  });
});

describe('refreshing', () => {
  it('rotates, and gives a lost answer again within 60 seconds', async () => {
    const { refreshToken } = await core.join('Hana');
    const next = await refresh(refreshToken);
    expect(next.refreshToken).not.toBe(refreshToken);
    core.pass(59 * SECOND);
    expect((await refresh(refreshToken)).refreshToken).toBe(next.refreshToken);
    expect((await refresh(next.refreshToken)).refreshToken).not.toBe(next.refreshToken);
  });

  it('with a token that was replaced long ago signs the device out: somebody holds a copy', async () => {
    const thief = await core.join('Ida');
    const next = await refresh(thief.refreshToken);
    core.pass(61 * SECOND);
    await expect(refresh(thief.refreshToken)).rejects.toThrow('auth.revoked');
    await expect(refresh(next.refreshToken)).rejects.toThrow('auth.revoked');
    await expect(core.as(next.accessToken).ask('session.me', {})).rejects.toThrow('auth.revoked');
  });

  it('is refused after a week, with a forged token, and with one of a device that was signed out', async () => {
    const player = await core.join('Jo');
    await expectRefused(core, 'auth.token_invalid', () => refresh(`${player.refreshToken.slice(0, -2)}xx`));
    await player.send('session.signOut', {});
    await expectRefused(core, 'auth.revoked', () => refresh(player.refreshToken));
    const other = await core.join('Kim');
    core.pass(7 * DAY + SECOND);
    await expectRefused(core, 'auth.token_expired', () => refresh(other.refreshToken));
  });
});

describe('a clock that jumps by a day', () => {
  it('forward keeps everybody: the access token ends, the refresh token serves', async () => {
    const player = await core.join('Lea');
    const desk = await giveDesk(core, 'referee');
    core.pass(DAY);
    await expect(player.ask('session.me', {})).rejects.toThrow('auth.token_expired');
    await expect(desk.ask('session.me', {})).rejects.toThrow('auth.token_expired');
    const next = await refresh(player.refreshToken);
    expect((await core.as(next.accessToken).ask('session.me', {})).person?.name).toBe('Lea');
  });

  it('back keeps everybody, makes nobody a thief, and lets sign in', async () => {
    const player = await core.join('Mia', '8888');
    const next = await refresh(player.refreshToken);
    core.pass(-DAY);
    expect((await core.as(next.accessToken).ask('session.me', {})).person?.name).toBe('Mia');
    expect((await refresh(player.refreshToken)).refreshToken).toBe(next.refreshToken);
    await refresh(next.refreshToken);
    await core.join('Nina');
    await comeBack('Mia', '8888');
  });

  it('back does not keep locked for a day what was locked for a minute', async () => {
    await core.join('Olga', '9999');
    for (let time = 0; time < 5; time++) await expect(comeBack('Olga', '0000')).rejects.toThrow('auth.pin_wrong');
    await expect(comeBack('Olga', '9999')).rejects.toThrow('auth.locked');
    core.pass(-DAY);
    await comeBack('Olga', '9999');
  });

  it('leaves the log of what happened in its order all the same', async () => {
    const [entry] = query<{ n: number; later: number }>(
      core,
      `select count(*) as later from audit a join audit b on b.n = a.n + 1 and b.at < a.at`,
    );
    expect(entry?.later).toBeGreaterThan(0);
    await expectWhole(core);
  });
});
