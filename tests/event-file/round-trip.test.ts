import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, type FormatCode } from '#shared/domain/formats/registry.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { entrantsOf, giveRunning, giveTournament, LOST, playerOf, ref, WON } from '#tests/support/given.ts';
import { playOn } from '#tests/support/play.ts';
import { expectWhole, query } from '#tests/support/store.ts';
import { CONFIGS, DOUBLE, exportFile, importFirst, tellAll } from './support.ts';

const NAMES = ['Ana', 'Bob', 'Cy', 'Di', 'Eva', 'Fay', 'Gus', 'Hal', 'Ivo'];
const CODES = Object.keys(FORMATS).filter((code): code is FormatCode => code in CONFIGS);

let here: TestCore;
let there: TestCore;
beforeAll(async () => {
  here = await makeCore();
  there = await makeCore();
});
afterAll(async () => {
  for (const core of [here, there]) await expectWhole(core);
  await Promise.all([here.stop(), there.stop()]);
});

async function giveMidPlay(code: FormatCode): Promise<string> {
  const tournament = await giveTournament(here, NAMES, CONFIGS[code]);
  await here.desk.send('tournament.start', { tournament });
  await playOn(here, tournament, 5);
  return tournament;
}

/** The desk enters something else for the first match that was decided, and takes that back: three entries of which the last counts. */
async function correct(core: TestCore, tournament: string): Promise<void> {
  const match = ref(tournament, 1);
  const { row } = await core.desk.ask('match.get', { match });
  const change = row[2] > 0 ? ({ kind: 'forfeit', winner: 1 } as const) : ({ kind: 'reset' } as const);
  const { fingerprint } = await core.desk.ask('match.previewChange', { match, change });
  const { result } = await core.desk.send('match.change', { match, change, fingerprint, note: 'they were late' });
  const undone = await core.desk.ask('match.previewChange', { match, change: { kind: 'undo' } });
  await core.desk.send('match.undo', { match, result, fingerprint: undone.fingerprint });
}

/** Every match of it is looked at, on two hosts, again and again. */
const LONG = { timeout: 60_000 };

describe.each(CODES)('a tournament in %s that is being played', (code) => {
  it(
    'is the same on another host: state, standings, reasons, history and undo; and is played to the same end',
    LONG,
    async () => {
      const tournament = await giveMidPlay(code);
      await correct(here, tournament);
      const before = await tellAll(here, tournament);
      const moved = await importFirst(there, await exportFile(here, [tournament]));
      expect(moved).toBe(tournament);
      expect(await tellAll(there, moved)).toEqual(before);

      for (const core of [here, there]) {
        await core.desk.send('match.change', {
          match: ref(tournament, 1),
          change: { kind: 'reset' },
          ...(await foresee(core, tournament)),
        });
        await playOn(core, tournament, 200);
      }
      const ended = await tellAll(here, tournament);
      expect(ended.tournament.state).toBe('completed');
      const strip = ({ stages, ...rest }: typeof ended) => ({
        ...rest,
        rows: stages.map(({ rows, tables }) => [rows, tables.tables]),
      });
      expect(strip(await tellAll(there, tournament))).toEqual(strip(ended));
    },
  );
});

async function foresee(core: TestCore, tournament: string): Promise<{ fingerprint: string }> {
  const { fingerprint } = await core.desk.ask('match.previewChange', {
    match: ref(tournament, 1),
    change: { kind: 'reset' },
  });
  return { fingerprint };
}

describe('a tournament of stages', () => {
  it('comes with its groups, the tie that was decided, and the playoff that followed', async () => {
    const { id: tournament } = await here.desk.send('tournament.create', {
      name: 'Two stages',
      game: 'Chess',
      config: CONFIGS['round-robin'],
      following: [{ advance: 2, config: CONFIGS['single-elimination'] }],
      capacity: 16,
      startsAt: 1_800_000_000_000,
    });
    await here.desk.send('entrant.import', { tournament, csv: `name\n${NAMES.slice(0, 8).join('\n')}`, mode: 'all' });
    await here.desk.send('tournament.start', { tournament });
    while ((await here.desk.ask('tournament.snapshot', { tournament })).stages.length < 2)
      expect(await playOn(here, tournament, 1)).toBe(true);
    await playOn(here, tournament, 1);
    const before = await tellAll(here, tournament);
    await importFirst(there, await exportFile(here, [tournament]));
    expect(await tellAll(there, tournament)).toEqual(before);
    await playOn(there, tournament, 50);
    expect((await tellAll(there, tournament)).tournament.state).toBe('completed');
  });
});

