import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, makeCore, type TestCore } from '#tests/support/core.ts';
import { giveRunning, giveTournament, LOST, playerOf, ref, rows, stateOf, WON } from '#tests/support/given.ts';
import { expectRefused, expectWhole, query } from '#tests/support/store.ts';

let core: TestCore;
let id: string;
let ana: Client;
let bob: Client;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});
beforeEach(async () => {
  const given = await giveRunning(core, ['Ana', 'Bob']);
  id = given.id;
  [ana, bob] = [playerOf(given.players, 'Ana'), playerOf(given.players, 'Bob')];
});

const countingResults = () =>
  query(core, 'select id from result where stage_id = (select id from stage where tournament_id = ?)', id).length;
const submissionStates = () =>
  query<{ state: string }>(
    core,
    'select state from submission where stage_id = (select id from stage where tournament_id = ?) order by id',
    id,
  ).map(({ state }) => state);

describe('two devices that submit at once', () => {
  it('count once when they enter the same', async () => {
    const both = await Promise.all(
      [ana, bob].map((one) => one.send('match.submitScore', { match: ref(id, 1), games: WON })),
    );
    expect(both.map(({ decided }) => decided).filter((decided) => decided)).toHaveLength(1);
    expect(await stateOf(core, id, 1)).toBe('completed');
    expect(countingResults()).toBe(1);
    expect(submissionStates()).toEqual(['accepted', 'accepted']);
  });

  it('go to the desk when they enter different scores', async () => {
    await Promise.all([
      ana.send('match.submitScore', { match: ref(id, 1), games: WON }),
      bob.send('match.submitScore', { match: ref(id, 1), games: LOST }),
    ]);
    expect(await stateOf(core, id, 1)).toBe('disputed');
    expect(countingResults()).toBe(0);
    const { items } = await core.desk.ask('attention.list', { tournament: id });
    expect(items).toMatchObject([{ kind: 'objection', names: ['Ana', 'Bob'] }]);
    await expectRefused(core, 'match.disputed', () =>
      ana.send('match.submitScore', { match: ref(id, 1), games: LOST }),
    );
    const { submissions } = await core.desk.ask('match.get', { match: ref(id, 1) });
    const chosen = submissions.find(({ games }) => games[0]?.[1] === 1);
    await core.desk.send('match.confirmScore', { match: ref(id, 1), submission: chosen?.id ?? 0 });
    expect((await rows(core, id)).get(1)?.slice(1, 7)).toEqual([8, 1, 2, 0, 2, 1]);
    expect(submissionStates().sort()).toEqual(['accepted', 'withdrawn']);
  });

  it('count once when one side confirms while the other side’s second device submits again', async () => {
    const { submission } = await ana.send('match.submitScore', { match: ref(id, 1), games: WON });
    const outcomes = await Promise.allSettled([
      bob.send('match.confirmScore', { match: ref(id, 1), submission: submission.id }),
      ana.send('match.submitScore', { match: ref(id, 1), games: WON }),
      bob.send('match.submitScore', { match: ref(id, 1), games: WON }),
    ]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(countingResults()).toBe(1);
    expect(submissionStates()).not.toContain('open');
  });

  it('count once when player and desk enter at the same time', async () => {
    await Promise.allSettled([
      ana.send('match.submitScore', { match: ref(id, 1), games: WON }),
      core.desk.send('match.change', { match: ref(id, 1), change: { kind: 'score', games: LOST } }),
      bob.send('match.submitScore', { match: ref(id, 1), games: WON }),
    ]);
    expect(['completed', 'disputed']).toContain(await stateOf(core, id, 1));
    expect(submissionStates()).not.toContain('open');
  });
});

describe('a player’s second thought', () => {
  it('replaces its own score, and the old one can no longer be confirmed', async () => {
    const first = await ana.send('match.submitScore', { match: ref(id, 1), games: WON });
    const second = await ana.send('match.submitScore', {
      match: ref(id, 1),
      games: [
        [1, 0],
        [0, 1],
        [1, 0],
      ],
    });
    await expectRefused(core, 'submission.already_decided', () =>
      bob.send('match.confirmScore', { match: ref(id, 1), submission: first.submission.id }),
    );
    await bob.send('match.confirmScore', { match: ref(id, 1), submission: second.submission.id });
    expect((await rows(core, id)).get(1)?.slice(4, 6)).toEqual([2, 1]);
  });

  it('cannot be its own confirmation', async () => {
    const { submission } = await ana.send('match.submitScore', { match: ref(id, 1), games: WON });
    for (const command of ['match.confirmScore', 'match.objectScore'] as const) {
      const extra = command === 'match.objectScore' ? { reason: 'no' } : {};
      await expectRefused(core, 'submission.own', () =>
        ana.send(command, { match: ref(id, 1), submission: submission.id, ...extra } as never),
      );
    }
    await expectRefused(core, 'match.not_yours', () =>
      bob.send('match.withdrawScore', { match: ref(id, 1), submission: submission.id }),
    );
  });
});

describe('a station', () => {
  it('holds one match at a time, whichever tournament and however it is written', async () => {
    await core.desk.send('match.call', { match: ref(id, 1), station: 'PC 1' });
    const other = await giveTournament(core, ['Cy', 'Di']);
    await core.desk.send('tournament.start', { tournament: other });
    for (const station of ['PC 1', ' pc 1 '])
      await expectRefused(core, 'station.in_use', () =>
        core.desk.send('match.call', { match: ref(other, 1), station }),
      );
    await core.desk.send('match.call', { match: ref(other, 1), station: 'PC 2' });
    await core.desk.send('match.call', { match: ref(other, 1), station: 'PC 2' });
    await core.desk.send('match.withdrawCall', { match: ref(id, 1) });
    await core.desk.send('match.call', { match: ref(other, 1), station: 'PC 1' });
  });

  it('is given to one of two desks that call at once', async () => {
    const other = await giveTournament(core, ['Cy', 'Di']);
    await core.desk.send('tournament.start', { tournament: other });
    const calls = await Promise.allSettled(
      [id, other].map((tournament) => core.desk.send('match.call', { match: ref(tournament, 1), station: 'Stage' })),
    );
    expect(calls.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is free again when its match is decided', async () => {
    await core.desk.send('match.call', { match: ref(id, 1), station: 'A' });
    await core.desk.send('match.start', { match: ref(id, 1) });
    expect((await rows(core, id)).get(1)?.slice(7, 9)).toEqual(['A', 0]);
    await core.desk.send('match.change', { match: ref(id, 1), change: { kind: 'forfeit', winner: 0 } });
    expect((await rows(core, id)).get(1)?.slice(7, 9)).toEqual(['', 0]);
  });
});

describe('two desks that edit a tournament', () => {
  it('do not overwrite each other', async () => {
    const { tournament } = await core.desk.ask('tournament.snapshot', { tournament: id });
    const edit = (name: string) =>
      core.desk.send('tournament.update', { tournament: id, version: tournament.version, name });
    const edits = await Promise.allSettled([edit('One'), edit('Two')]);
    expect(edits.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expectRefused(core, 'tournament.changed_meanwhile', () => edit('Three'));
  });
});
