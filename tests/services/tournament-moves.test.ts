import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandInput } from '#shared/protocol/registry.ts';
import { topics } from '#shared/protocol/topics.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { decide, DOUBLE, entrantsOf, giveTournament, rows, tournamentState } from '#tests/support/given.ts';
import { expectRefused, expectWhole, query } from '#tests/support/store.ts';

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

const move = (tournament: string, to: CommandInput<'tournament.move'>['to']) =>
  core.desk.send('tournament.move', { tournament, to });
const start = (tournament: string) => core.desk.send('tournament.start', { tournament });

describe('a tournament', () => {
  it('goes its way, and every other move is refused with what is allowed', async () => {
    const id = await giveTournament(core, ['A', 'B']);
    await expect(move(id, 'archived')).rejects.toMatchObject({
      body: { status: 409, details: { from: 'draft', allowed: 'published registration_open running cancelled' } },
    });
    for (const to of ['published', 'registration_open', 'registration_closed'] as const) await move(id, to);
    await expectRefused(core, 'tournament.move_not_allowed', () => move(id, 'resume'));
    await start(id);
    await expectRefused(core, 'tournament.already_started', () => start(id));
    await expectRefused(core, 'tournament.matches_open', () => move(id, 'completed'));
    await expectRefused(core, 'tournament.move_not_allowed', () => move(id, 'archived'));
    await expectRefused(core, 'tournament.running', () => core.desk.send('tournament.delete', { tournament: id }));
    await decide(core, id, 1, 0);
    expect(await tournamentState(core, id)).toBe('completed');
    await move(id, 'archived');
    await expectRefused(core, 'tournament.not_running', () => decide(core, id, 1, 1));
  });

  it('comes back from the archive as what it was', async () => {
    const id = await giveTournament(core, ['A', 'B']);
    await start(id);
    await decide(core, id, 1, 0);
    await move(id, 'archived');
    expect((await move(id, 'completed')).state).toBe('completed');
    const half = await giveTournament(core, ['A', 'B']);
    await start(half);
    await move(half, 'cancelled');
    await move(half, 'archived');
    await expectRefused(core, 'tournament.matches_open', () => move(half, 'completed'));
    expect((await move(half, 'cancelled')).state).toBe('cancelled');
  });

  it('that was cancelled before its start can be a draft again, and one cancelled later cannot: its bracket is there', async () => {
    const early = await giveTournament(core, ['A', 'B']);
    await move(early, 'cancelled');
    await move(early, 'draft');
    await start(early);
    await move(early, 'cancelled');
    await expectRefused(core, 'tournament.already_started', () => move(early, 'draft'));
  });

  it('is started once by two desks at once', async () => {
    const id = await giveTournament(core, ['A', 'B', 'C']);
    const starts = await Promise.allSettled([start(id), start(id)]);
    expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await rows(core, id)).size).toBe(2);
  });

  it('needs two entrants', async () => {
    for (const names of [[], ['A']]) {
      const id = await giveTournament(core, names);
      await expectRefused(core, 'tournament.too_few_entrants', () => start(id));
    }
  });

  it('is put aside and comes back whole', async () => {
    const id = await giveTournament(core, ['A', 'B']);
    await start(id);
    await decide(core, id, 1, 0);
    const before = await core.desk.ask('tournament.snapshot', { tournament: id });
    await core.desk.send('tournament.delete', { tournament: id });
    await expectRefused(core, 'tournament.not_found', () => core.desk.ask('tournament.snapshot', { tournament: id }));
    await expectRefused(core, 'tournament.not_found', () => decide(core, id, 1, 1));
    const listed = (await core.anyone.ask('tournament.list', { deleted: true })).tournaments.map((one) => one.id);
    expect(listed).not.toContain(id);
    expect((await core.desk.ask('tournament.list', { deleted: true })).tournaments.map((one) => one.id)).toEqual([id]);
    await core.desk.send('tournament.restore', { tournament: id });
    await expectRefused(core, 'tournament.not_deleted', () => core.desk.send('tournament.restore', { tournament: id }));
    const after = await core.desk.ask('tournament.snapshot', { tournament: id });
    expect(after.stages).toEqual(before.stages);
    expect(after.standings).toEqual(before.standings);
  });

  it('keeps its format and its list once it has started', async () => {
    const id = await giveTournament(core, ['A', 'B']);
    await start(id);
    const { version } = (await core.desk.ask('tournament.snapshot', { tournament: id })).tournament;
    const a = (await entrantsOf(core, id)).get('A') ?? '';
    for (const action of [
      () => core.desk.send('tournament.update', { tournament: id, version, config: DOUBLE }),
      () => core.desk.send('tournament.update', { tournament: id, version, capacity: 16 }),
      () => core.desk.send('entrant.add', { tournament: id, name: 'C' }),
      () => core.desk.send('entrant.remove', { entrant: a }),
      () => core.desk.send('entrant.moveSeed', { entrant: a, seed: 2 }),
      () => core.desk.send('entrant.setSeeding', { tournament: id, method: 'order' }),
    ])
      await expectRefused(core, 'tournament.already_started', action);
    await core.desk.send('tournament.update', { tournament: id, version, name: 'Renamed' });
    await core.desk.send('entrant.rename', { entrant: a, name: 'Alpha' });
  });
});

