import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStandIn } from '#shared/domain/entrants/index.ts';
import { topics } from '#shared/protocol/topics.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { entrantsOf, giveDesk, giveRunning, giveTournament, playerOf, ref } from '#tests/support/given.ts';
import { expectRefused, expectWhole, query } from '#tests/support/store.ts';

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

describe('a name on the word list', () => {
  it('is not taken from a player who joins or registers', async () => {
    await expectRefused(core, 'name.blocked', () => core.join('Sh1t Lord'));
    const tournament = await giveTournament(core, []);
    await core.desk.send('tournament.move', { tournament, to: 'registration_open' });
    const ana = await core.join('Ana');
    await expectRefused(core, 'name.blocked', () => ana.send('entrant.register', { tournament, name: 'শালা চুদি' }));
    expect((await ana.send('entrant.register', { tournament })).name).toBe('Ana');
  });

  it('is taken from the desk, which is warned', async () => {
    const tournament = await giveTournament(core, ['Ana']);
    const added = await core.desk.send('entrant.add', { tournament, name: 'Shit Lord' });
    expect(added).toMatchObject({ name: 'Shit Lord', warning: 'name.blocked' });
    expect(await core.desk.send('entrant.rename', { entrant: added.id, name: 'Lord' })).toMatchObject({
      warning: null,
    });
    expect(await core.desk.send('entrant.import', { tournament, csv: 'Bob\nF U C K', mode: 'all' })).toMatchObject({
      added: 2,
      warned: 1,
    });
  });

  it('is taken from a player to whom the desk gave it', async () => {
    const tournament = await giveTournament(core, []);
    await core.desk.send('tournament.move', { tournament, to: 'registration_open' });
    const player = await core.join('Bo Hitlar');
    await core.desk.send('person.rename', { person: player.person, name: 'Bo Hitler' });
    expect((await player.send('entrant.register', { tournament })).name).toBe('Bo Hitler');
  });

  it('is what the organizer makes of the list, from the next name on, and the log keeps numbers alone', async () => {
    await core.join('Noob One');
    await core.desk.send('names.update', { added: ['noob', 'noob', 'cheat*'], allowed: ['hitler'] });
    expect(await core.desk.ask('names.get', {})).toEqual({ added: ['noob', 'cheat*'], allowed: ['hitler'] });
    await expectRefused(core, 'name.blocked', () => core.join('N00b Two'));
    await core.join('Hitler Cruz');
    await core.desk.send('names.update', { added: [], allowed: [] });
    await core.join('Noob Two');
    await expectRefused(core, 'name.blocked', () => core.join('Hitler Diaz'));
    expect(
      JSON.stringify(query(core, "select before, after from audit where action = 'host.names-changed'")),
    ).not.toMatch(/noob|cheat|hitler/i);
  });
});

describe('a name that the desk hides', () => {
  it('is a stand-in for everybody at once, in each place where it stood, and comes back in one step', async () => {
    const { id, players } = await giveRunning(core, ['Ana', 'Rude Boy', 'Cy', 'Di']);
    const entrant = (await entrantsOf(core, id)).get('Rude Boy') ?? '';
    const referee = await giveDesk(core, 'referee');
    expect(await referee.send('entrant.hideName', { entrant, hidden: true })).toEqual({ entrants: 1 });
    const standIn = makeStandIn(2);
    const seen = async () => ({
      snapshot: (await core.anyone.ask('tournament.snapshot', { tournament: id })).entrants,
      match: (await core.anyone.ask('match.get', { match: ref(id, 2) })).names,
      mine: (await playerOf(players, 'Cy').ask('match.mine', {})).matches.map(({ names }) => names),
      me: (await playerOf(players, 'Rude Boy').ask('session.me', {})).entrants,
      attention: (await referee.ask('attention.list', { tournament: id })).items,
      events: query(
        core,
        `select payload from event join event_topic on event_id = id where topic = '${topics.tournament(id)}'`,
      ),
    });
    const hidden = await seen();
    expect(JSON.stringify(hidden)).not.toContain('Rude Boy');
    expect(hidden.snapshot.find((one) => one.id === entrant)).toMatchObject({ name: standIn, hidden: true });
    expect(hidden.match).toEqual([standIn, 'Cy']);
    expect(hidden.me).toMatchObject([{ name: standIn, hidden: true }]);
    const desk = await referee.ask('entrant.list', { tournament: id });
    expect(desk.entrants.find((one) => one.id === entrant)).toMatchObject({ name: standIn, givenName: 'Rude Boy' });

    await referee.send('entrant.hideName', { entrant, hidden: false });
    expect((await seen()).match).toEqual(['Rude Boy', 'Cy']);
  });

  it('stays hidden where its person registers next, and in its other tournaments', async () => {
    const [first, second, third] = [
      await giveTournament(core, ['One']),
      await giveTournament(core, []),
      await giveTournament(core, ['One', 'Two']),
    ];
    for (const tournament of [first, second, third])
      await core.desk.send('tournament.move', { tournament, to: 'registration_open' });
    const player = await core.join('Rude Girl');
    const { id } = await player.send('entrant.register', { tournament: first });
    await player.send('entrant.register', { tournament: second });
    expect(await core.desk.send('entrant.hideName', { entrant: id, hidden: true })).toEqual({ entrants: 2 });
    const nameIn = async (tournament: string) =>
      (await core.anyone.ask('tournament.snapshot', { tournament })).entrants.at(-1)?.name;
    expect([await nameIn(first), await nameIn(second)]).toEqual([makeStandIn(2), makeStandIn(1)]);
    expect((await player.send('entrant.register', { tournament: third })).name).toBe(makeStandIn(3));
    await core.desk.send('entrant.hideName', { entrant: id, hidden: false });
    expect([await nameIn(first), await nameIn(second), await nameIn(third)]).toEqual([
      'Rude Girl',
      'Rude Girl',
      'Rude Girl',
    ]);
  });

  it('leaves ids alone in the audit log', async () => {
    const entries = query(core, "select before, after from audit where action = 'entrant.name-hidden'");
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toMatch(/Rude|Entrant/);
  });

  it('cannot be made by a player, nor a stand-in be given as a name', async () => {
    const tournament = await giveTournament(core, ['Ana']);
    const entrant = (await entrantsOf(core, tournament)).get('Ana') ?? '';
    const player = await core.join('Bob');
    await expectRefused(core, 'auth.forbidden', () => player.send('entrant.hideName', { entrant, hidden: true }));
    const added = await core.desk.send('entrant.add', { tournament, name: makeStandIn(7) });
    expect(added.name).toBe('Entrant 7');
  });
});
