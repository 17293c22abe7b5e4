import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import {
  decide,
  DOUBLE,
  entrantsOf,
  giveTournament,
  LOST,
  ref,
  rows,
  stateOf,
  tournamentState,
  WON,
} from '#tests/support/given.ts';
import { expectRefused, expectWhole } from '#tests/support/store.ts';

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

/** Four entrants, single elimination: 1 is A-D, 2 is B-C, 3 for place 3, 4 the final. */
let id: string;
let entrants: ReadonlyMap<string, string>;
beforeEach(async () => {
  id = await giveTournament(core, ['A', 'B', 'C', 'D']);
  await core.desk.send('tournament.start', { tournament: id });
  entrants = await entrantsOf(core, id);
});
const entrant = (name: string) => entrants.get(name) ?? '';
const out = (name: string) => core.desk.send('entrant.disqualify', { entrant: entrant(name), reason: 'left the hall' });
const row = async (no: number) => (await rows(core, id)).get(no)?.slice(1, 7);

describe('a disqualification', () => {
  it('forfeits the match that is open, and the ones to come', async () => {
    await out('A');
    expect(await row(1)).toEqual([10, 1, 4, -1, -1, 1]);
    await decide(core, id, 2, 0);
    expect(await row(3)).toEqual([10, 1, 3, -1, -1, 1]);
    expect(await row(4)).toEqual([1, 4, 2, -1, -1, -1]);
  });

  it('works before the opponents are known: the forfeit falls when they come', async () => {
    await decide(core, id, 1, 0);
    await out('A');
    expect(await stateOf(core, id, 4)).toBe('waiting');
    await decide(core, id, 2, 0);
    expect(await row(4)).toEqual([10, 1, 2, -1, -1, 1]);
  });

  it('keeps what was played, and completes the tournament where nothing is left', async () => {
    await decide(core, id, 1, 0);
    await decide(core, id, 2, 0);
    await decide(core, id, 3, 0);
    await out('A');
    expect(await row(1)).toEqual([8, 1, 4, 2, 0, 0]);
    expect(await tournamentState(core, id)).toBe('completed');
    const { standings } = await core.desk.ask('tournament.snapshot', { tournament: id });
    expect(standings[0]).toMatchObject({ seed: 2, place: 1 });
  });

  it('works in a pause, too', async () => {
    await core.desk.send('tournament.move', { tournament: id, to: 'paused' });
    await out('A');
    expect(await row(1)).toEqual([10, 1, 4, -1, -1, 1]);
    expect(await tournamentState(core, id)).toBe('paused');
  });

  it('is refused before the start, twice, and after the end of the tournament', async () => {
    const early = await giveTournament(core, ['X', 'Y']);
    const x = (await entrantsOf(core, early)).get('X') ?? '';
    await expectRefused(core, 'tournament.not_running', () =>
      core.desk.send('entrant.disqualify', { entrant: x, reason: '' }),
    );
    await out('A');
    await expectRefused(core, 'entrant.already_disqualified', () => out('A'));
    await core.desk.send('tournament.move', { tournament: id, to: 'cancelled' });
    await expectRefused(core, 'tournament.not_running', () => out('B'));
  });

  it('of both is a double forfeit: nobody moves on, and the opponent to come passes', async () => {
    await out('A');
    await out('D');
    expect(await row(1)).toEqual([10, 1, 4, -1, -1, -1]);
    await decide(core, id, 2, 0);
    expect(await row(4)).toEqual([11, -1, 2, -1, -1, 1]);
    expect(await tournamentState(core, id)).toBe('completed');
  });
});

