import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topics } from '#shared/protocol/topics.ts';
import { type Client, makeCore, type TestCore } from '#tests/support/core.ts';
import {
  decide,
  entrantsOf,
  giveDesk,
  giveRunning,
  giveTournament,
  LOST,
  playerOf,
  ref,
  SINGLE,
  WON,
} from '#tests/support/given.ts';
import { expectRefused, expectWhole, query } from '#tests/support/store.ts';

let core: TestCore;
let id: string;
let players: ReadonlyMap<string, Client>;
let referee: Client & { device: string };
let organizer: Client & { device: string };
beforeAll(async () => {
  core = await makeCore();
  ({ id, players } = await giveRunning(core, ['Ana', 'Bob', 'Cy', 'Di']));
  referee = await giveDesk(core, 'referee');
  organizer = await giveDesk(core, 'organizer');
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

describe('a player', () => {
  it('cannot answer, object to or take back what belongs to another match', async () => {
    const { submission } = await playerOf(players, 'Ana').send('match.submitScore', { match: ref(id, 1), games: WON });
    const stranger = playerOf(players, 'Bob');
    const about = { match: ref(id, 1), submission: submission.id };
    await expectRefused(core, 'match.not_yours', () => stranger.send('match.confirmScore', about));
    await expectRefused(core, 'match.not_yours', () => stranger.send('match.objectScore', { ...about, reason: 'x' }));
    await expectRefused(core, 'match.not_yours', () => stranger.send('match.withdrawScore', about));
    await expectRefused(core, 'submission.not_found', () =>
      stranger.send('match.confirmScore', { match: ref(id, 2), submission: submission.id }),
    );
  });

  it('sees submissions, history and undo of its own match alone', async () => {
    const seen = async (client: Client) => {
      const { submissions, history, undo, mine } = await client.ask('match.get', { match: ref(id, 1) });
      return [submissions.length, history.length, undo, mine];
    };
    expect(await seen(playerOf(players, 'Ana'))).toEqual([1, 0, null, 0]);
    expect(await seen(playerOf(players, 'Di'))).toEqual([1, 0, null, 1]);
    expect(await seen(playerOf(players, 'Bob'))).toEqual([0, 0, null, null]);
    expect(await seen(core.anyone)).toEqual([0, 0, null, null]);
    expect(await seen(referee)).toEqual([1, 0, null, null]);
  });

  it('hears of submissions on its own topic and the staff’s, never in public', async () => {
    const heard = query<{ topic: string }>(
      core,
      `select topic from event_topic join event on event.id = event_id where type = 'submission.changed' and topic like 't:%'`,
    );
    expect(new Set(heard.map(({ topic }) => topic))).toEqual(new Set([topics.tournamentStaff(id)]));
  });

  it('sees no note of the desk', async () => {
    const [match, note] = [ref(id, 2), 'they were late'];
    await referee.send('match.change', { match, change: { kind: 'score', games: WON }, note });
    expect((await playerOf(players, 'Bob').ask('match.get', { match })).history[0]?.note).toBeNull();
    expect((await referee.ask('match.get', { match })).history[0]?.note).toBe(note);
  });

  it('that speaks for nobody, like a desk, cannot register or claim', async () => {
    const open = await giveTournament(core, ['Listed']);
    await core.desk.send('tournament.move', { tournament: open, to: 'registration_open' });
    const entrant = (await entrantsOf(core, open)).get('Listed') ?? '';
    await expectRefused(core, 'auth.not_a_person', () => referee.send('entrant.register', { tournament: open }));
    await expectRefused(core, 'auth.not_a_person', () => referee.send('entrant.requestClaim', { entrant }));
    await expectRefused(core, 'auth.not_a_person', () => referee.ask('match.mine', {}));
  });
});

describe('a desk', () => {
  it('of a referee confirms a score that it did not enter', async () => {
    const { items } = await referee.ask('attention.list', { tournament: id });
    expect(items[0]).toMatchObject({ kind: 'confirmation', names: ['Ana', 'Di'] });
    const { submissions } = await referee.ask('match.get', { match: ref(id, 1) });
    await referee.send('match.confirmScore', { match: ref(id, 1), submission: submissions[0]?.id ?? 0 });
    expect((await core.desk.ask('match.get', { match: ref(id, 1) })).history[0]?.by).toBe('desk');
  });

  it('of a referee cannot do what an organizer may', async () => {
    const entrant = (await entrantsOf(core, id)).get('Ana') ?? '';
    for (const [name, input] of [
      ['entrant.disqualify', { entrant, reason: '' }],
      ['tournament.move', { tournament: id, to: 'paused' }],
      ['entrant.createClaim', { entrant }],
      ['venue.renewCode', {}],
      ['device.revoke', { device: organizer.device }],
    ] as const)
      await expectRefused(core, 'auth.forbidden', () => referee.sendRaw(name, input, randomUUID()));
  });

  it('of an organizer signs out players and screens, but no desk', async () => {
    await expectRefused(core, 'auth.forbidden', () => organizer.send('device.revoke', { device: referee.device }));
    await expectRefused(core, 'auth.forbidden', () =>
      organizer.send('device.rename', { device: referee.device, name: 'x' }),
    );
    await expectRefused(core, 'auth.forbidden', () => organizer.send('device.createPairing', { role: 'organizer' }));
    const eve = await core.join('Eve');
    await organizer.send('device.revoke', { device: eve.device });
    await expect(eve.ask('session.me', {})).rejects.toThrow('auth.revoked');
    await expectRefused(core, 'device.not_found', () => organizer.send('device.revoke', { device: eve.device }));
    const screen = await core.anyone.send('screen.register', {});
    await organizer.send('device.revoke', { device: screen.device });
  });

  it('gives scenes to screens alone, and of tournaments that are there', async () => {
    const scene = { kind: 'next', tournament: null } as const;
    await expectRefused(core, 'device.not_a_screen', () =>
      organizer.send('screen.setScene', { device: referee.device, scene }),
    );
    const { device } = await core.anyone.send('screen.register', {});
    await expectRefused(core, 'tournament.not_found', () =>
      organizer.send('screen.setScene', { device, scene: { kind: 'next', tournament: randomUUID() } }),
    );
    await organizer.send('screen.setScene', { device, scene });
  });
});

describe('a draft', () => {
  it('is nobody’s but the desk’s', async () => {
    const draft = await giveTournament(core, ['Secret'], SINGLE);
    const listed = async (client: Client) =>
      (await client.ask('tournament.list', {})).tournaments.some((tournament) => tournament.id === draft);
    expect([await listed(core.anyone), await listed(playerOf(players, 'Ana'))]).toEqual([false, false]);
    expect([await listed(referee), await listed(core.desk)]).toEqual([true, true]);
    for (const client of [core.anyone, playerOf(players, 'Ana')]) {
      await expectRefused(core, 'tournament.not_found', () => client.ask('tournament.snapshot', { tournament: draft }));
      await expectRefused(core, 'tournament.not_found', () => client.ask('match.get', { match: ref(draft, 1) }));
    }
    const told = query<{ topic: string }>(
      core,
      `select topic from event_topic join event on event.id = event_id where payload like ? and topic = 'venue/public'`,
      `%${draft}%`,
    );
    expect(told).toEqual([]);
  });

  it('leaves the public list again, and the pages that show it are told', async () => {
    const tournament = await giveTournament(core, ['Ana', 'Bob']);
    await core.desk.send('tournament.move', { tournament, to: 'published' });
    expect((await core.anyone.ask('tournament.snapshot', { tournament })).entrants).toHaveLength(2);
    await core.desk.send('tournament.move', { tournament, to: 'draft' });
    const told = query<{ topic: string }>(
      core,
      `select topic from event_topic join event on event.id = event_id where type = 'tournament.hidden' and payload like ?`,
      `%${tournament}%`,
    );
    expect(told.map(({ topic }) => topic).sort()).toEqual([topics.tournament(tournament), topics.venue()].sort());
  });
});

describe('a result of the players', () => {
  it('can be corrected by the desk, not by them', async () => {
    const match = ref(id, 1);
    await expectRefused(core, 'match.already_decided', () =>
      playerOf(players, 'Di').send('match.submitScore', { match, games: LOST }),
    );
    await expectRefused(core, 'auth.forbidden', () =>
      playerOf(players, 'Di').send('match.change', { match, change: { kind: 'reset' } }),
    );
    await decide(core, id, 1, 1);
  });
});