describe('what happened at the desk', () => {
  it('comes along: who is disqualified and who was, a waived reset, scores that the players entered', async () => {
    const { id, players } = await giveRunning(here, ['Kim', 'Lea', 'Max', 'Noa'], DOUBLE);
    const entrants = await entrantsOf(here, id);
    const { submission } = await playerOf(players, 'Kim').send('match.submitScore', { match: ref(id, 1), games: WON });
    await playerOf(players, 'Noa').send('match.objectScore', {
      match: ref(id, 1),
      submission: submission.id,
      reason: 'it was 1-1',
    });
    await here.desk.send('match.change', { match: ref(id, 1), change: { kind: 'score', games: WON } });
    const entrant = entrants.get('Lea') ?? '';
    await here.desk.send('entrant.disqualify', { entrant, reason: 'left', ...(await foreseeOut(entrant)) });
    await here.desk.send('entrant.reinstate', { entrant, ...(await foreseeOut(entrant, true)) });
    await here.desk.send('entrant.disqualify', { entrant, reason: 'left again', ...(await foreseeOut(entrant)) });
    await here.desk.send('match.waiveReset', { match: ref(id, 7), waived: true });
    const before = await tellAll(here, id);
    await importFirst(there, await exportFile(here, [id]));
    expect(await tellAll(there, id)).toEqual(before);
    await there.desk.send('entrant.reinstate', { entrant, ...(await foreseeOut(entrant, true, there)) });
    expect((await tellAll(there, id)).entrants.map(({ state }) => state)).toEqual(Array(4).fill('registered'));
  });

  it('leaves behind who is at a station and what waits for an answer: the match is called anew', async () => {
    const { id, players } = await giveRunning(here, ['Ola', 'Pia', 'Que', 'Ria'], DOUBLE);
    await here.desk.send('match.call', { match: ref(id, 1), station: '7' });
    await playerOf(players, 'Pia').send('match.submitScore', { match: ref(id, 2), games: LOST });
    await importFirst(there, await exportFile(here, [id]));
    const [first, second] = (await tellAll(there, id)).stages[0]?.matches ?? [];
    expect([first?.row[1], second?.row[1]]).toEqual([1, 1]);
    expect(second?.submissions).toMatchObject([{ games: LOST, state: 'withdrawn' }]);
    await there.desk.send('match.call', { match: ref(id, 2), station: '2' });
    expect((await here.desk.ask('match.get', { match: ref(id, 1) })).row[7]).toBe('7');
  });

  it('leaves behind persons, devices, PINs and who was taken off the list', async () => {
    const { id, players } = await giveRunning(here, ['Sam', 'Tom'], DOUBLE);
    const listed = await giveTournament(here, ['Uma', 'Vic', 'Wanda Removed']);
    await here.desk.send('entrant.remove', { entrant: (await entrantsOf(here, listed)).get('Wanda Removed') ?? '' });
    const { pin, token } = await here.desk.send('entrant.createClaim', {
      entrant: (await entrantsOf(here, listed)).get('Uma') ?? '',
    });
    const text = (await import('./support.ts')).open(await exportFile(here, [id, listed])).join('\n');
    const people = query<{ id: string }>(here, 'select id from person union select id from device');
    for (const { id: one } of people) expect(text).not.toContain(one);
    for (const secret of [pin, token, 'Wanda', playerOf(players, 'Sam').token ?? '-'])
      expect(text).not.toContain(secret);
    const { imported } = await there.desk.send('event.import', {
      file: await exportFile(here, [id, listed]),
      tournaments: [
        { no: 1, copy: false },
        { no: 2, copy: false },
      ],
    });
    expect(imported).toHaveLength(2);
    const { entrants } = await there.desk.ask('entrant.list', { tournament: id });
    expect(entrants.map(({ person, hasPin }) => [person, hasPin])).toEqual([
      [null, false],
      [null, false],
    ]);
    // The player comes back by the desk, as on any other host.
    const sam = await there.join('Sam');
    const { claim } = await sam.send('entrant.requestClaim', {
      entrant: (await entrantsOf(there, id)).get('Sam') ?? '',
    });
    await there.desk.send('entrant.decideClaim', { claim, accept: true });
    await sam.send('match.submitScore', { match: ref(id, 1), games: WON });
  });
});

async function foreseeOut(entrant: string, reinstate = false, core = here): Promise<{ fingerprint: string }> {
  const { fingerprint } = await core.desk.ask('entrant.previewDisqualify', { entrant, reinstate });
  return { fingerprint };
}