describe('the list of entrants', () => {
  it('never has a gap in its seeds, whatever is added, moved, removed and put back', async () => {
    const id = await giveTournament(core, ['A', 'B', 'C', 'D']);
    const at = async (name: string) => (await entrantsOf(core, id)).get(name) ?? '';
    const order = async () => {
      const { entrants, tournament } = await core.desk.ask('tournament.snapshot', { tournament: id });
      expect(entrants.map(({ seed }) => seed)).toEqual(entrants.map((_, index) => index + 1));
      expect(tournament.entrants).toBe(entrants.length);
      return entrants.map(({ name }) => name).join('');
    };
    await core.desk.send('entrant.moveSeed', { entrant: await at('D'), seed: 1 });
    expect(await order()).toBe('DABC');
    const b = await at('B');
    await core.desk.send('entrant.remove', { entrant: b });
    expect(await order()).toBe('DAC');
    await core.desk.send('entrant.add', { tournament: id, name: 'E' });
    await core.desk.send('entrant.restore', { entrant: b });
    expect(await order()).toBe('DACEB');
    await core.desk.send('entrant.moveSeed', { entrant: await at('D'), seed: 5 });
    expect(await order()).toBe('ACEBD');
    await expectRefused(core, 'seed.out_of_range', async () =>
      core.desk.send('entrant.moveSeed', { entrant: b, seed: 6 }),
    );
  });

  it('refuses a name that is on it, in whatever case, also for one that is put back or renamed', async () => {
    const id = await giveTournament(core, ['Ana', 'Bob']);
    const ids = await entrantsOf(core, id);
    const ana = ids.get('Ana') ?? '';
    await expectRefused(core, 'entrant.name_taken', () =>
      core.desk.send('entrant.add', { tournament: id, name: ' ANA ' }),
    );
    await expectRefused(core, 'entrant.name_taken', () =>
      core.desk.send('entrant.rename', { entrant: ana, name: 'bob' }),
    );
    await core.desk.send('entrant.rename', { entrant: ana, name: 'ANA' });
    await core.desk.send('entrant.remove', { entrant: ana });
    await core.desk.send('entrant.add', { tournament: id, name: 'Ana' });
    await expectRefused(core, 'entrant.name_taken', () => core.desk.send('entrant.restore', { entrant: ana }));
  });

  it('is full at its capacity, and tells the public list how many are on it', async () => {
    const id = await giveTournament(core, ['A', 'B']);
    const { version } = (await core.desk.ask('tournament.snapshot', { tournament: id })).tournament;
    await expectRefused(core, 'tournament.changed_meanwhile', () =>
      core.desk.send('tournament.update', { tournament: id, version: version - 1, capacity: 3 }),
    );
    await core.desk.send('tournament.update', { tournament: id, version, capacity: 3 });
    await move(id, 'registration_open');
    const both = await Promise.allSettled(
      ['X', 'Y'].map(async (name) => (await core.join(name)).send('entrant.register', { tournament: id })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expectRefused(core, 'tournament.capacity_below_entrants', () =>
      core.desk.send('tournament.update', { tournament: id, version: version + 2, capacity: 2 }),
    );
    const [told] = query<{ payload: string }>(
      core,
      `select payload from event join event_topic on event_id = event.id where topic = ? order by event.id desc limit 1`,
      topics.venue(),
    );
    expect(JSON.parse(told?.payload ?? '')).toMatchObject({ tournament: { id, entrants: 3 } });
  });

  it('takes registrations only while they are open, one a person', async () => {
    const id = await giveTournament(core, []);
    const player = await core.join('Registrar');
    const register = () => player.send('entrant.register', { tournament: id });
    await move(id, 'published');
    await expectRefused(core, 'registration.not_open', register);
    await move(id, 'registration_open');
    await register();
    await expectRefused(core, 'entrant.already_exists', register);
    await move(id, 'registration_closed');
    const late = await core.join('Late');
    await expectRefused(core, 'registration.not_open', () => late.send('entrant.register', { tournament: id }));
  });
});
