import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRows } from '#shared/protocol/dto/columns.ts';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import { makeCore, Refused, type TestCore } from '#tests/support/core.ts';
import {
  decide,
  DOUBLE,
  entrantsOf,
  giveRunning,
  giveTournament,
  playerOf,
  ref,
  SINGLE,
  stateOf,
  tournamentState,
} from '#tests/support/given.ts';
import { expectRefused, expectWhole, query } from '#tests/support/store.ts';

const SWISS: StageConfigDto = {
  format: 'swiss',
  end: { rounds: 3 },
  pairing: 'score-groups',
  points: { win: 1, draw: 0.5, loss: 0 },
  tieBreaks: ['points', 'buchholz', 'seed'],
  lengths: { default: { bestOf: 3 } },
};
const TABLE: StageConfigDto = {
  format: 'round-robin',
  groups: 1,
  times: 1,
  points: { win: 3, draw: 1, loss: 0 },
  tieBreaks: ['points', 'wins'],
  length: { bestOf: 3 },
};

let core: TestCore;
beforeAll(async () => {
  core = await makeCore();
});
afterAll(async () => {
  await expectWhole(core);
  await core.stop();
});

async function start(names: readonly string[], config: StageConfigDto): Promise<string> {
  const id = await giveTournament(core, names, config);
  await core.desk.send('tournament.start', { tournament: id });
  return id;
}

const snapshot = (id: string) => core.desk.ask('tournament.snapshot', { tournament: id });
const entrantOf = async (id: string, name: string) => (await entrantsOf(core, id)).get(name) ?? '';
const placesOf = (id: string) => core.desk.ask('entrant.latePlaces', { tournament: id });

async function enterLate(id: string, name: string, place: number): Promise<string> {
  const { fingerprint } = await core.desk.ask('entrant.previewEntry', { tournament: id, place });
  const input = { tournament: id, by: { name }, place, fingerprint };
  return (await core.desk.send('entrant.enterLate', input)).id;
}

const tableOf = async (id: string) =>
  (await core.desk.ask('stage.tables', { tournament: id, stage: 1 })).tables[0]?.rows ?? [];

/** Slot 0 wins every match that is ready. */
async function playReady(id: string): Promise<void> {
  const { stages } = await snapshot(id);
  for (const [no, state] of readRows(stages[0]?.rows ?? []))
    if (MATCH_STATES[state] === 'ready') await decide(core, id, no, 0);
}