describe('a disqualification taken back', () => {
  it('opens what was forfeited by it', async () => {
    await out('A');
    await core.desk.send('entrant.reinstate', { entrant: entrant('A') });
    expect(await row(1)).toEqual([1, 1, 4, -1, -1, -1]);
    expect((await core.desk.ask('tournament.snapshot', { tournament: id })).entrants[0]?.state).toBe('registered');
    await expectRefused(core, 'entrant.not_disqualified', () =>
      core.desk.send('entrant.reinstate', { entrant: entrant('A') }),
    );
  });

  it('needs its preview where it clears results that were played since', async () => {
    await out('A');
    await decide(core, id, 2, 0);
    await core.desk.send('match.change', { match: ref(id, 4), change: { kind: 'score', games: WON } });
    const shown = await core.desk.ask('entrant.previewDisqualify', { entrant: entrant('A'), reinstate: true });
    expect(shown.clears.map(({ match }) => match.no)).toEqual([4]);
    await expectRefused(core, 'match.preview_needed', () =>
      core.desk.send('entrant.reinstate', { entrant: entrant('A') }),
    );
    await expectRefused(core, 'match.changed_meanwhile', () =>
      core.desk.send('entrant.reinstate', { entrant: entrant('A'), fingerprint: 'x' }),
    );
    await core.desk.send('entrant.reinstate', { entrant: entrant('A'), fingerprint: shown.fingerprint });
    expect(await row(1)).toEqual([1, 1, 4, -1, -1, -1]);
    expect(await row(4)).toEqual([0, 0, 2, -1, -1, -1]);
  });

  it('can be repeated: out, back, and out again', async () => {
    for (let time = 0; time < 3; time++) {
      await out('A');
      expect(await stateOf(core, id, 1)).toBe('forfeited');
      await core.desk.send('entrant.reinstate', { entrant: entrant('A') });
      expect(await stateOf(core, id, 1)).toBe('ready');
    }
  });
});

describe('a double forfeit', () => {
  const doubleForfeit = (no: number, winner: 0 | 1 | null) =>
    core.desk.send('match.change', { match: ref(id, no), change: { kind: 'double-forfeit', winner } });

  it('lets nobody advance', async () => {
    await doubleForfeit(1, null);
    await decide(core, id, 2, 0);
    expect(await stateOf(core, id, 4)).toBe('walkover');
    expect(await tournamentState(core, id)).toBe('completed');
  });

  it('lets the one advance whom the organizer names', async () => {
    await doubleForfeit(1, 1);
    await decide(core, id, 2, 0);
    expect(await row(4)).toEqual([1, 4, 2, -1, -1, -1]);
    expect(await row(1)).toEqual([10, 1, 4, -1, -1, 1]);
  });

  it('is taken back by undo', async () => {
    const { result } = await doubleForfeit(1, null);
    await core.desk.send('match.undo', { match: ref(id, 1), result });
    expect(await row(1)).toEqual([1, 1, 4, -1, -1, -1]);
  });
});

describe('the reset of a grand final', () => {
  /** Two entrants, double elimination: 1, then the final 2 and its reset 3. */
  beforeEach(async () => {
    id = await giveTournament(core, ['A', 'B'], DOUBLE);
    await core.desk.send('tournament.start', { tournament: id });
    await decide(core, id, 1, 0);
  });
  const waive = (waived: boolean) => core.desk.send('match.waiveReset', { match: ref(id, 3), waived });

  it('is not played when the first final was won from the winners’ side, and takes no result then', async () => {
    await decide(core, id, 2, 0);
    expect(await stateOf(core, id, 3)).toBe('not_needed');
    expect(await tournamentState(core, id)).toBe('completed');
    await expectRefused(core, 'match.move_not_allowed', () =>
      core.desk.send('match.change', { match: ref(id, 3), change: { kind: 'score', games: LOST } }),
    );
  });

  it('is waived by the organizer, who can take that back', async () => {
    await decide(core, id, 2, 1);
    expect(await stateOf(core, id, 3)).toBe('ready');
    await core.desk.send('match.call', { match: ref(id, 3), station: 'R' });
    await waive(true);
    expect(await stateOf(core, id, 3)).toBe('not_needed');
    expect((await rows(core, id)).get(3)?.slice(7, 9)).toEqual(['', 0]);
    expect(await tournamentState(core, id)).toBe('completed');
    const { standings } = await core.desk.ask('tournament.snapshot', { tournament: id });
    expect(standings[0]).toMatchObject({ seed: 2, place: 1, open: false });
    await expectRefused(core, 'match.already_waived', () => waive(true));
    await waive(false);
    expect(await stateOf(core, id, 3)).toBe('ready');
    expect(await tournamentState(core, id)).toBe('running');
    await expectRefused(core, 'match.not_waived', () => waive(false));
    await decide(core, id, 3, 0);
    expect(await tournamentState(core, id)).toBe('completed');
  });

  it('can be waived before anybody knows whether it is needed', async () => {
    await waive(true);
    await decide(core, id, 2, 1);
    expect(await tournamentState(core, id)).toBe('completed');
  });

  it('is the only match that can be waived', async () => {
    await expectRefused(core, 'match.not_a_reset', () =>
      core.desk.send('match.waiveReset', { match: ref(id, 2), waived: true }),
    );
  });
});
