import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, makeCore, type TestCore } from '#tests/support/core.ts';
import { entrantsOf, giveDesk, giveTournament } from '#tests/support/given.ts';
import { expectRefused, expectWhole, query } from '#tests/support/store.ts';

let core: TestCore;
let tournament: string;
let alice: string;
let bob: string;
let player: Awaited<ReturnType<TestCore['join']>>;
let names = 0;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});
beforeEach(async () => {
  tournament = await giveTournament(core, ['Alice', 'Bob']);
  const entrants = await entrantsOf(core, tournament);
  [alice, bob] = [entrants.get('Alice') ?? '', entrants.get('Bob') ?? ''];
  player = await core.join(`Player ${++names}`);
});

const LOCKOUT = ['lockout'];
const wrongPin = (pin: string) => (pin === '000000' ? '000001' : '000000');
const createClaim = (entrant: string) => core.desk.send('entrant.createClaim', { entrant });
const claim = (client: Client, entrant: string, pin: string) => client.send('entrant.claim', { entrant, pin });
const speaker = async (entrant: string) => {
  const { entrants } = await core.desk.ask('entrant.list', { tournament });
  return entrants.find(({ id }) => id === entrant)?.person ?? null;
};

describe('a personal PIN', () => {
  it('gives the entrant to who knows it, and ends with that', async () => {
    const { pin, token } = await createClaim(alice);
    await claim(player, alice, pin);
    expect(await speaker(alice)).toBe(`Player ${names}`);
    expect((await player.ask('session.me', {})).entrants).toMatchObject([{ id: alice, name: 'Alice' }]);
    const late = await core.join('Late');
    await expectRefused(core, 'entrant.no_pin', () => claim(late, alice, pin));
    await expectRefused(core, 'auth.link_used', () => core.anyone.send('session.exchange', { token }));
    await expectRefused(core, 'entrant.already_claimed', () => createClaim(alice));
  });

  it('is replaced by a new one', async () => {
    const first = await createClaim(alice);
    const second = await createClaim(alice);
    if (first.pin !== second.pin)
      await expectRefused(core, 'auth.pin_wrong', () => claim(player, alice, first.pin), LOCKOUT);
    await expectRefused(core, 'auth.link_used', () => core.anyone.send('session.exchange', { token: first.token }));
    await claim(player, alice, second.pin);
  });

  it('ends after a week', async () => {
    const { pin, token } = await createClaim(alice);
    core.pass(7 * 24 * 3_600_000 + 1);
    player = await core.join('Tardy');
    await expectRefused(core, 'auth.link_expired', () => claim(player, alice, pin));
    await expectRefused(core, 'auth.link_expired', () => core.anyone.send('session.exchange', { token }));
  });

  it('locks its entrant after five wrong tries, nobody else’s, and stays locked over a restart', async () => {
    const [a, b] = [await createClaim(alice), await createClaim(bob)];
    for (let time = 0; time < 5; time++)
      await expectRefused(core, 'auth.pin_wrong', () => claim(player, alice, wrongPin(a.pin)), LOCKOUT);
    await expectRefused(core, 'auth.locked', () => claim(player, alice, a.pin));
    await expect(claim(player, alice, a.pin)).rejects.toMatchObject({ body: { status: 429, retryAfter: 60 } });
    const other = await core.join('Other');
    await expectRefused(core, 'auth.locked', () => claim(other, alice, a.pin));
    core = await core.restart();
    player = { ...player, ...core.as(player.token ?? '') };
    await expectRefused(core, 'auth.locked', () => claim(player, alice, a.pin));
    await claim(player, bob, b.pin);
    core.pass(61_000);
    await claim(core.as(other.token ?? ''), alice, a.pin);
    expect(await speaker(alice)).toBe('Other');
  });

  it('is not found by trying many at once: none is looked at after the fifth', async () => {
    const { pin } = await createClaim(alice);
    const tries = await Promise.allSettled(Array.from({ length: 30 }, () => claim(player, alice, wrongPin(pin))));
    const codes = tries.map((one) => (one.status === 'rejected' ? (one.reason as Error).message : 'taken'));
    expect(codes.filter((code) => code === 'auth.pin_wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'auth.locked')).toHaveLength(25);
  });

  it('is forgotten to have been tried wrongly once the right one came', async () => {
    const { pin } = await createClaim(alice);
    for (let time = 0; time < 4; time++)
      await expect(claim(player, alice, wrongPin(pin))).rejects.toThrow('auth.pin_wrong');
    await claim(player, alice, pin);
    expect(query(core, 'select failures from lockout where subject = ?', `entrant:${alice}`)).toEqual([
      { failures: 0 },
    ]);
  });
});

describe('a personal QR code', () => {
  it('makes a person of the entrant’s name on a device that had none, once', async () => {
    const { token } = await createClaim(alice);
    const tokens = await core.anyone.send('session.exchange', { token });
    const me = await core.as(tokens.accessToken).ask('session.me', {});
    expect(me).toMatchObject({ role: 'player', person: { name: 'Alice' }, entrants: [{ id: alice }] });
    await expectRefused(core, 'auth.link_used', () => core.anyone.send('session.exchange', { token }));
  });

  it('gives the entrant to the person whose device scanned it', async () => {
    const { token } = await createClaim(alice);
    const tokens = await player.send('session.exchange', { token });
    expect(tokens).toMatchObject({ device: player.device, person: player.person });
    expect(await speaker(alice)).toBe(`Player ${names}`);
  });

  it('is exchanged once by two devices at once', async () => {
    const { token } = await createClaim(alice);
    const both = await Promise.allSettled([1, 2].map(() => core.anyone.send('session.exchange', { token })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('unknown is refused', async () => {
    await expectRefused(core, 'auth.link_unknown', () =>
      core.anyone.send('session.exchange', { token: 'x'.repeat(43) }),
    );
  });

  it('does not make one person two entrants of a tournament', async () => {
    const [a, b] = [await createClaim(alice), await createClaim(bob)];
    await claim(player, alice, a.pin);
    await expectRefused(core, 'entrant.one_a_tournament', () => claim(player, bob, b.pin));
    await expectRefused(core, 'entrant.one_a_tournament', () => player.send('session.exchange', { token: b.token }));
  });
});

describe('a claim at the desk', () => {
  it('is approved by a referee; the others who asked are refused and told', async () => {
    const other = await core.join('Pretender');
    const first = await player.send('entrant.requestClaim', { entrant: alice });
    const again = await player.send('entrant.requestClaim', { entrant: alice });
    expect(again).toEqual(first);
    const second = await other.send('entrant.requestClaim', { entrant: alice });
    const referee = await giveDesk(core, 'referee');
    const { items } = await referee.ask('attention.list', { tournament });
    expect(items.map((item) => item.kind)).toEqual(['claim', 'claim']);
    const told = () =>
      query<{ head: number }>(core, 'select head from topic where id = ?', `p:${other.person}/own`)[0]?.head;
    const before = told() ?? 0;
    await referee.send('entrant.decideClaim', { claim: first.claim, accept: true });
    expect(await speaker(alice)).toBe(`Player ${names}`);
    expect(told()).toBeGreaterThan(before);
    expect((await other.ask('session.me', {})).claims).toEqual([]);
    await expectRefused(core, 'claim.already_decided', () =>
      referee.send('entrant.decideClaim', { claim: second.claim, accept: true }),
    );
    await expectRefused(core, 'entrant.already_claimed', () => other.send('entrant.requestClaim', { entrant: alice }));
  });

  it('is refused, and can be asked anew', async () => {
    const { claim: id } = await player.send('entrant.requestClaim', { entrant: alice });
    await core.desk.send('entrant.decideClaim', { claim: id, accept: false });
    expect(await speaker(alice)).toBeNull();
    expect((await player.send('entrant.requestClaim', { entrant: alice })).claim).not.toBe(id);
    await expectRefused(core, 'claim.not_found', () =>
      core.desk.send('entrant.decideClaim', { claim: randomUUID(), accept: true }),
    );
  });

  it('is parted again by a release, after which a new PIN can be made', async () => {
    const { pin } = await createClaim(alice);
    await claim(player, alice, pin);
    await core.desk.send('entrant.release', { entrant: alice });
    expect((await player.ask('session.me', {})).entrants).toEqual([]);
    await expectRefused(core, 'entrant.not_claimed', () => core.desk.send('entrant.release', { entrant: alice }));
    const next = await createClaim(alice);
    await claim(player, alice, next.pin);
  });
});

describe('a removed entrant', () => {
  it('cannot be claimed in any way until it is put back', async () => {
    const { pin, token } = await createClaim(alice);
    const { claim: id } = await player.send('entrant.requestClaim', { entrant: alice });
    await core.desk.send('entrant.remove', { entrant: alice });
    await expectRefused(core, 'entrant.not_found', () => claim(player, alice, pin));
    await expectRefused(core, 'entrant.not_found', () => core.anyone.send('session.exchange', { token }));
    await expectRefused(core, 'entrant.not_found', () =>
      core.desk.send('entrant.decideClaim', { claim: id, accept: true }),
    );
    expect((await player.ask('session.me', {})).claims).toEqual([]);
    expect((await core.desk.ask('attention.list', { tournament })).items).toEqual([]);
    await core.desk.send('entrant.restore', { entrant: alice });
    await claim(player, alice, pin);
    expect((await core.desk.ask('tournament.snapshot', { tournament })).entrants.map(({ name }) => name)).toEqual([
      'Bob',
      'Alice',
    ]);
  });

  it('does not give its person a second entry when it is put back', async () => {
    const { pin } = await createClaim(alice);
    await claim(player, alice, pin);
    await core.desk.send('entrant.remove', { entrant: alice });
    await core.desk.send('tournament.move', { tournament, to: 'registration_open' });
    await player.send('entrant.register', { tournament, name: 'Anew' });
    await core.desk.send('entrant.restore', { entrant: alice });
    expect(await speaker(alice)).toBeNull();
    expect((await player.ask('session.me', {})).entrants).toMatchObject([{ name: 'Anew' }]);
  });
});
