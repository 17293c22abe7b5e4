import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, makeCore, type TestCore } from '#tests/support/core.ts';
import {
  decide,
  giveRunning,
  giveTournament,
  LOST,
  playerOf,
  ref,
  rows,
  stateOf,
  tournamentState,
  WON,
} from '#tests/support/given.ts';
import { expectRefused, expectWhole, query } from '#tests/support/store.ts';

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

/** Matches 1 to 4 are the quarterfinals of eight, 5 and 6 the semifinals, 7 is for place 3, 8 the final. */
let id: string;
const other = { kind: 'score' as const, games: LOST };
const change = (no: number, fingerprint?: string) =>
  core.desk.send('match.change', {
    match: ref(id, no),
    change: other,
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
const preview = (no: number) => core.desk.ask('match.previewChange', { match: ref(id, no), change: other });
const table = async () => [...(await rows(core, id)).values()].map((row) => row.slice(0, 9));

describe('a correction of a result that moved on', () => {
  beforeEach(async () => {
    id = await giveTournament(core, ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
    await core.desk.send('tournament.start', { tournament: id });
    for (const no of [1, 2, 3, 4, 5, 6, 7, 8]) await decide(core, id, no, 0);
  });

  it('does what its preview showed, no more and no less', async () => {
    const before = await table();
    const shown = await preview(1);
    const cleared = shown.clears.map(({ match }) => match.no);
    expect(cleared).toEqual([5, 7, 8]);
    expect(shown.clears[0]).toMatchObject({ names: ['A', 'D'], scores: [2, 0] });
    expect(await table()).toEqual(before);
    const done = await change(1, shown.fingerprint);
    expect(done.cleared).toBe(3);
    const after = await table();
    for (const [index, row] of after.entries()) {
      const isTouched = [1, ...cleared].includes(index + 1);
      expect(row, `match ${index + 1}`)[isTouched ? 'not' : 'to'].toEqual(before[index]);
    }
    expect([await stateOf(core, id, 5), await stateOf(core, id, 8)]).toEqual(['ready', 'waiting']);
  });

  it('re-opens the tournament, and its undo completes it again with everything as it was', async () => {
    const before = await table();
    const standings = (await core.desk.ask('tournament.snapshot', { tournament: id })).standings;
    expect(await tournamentState(core, id)).toBe('completed');
    const done = await change(1, (await preview(1)).fingerprint);
    expect(await tournamentState(core, id)).toBe('running');
    const undone = await core.desk.send('match.undo', { match: ref(id, 1), result: done.result });
    expect(undone.revived).toBe(3);
    expect(await table()).toEqual(before);
    const snapshot = await core.desk.ask('tournament.snapshot', { tournament: id });
    expect(snapshot.tournament.state).toBe('completed');
    expect(snapshot.standings).toEqual(standings);
  });

  it('is refused without its preview, and with a preview that is no longer true', async () => {
    await expectRefused(core, 'match.preview_needed', () => change(1));
    const stale = (await preview(1)).fingerprint;
    await core.desk.send('match.change', { match: ref(id, 8), change: { kind: 'score', games: LOST } });
    await expectRefused(core, 'match.changed_meanwhile', () => change(1, stale));
    await change(1, (await preview(1)).fingerprint);
  });

  it('is refused when a match that it would empty was called to a station since its preview', async () => {
    await core.desk.send('match.change', { match: ref(id, 8), change: { kind: 'reset' } });
    await core.desk.send('match.change', { match: ref(id, 7), change: { kind: 'reset' } });
    const stale = await core.desk.ask('match.previewChange', { match: ref(id, 5), change: other });
    expect(stale).toMatchObject({ clears: [], interrupts: [] });
    await core.desk.send('match.call', { match: ref(id, 8), station: 'Stage' });
    await expectRefused(core, 'match.changed_meanwhile', () => change(5, stale.fingerprint));
    const fresh = await core.desk.ask('match.previewChange', { match: ref(id, 5), change: other });
    expect(fresh.interrupts.map(({ no }) => no)).toEqual([8]);
    await change(5, fresh.fingerprint);
    expect((await rows(core, id)).get(8)?.slice(1, 9)).toEqual([1, 4, 2, -1, -1, -1, '', 0]);
  });

  it('is not undone over what another desk entered meanwhile', async () => {
    const done = await change(1, (await preview(1)).fingerprint);
    await core.desk.send('match.change', { match: ref(id, 1), change: { kind: 'forfeit', winner: 1 } });
    await expectRefused(core, 'match.changed_meanwhile', () =>
      core.desk.send('match.undo', { match: ref(id, 1), result: done.result }),
    );
  });

  it('can be undone and done again, as often as one likes', async () => {
    const first = await table();
    const done = await change(1, (await preview(1)).fingerprint);
    const second = await table();
    let newest = done.result;
    for (const wanted of [first, second, first]) {
      const shown = await core.desk.ask('match.previewChange', { match: ref(id, 1), change: { kind: 'undo' } });
      await core.desk.send('match.undo', { match: ref(id, 1), result: newest, fingerprint: shown.fingerprint });
      expect(await table()).toEqual(wanted);
      newest = (await core.desk.ask('match.get', { match: ref(id, 1) })).undo ?? 0;
    }
  });

  it('by a reset opens the match and clears what followed, and by the same score clears nothing', async () => {
    const same = { kind: 'score' as const, games: WON };
    expect((await core.desk.ask('match.previewChange', { match: ref(id, 1), change: same })).clears).toEqual([]);
    expect((await core.desk.send('match.change', { match: ref(id, 1), change: same })).cleared).toBe(0);
    expect(await tournamentState(core, id)).toBe('completed');
    const reset = { match: ref(id, 1), change: { kind: 'reset' as const } };
    const { fingerprint } = await core.desk.ask('match.previewChange', reset);
    await core.desk.send('match.change', { ...reset, fingerprint });
    expect(await stateOf(core, id, 1)).toBe('ready');
    expect(await stateOf(core, id, 5)).toBe('waiting');
  });

  it('keeps every entry: nothing that was ever entered is lost', async () => {
    const entries = () =>
      query(
        core,
        'select * from result where stage_id = (select id from stage where tournament_id = ?) order by id',
        id,
      );
    const before = entries();
    await change(1, (await preview(1)).fingerprint);
    expect(entries().slice(0, before.length)).toEqual(before);
    const { history } = await core.desk.ask('match.get', { match: ref(id, 5) });
    expect(history.map(({ counts }) => counts)).toEqual([false]);
  });
});

describe('a match downstream that people are at', () => {
  let players: ReadonlyMap<string, Client>;
  beforeEach(async () => {
    ({ id, players } = await giveRunning(core, ['Ana', 'Bob', 'Cy', 'Di']));
    await decide(core, id, 1, 0);
    await decide(core, id, 2, 0);
  });

  it('is sent off its station when its entrants change, and what was submitted for it is closed', async () => {
    await core.desk.send('match.call', { match: ref(id, 4), station: 'Stage' });
    await core.desk.send('match.start', { match: ref(id, 4) });
    const ana = playerOf(players, 'Ana');
    const { submission } = await ana.send('match.submitScore', { match: ref(id, 4), games: WON });
    const shown = await preview(1);
    expect(shown.interrupts).toEqual([ref(id, 4)]);
    await change(1, shown.fingerprint);
    expect((await rows(core, id)).get(4)?.slice(1, 9)).toEqual([1, 4, 2, -1, -1, -1, '', 0]);
    await expectRefused(core, 'match.changed_meanwhile', () =>
      core.desk.send('match.confirmScore', { match: ref(id, 4), submission: submission.id }),
    );
    await expectRefused(core, 'match.not_yours', () =>
      ana.send('match.submitScore', { match: ref(id, 4), games: WON }),
    );
    expect((await playerOf(players, 'Di').ask('match.mine', {})).matches[0]).toMatchObject({
      match: ref(id, 4),
      submission: null,
    });
  });

  it('stays as it is when its entrants stay', async () => {
    await core.desk.send('match.call', { match: ref(id, 4), station: 'Stage 2' });
    const before = (await rows(core, id)).get(4);
    await core.desk.send('match.change', {
      match: ref(id, 1),
      change: {
        kind: 'score',
        games: [
          [1, 0],
          [0, 1],
          [1, 0],
        ],
      },
    });
    expect((await rows(core, id)).get(4)).toEqual(before);
  });

  it('tells the persons whom it concerns', async () => {
    await core.desk.send('match.call', { match: ref(id, 4), station: 'Stage 3' });
    const offsets = () =>
      query<{ head: number }>(
        core,
        `select head from topic where id in (select 'p:' || person_id || '/own' from entrant where tournament_id = ? and name in ('Ana', 'Di')) order by id`,
        id,
      ).map(({ head }) => head);
    const before = offsets();
    await change(1, (await preview(1)).fingerprint);
    expect(offsets().map((head, index) => head > (before[index] ?? 0))).toEqual([true, true]);
  });
});