describe('a late entry', () => {
  it('names the byes that are free with whom one would meet, and gives the match of the bye to the winner', async () => {
    // 1 is D-E; A and B-C wait in 2 and 3.
    const id = await start(['A', 'B', 'C', 'D', 'E'], DOUBLE);
    expect((await placesOf(id)).places.map(({ opponentName }) => opponentName)).toEqual(['A', 'B', 'C']);
    await decide(core, id, 3, 0);
    expect((await placesOf(id)).places.map(({ opponentName }) => opponentName)).toEqual(['A']);
    const before = (await snapshot(id)).stages[0]?.rows[0]?.length ?? 0;
    await enterLate(id, 'Zoe', 1);
    expect(await stateOf(core, id, before + 1)).toBe('ready');
    const { names, winnerTo } = await core.desk.ask('match.get', { match: ref(id, before + 1) });
    expect([...names].sort()).toEqual(['A', 'Zoe']);
    expect(winnerTo?.no).toBe(2);
  });

  it.each([
    ['late.no_bye', ['A', 'B', 'C', 'D'], SINGLE, 0],
    ['late.byes_played', ['A', 'B', 'C'], SINGLE, 2],
    ['late.stage_over', ['A', 'B', 'C'], TABLE, 1],
    ['late.no_round_left', ['A', 'B'], { ...SWISS, end: { rounds: 1 } }, 0],
    ['late.beaten_already', ['A', 'B', 'C', 'D'], { ...SWISS, end: { wins: 2, losses: 1 } }, 0],
    [
      'late.ladder_begun',
      ['A', 'B', 'C'],
      { format: 'king-of-the-hill', direction: 'climb', lengths: { default: { bestOf: 3 } } },
      1,
    ],
    ['late.full', ['A', 'B'], { ...makeRoyale(), matchPoint: 10, lobbySize: 2 }, 0],
    ['late.lobbies_full', ['A', 'B', 'C'], { format: 'free-for-all', lobbySize: 3, advance: 1, tieBreaks: [] }, 0],
  ] as const)('is refused with %s, and the desk is told why', async (code, names, config, waves) => {
    const id = await start(names, config as StageConfigDto);
    for (let wave = 0; wave < waves; wave++) await playReady(id);
    expect(await placesOf(id)).toMatchObject({ places: [], why: { code } });
    if ((await tournamentState(core, id)) === 'running')
      await expectRefused(core, code, () =>
        core.desk.send('entrant.enterLate', { tournament: id, by: { name: 'Zoe' }, place: 0 }),
      );
  });

  it('into a Swiss counts a loss for each round that was missed, and rewrites nobody’s standing', async () => {
    const id = await start(['A', 'B', 'C', 'D'], SWISS);
    await playReady(id);
    const before = await tableOf(id);
    expect((await placesOf(id)).places).toMatchObject([{ round: 2, missed: 1 }]);
    const zoe = await enterLate(id, 'Zoe', 0);
    const after = await tableOf(id);
    expect(after.filter(({ seed }) => seed !== 5)).toEqual(before);
    expect(after.find(({ seed }) => seed === 5)).toMatchObject({ points: 0, losses: 1, played: 0 });
    await core.desk.send('stage.drawRound', { tournament: id, stage: 1, round: 2 });
    expect((await snapshot(id)).stages[0]).toMatchObject({ drawn: 2, outdatedRounds: [] });
    await expectRefused(core, 'late.round_drawn', () => core.desk.send('entrant.takeEntryBack', { entrant: zoe }));
    await core.desk.send('stage.takeRoundBack', { tournament: id, stage: 1, round: 2 });
    await core.desk.send('entrant.takeEntryBack', { entrant: zoe });
    expect(await tableOf(id)).toEqual(before);
  });

  it('into a table meets everybody, in the rounds in which somebody pauses', async () => {
    const id = await start(['A', 'B', 'C'], TABLE);
    await enterLate(id, 'Zoe', 0);
    const shapes = (await snapshot(id)).stages[0]?.shapes ?? [];
    expect(shapes[2]?.length).toBe(6);
    // With three, one pauses in each round: that is who the newcomer meets there.
    expect(shapes[1]?.toSorted()).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('is a person’s own when it takes the place that somebody left', async () => {
    const { id, players } = await giveRunning(core, ['Ana', 'Ben', 'Cem'], TABLE);
    const ana = await entrantOf(id, 'Ana');
    const { fingerprint } = await core.desk.ask('entrant.previewSeat', { entrant: ana });
    await core.desk.send('entrant.replace', { entrant: ana, by: { name: 'Zoe' }, fingerprint });
    const { matches } = await playerOf(players, 'Ana').ask('match.mine', {});
    expect(matches).toEqual([]);
    await expectRefused(core, 'entrant.not_found', () =>
      core.desk.send('entrant.withdraw', { entrant: ana, reason: '' }),
    );
  });
});

describe('one that leaves a table', () => {
  it('is annulled by the usual rule before half of its matches, and stands after it', async () => {
    const id = await start(['A', 'B', 'C', 'D', 'E'], TABLE);
    const e = await entrantOf(id, 'E');
    const { stages } = await snapshot(id);
    const own = (stages[0]?.shapes[2] ?? []).flatMap((a, index) =>
      a === 5 || stages[0]?.shapes[3]?.[index] === 5 ? [index + 1] : [],
    );
    await decide(core, id, own[0] ?? 0, 0);
    const shown = await core.desk.ask('entrant.previewDisqualify', { entrant: e, results: 'annul' });
    expect(shown).toMatchObject({ table: { played: 1, matches: 4, usual: 'annul' } });
    expect(shown.clears.map(({ match }) => match.no)).toEqual([own[0]]);
    const { fingerprint } = shown;
    expect(await core.desk.send('entrant.withdraw', { entrant: e, reason: 'ill', fingerprint })).toMatchObject({
      results: 'annul',
    });
    for (const no of own) expect(await stateOf(core, id, no)).toBe('cancelled');
    const rows = await tableOf(id);
    expect(rows.every(({ points }) => points === 0)).toBe(true);
    expect(rows.at(-1)).toMatchObject({ seed: 5, out: true, place: 5 });
    const back = await core.desk.ask('entrant.previewDisqualify', { entrant: e, reinstate: true });
    await core.desk.send('entrant.reinstate', { entrant: e, fingerprint: back.fingerprint });
    await decide(core, id, own[1] ?? 0, 0);
    expect((await core.desk.ask('entrant.previewDisqualify', { entrant: e })).table).toMatchObject({ usual: 'keep' });
    await core.desk.send('entrant.withdraw', { entrant: e, reason: '' });
    for (const no of own.slice(2)) expect(await stateOf(core, id, no)).toBe('forfeited');
  });

  it('can be annulled in a table alone', async () => {
    const id = await start(['A', 'B', 'C'], SINGLE);
    const entrant = await entrantOf(id, 'A');
    await expectRefused(core, 'stage.cannot_annul', () =>
      core.desk.send('entrant.withdraw', { entrant, reason: '', results: 'annul' }),
    );
  });
});

describe('a stage that others follow', () => {
  it('is made anew together with those, and these come back with it', async () => {
    const { id } = await core.desk.send('tournament.create', {
      name: 'Cup',
      game: '',
      config: TABLE,
      following: [{ advance: 2, config: { ...SINGLE, thirdPlace: false } as StageConfigDto }],
      capacity: 8,
      startsAt: null,
    });
    await core.desk.send('entrant.import', { tournament: id, csv: 'name\nA\nB\nC', mode: 'all' });
    await core.desk.send('tournament.start', { tournament: id });
    for (const no of [1, 2, 3]) await decide(core, id, no, 0);
    const before = await tableOf(id);
    if (before.some(({ place }, index) => index < 2 && place !== index + 1))
      await core.desk.send('stage.decideTie', { tournament: id, stage: 1, order: before.map(({ seed }) => seed) });
    await core.desk.send('stage.open', { tournament: id, stage: 2 });
    const opened = (await snapshot(id)).stages;
    const reset = async (stage: number) => {
      const { fingerprint } = await core.desk.ask('stage.previewReset', { tournament: id, stage });
      return core.desk.send('stage.reset', { tournament: id, stage, fingerprint });
    };
    const later = await reset(2);
    expect((await snapshot(id)).stages).toHaveLength(1);
    const both = await reset(1);
    expect(both).toMatchObject({ stages: 1, results: 3 });
    // What follows a stage that is another one now would be played by those whom it did not send.
    await expectRefused(core, 'stage.archive_stale', () =>
      core.desk.send('stage.bringBack', { tournament: id, archive: later.archive, fingerprint: 'x' }),
    );
    for (const archive of [both.archive, later.archive]) {
      const { fingerprint } = await core.desk.ask('stage.previewBringBack', { tournament: id, archive });
      await core.desk.send('stage.bringBack', { tournament: id, archive, fingerprint });
    }
    expect((await snapshot(id)).stages).toEqual(opened);
    await expectRefused(core, 'stage.archive_not_found', () =>
      core.desk.send('stage.bringBack', { tournament: id, archive: both.archive, fingerprint: 'x' }),
    );
  });

  it('is only put aside when just that was shown', async () => {
    const id = await start(['A', 'B', 'C', 'D'], SINGLE);
    const { fingerprint } = await core.desk.ask('stage.previewReset', { tournament: id, stage: 1 });
    await decide(core, id, 1, 0);
    await expectRefused(core, 'stage.changed_meanwhile', () =>
      core.desk.send('stage.reset', { tournament: id, stage: 1, fingerprint }),
    );
  });
});

describe('a later stage', () => {
  async function openPlayoff(): Promise<{ id: string; order: string[] }> {
    const following = [{ advance: 2, config: { ...SINGLE, thirdPlace: false } as StageConfigDto }];
    const input = { name: 'Cup', game: '', config: TABLE, following, capacity: 8, startsAt: null };
    const { id } = await core.desk.send('tournament.create', input);
    await core.desk.send('entrant.import', { tournament: id, csv: 'name\nA\nB\nC', mode: 'all' });
    await core.desk.send('tournament.start', { tournament: id });
    const { stages, entrants } = await snapshot(id);
    for (const [index, a] of (stages[0]?.shapes[2] ?? []).entries())
      await decide(core, id, index + 1, a < (stages[0]?.shapes[3]?.[index] ?? 0) ? 0 : 1);
    await core.desk.send('stage.open', { tournament: id, stage: 2 });
    return { id, order: entrants.map((entrant) => entrant.id) };
  }

  it('takes the next one of the stage before for one that does not come, and nobody else', async () => {
    const { id, order } = await openPlayoff();
    const [, second = '', third = ''] = order;
    const replace = (by: { name: string } | { entrant: string }) =>
      core.desk.send('entrant.replace', { entrant: second, by });
    await expectRefused(core, 'entrant.not_in_stage_before', () => replace({ name: 'Zoe' }));
    await replace({ entrant: third });
    const { stages, entrants } = await snapshot(id);
    expect(stages[1]?.seeds.map((place) => entrants[place]?.name)).toEqual(['A', 'C']);
    expect(stages[1]?.outdated).toBe(false);
    expect(entrants.map(({ name, state }) => [name, state])).toEqual(
      ['A', 'B', 'C'].map((name) => [name, 'registered']),
    );
    await core.desk.send('match.change', {
      match: { tournament: id, stage: 2, no: 1 },
      change: { kind: 'forfeit', winner: 1 },
    });
    expect(await tournamentState(core, id)).toBe('completed');
  });
});

describe('the winners of a tournament that is made anew', () => {
  it('are withdrawn with what was decided about ties, and stand again when it is brought back', async () => {
    const id = await start(['A', 'B', 'C'], { ...TABLE, tieBreaks: ['points'] } as StageConfigDto);
    /** Everybody beats the next one: no rule parts them. */
    const playRing = async (): Promise<void> => {
      const { shapes } = (await snapshot(id)).stages[0] ?? { shapes: [] };
      for (const [index, a] of (shapes[2] ?? []).entries())
        await decide(core, id, index + 1, (a % 3) + 1 === shapes[3]?.[index] ? 0 : 1);
    };
    const tell = async () => (await core.desk.ask('winners.get', { tournament: id })).is;
    await playRing();
    expect(await tell()).toBe('tied');
    const groups = (await snapshot(id)).entrants.map((entrant) => [entrant.id]);
    await core.desk.send('winners.decide', { tournament: id, groups });
    expect(await tell()).toBe('determined');
    const { fingerprint } = await core.desk.ask('stage.previewReset', { tournament: id, stage: 1 });
    const { archive } = await core.desk.send('stage.reset', { tournament: id, stage: 1, fingerprint });
    await core.desk.send('tournament.start', { tournament: id });
    expect(await tell()).toBe('open');
    await playRing();
    // The word was about the ties of another stage.
    expect(await tell()).toBe('tied');
    const back = await core.desk.ask('stage.previewBringBack', { tournament: id, archive });
    await core.desk.send('stage.bringBack', { tournament: id, archive, fingerprint: back.fingerprint });
    expect(await tell()).toBe('determined');
  });
});

describe('a tournament that was cancelled', () => {
  it('goes on where it stood, and the log says so', async () => {
    const id = await start(['A', 'B', 'C', 'D'], SINGLE);
    await decide(core, id, 1, 0);
    const before = (await snapshot(id)).stages;
    await core.desk.send('tournament.move', { tournament: id, to: 'cancelled' });
    await core.desk.send('tournament.move', { tournament: id, to: 'resume' });
    expect((await snapshot(id)).stages).toEqual(before);
    await decide(core, id, 2, 0);
    const { entries } = await core.desk.ask('audit.list', { subject: `tournament:${id}`, limit: 1 });
    expect(entries[0]).toMatchObject({ action: 'tournament.moved', before: { state: 'cancelled' } });
  });

  it('before its start has no bracket to go on with', async () => {
    const id = await giveTournament(core, ['A', 'B']);
    await core.desk.send('tournament.move', { tournament: id, to: 'cancelled' });
    await expectRefused(core, 'tournament.move_not_allowed', () =>
      core.desk.send('tournament.move', { tournament: id, to: 'resume' }),
    );
  });
});

describe('a place that was handed over', () => {
  it('takes no results along: what was entered for the one before is not adopted again', async () => {
    const id = await start(['A', 'B', 'C', 'D'], SINGLE);
    const wrong = await decide(core, id, 1, 0);
    await core.desk.send('match.undo', { match: ref(id, 1), result: wrong.result });
    const entrant = await entrantOf(id, 'A');
    const { fingerprint } = await core.desk.ask('entrant.previewSeat', { entrant });
    await core.desk.send('entrant.replace', { entrant, by: { name: 'Zoe' }, fingerprint });
    const { undo } = await core.desk.ask('match.get', { match: ref(id, 1) });
    expect(undo).toBeNull();
    const error = await core.desk.ask('match.previewChange', { match: ref(id, 1), change: { kind: 'undo' } }).then(
      () => undefined,
      (caught: unknown) => (caught instanceof Refused ? caught.body.code : undefined),
    );
    expect(error).toBe('match.nothing_to_undo');
    expect(
      query(core, `select 1 from result where stage_id in (select id from stage where tournament_id = ?)`, id),
    ).toHaveLength(2);
  });
});

function makeRoyale(): StageConfigDto & { readonly format: 'battle-royale' } {
  return {
    format: 'battle-royale',
    rounds: 2,
    lobbySize: 6,
    pauses: 'allowed',
    points: { placement: [12, 9], kill: 1 },
    tieBreaks: ['points'],
  };
}
