import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRows, readShapes } from '#shared/protocol/dto/columns.ts';
import { MATCH_STATES } from '#shared/protocol/dto/match.ts';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import { makeCore, type TestCore } from '../support/core.ts';
import { CONFIGS, exportFile, importFirst, tellAll } from '../event-file/support.ts';
import { giveTournament, SINGLE } from '../support/given.ts';
import { placesOf } from './winners/support.ts';

/** Two groups of six, each with a bracket of its own, until two without a loss and two with one are left. */
const POOLS = {
  ...CONFIGS['double-elimination'],
  groups: 2,
  until: 4,
  lengths: { default: { bestOf: 1 as const } },
} satisfies StageConfigDto;
const TOP_EIGHT = {
  ...CONFIGS['double-elimination'],
  losersStart: 4,
  lengths: { default: { bestOf: 1 as const } },
} satisfies StageConfigDto;
const NAMES = Array.from({ length: 12 }, (_, index) => `E${index + 1}`);

let core: TestCore;
let id: string;
beforeEach(async () => {
  core = await makeCore();
  ({ id } = await core.desk.send('tournament.create', {
    name: 'Cup',
    game: 'Chess',
    config: POOLS,
    following: [{ advance: 4, config: TOP_EIGHT }],
    capacity: 64,
    startsAt: null,
  }));
  await core.desk.send('entrant.import', { tournament: id, csv: `name\n${NAMES.join('\n')}`, mode: 'all' });
  await core.desk.send('tournament.start', { tournament: id });
});
afterEach(() => core.stop());

const match = (no: number, stage = 1) => ({ tournament: id, stage, no });
const look = (no: number, stage = 1) => core.desk.ask('match.get', { match: match(no, stage) });

async function stageOf(no: number) {
  const { stages } = await core.desk.ask('tournament.snapshot', { tournament: id });
  const stage = stages.find((one) => one.stage === no);
  return { rows: readRows(stage?.rows ?? []), shapes: readShapes(stage?.shapes ?? []), seeds: stage?.seeds ?? [] };
}

/** The better seed wins whatever is ready, until nothing is. */
async function playAll(stage = 1): Promise<void> {
  for (;;) {
    const { rows } = await stageOf(stage);
    const ready = rows.filter(([, state]) => MATCH_STATES[state] === 'ready');
    if (ready.length === 0) return;
    for (const [no, , a, b] of ready) {
      const change = { kind: 'score' as const, games: [a < b ? [1, 0] : [0, 1]] as [number, number][] };
      await core.desk.send('match.change', { match: match(no, stage), change });
    }
  }
}

describe('brackets of groups that end early', () => {
  it('send those that are left on, and those with a loss begin on the losers side', async () => {
    await playAll();
    const { entrants, cuts } = await core.desk.ask('stage.previewNext', { tournament: id });
    expect(cuts).toEqual([]);
    expect(entrants.map(({ rank }) => rank)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    await core.desk.send('stage.open', { tournament: id, stage: 2 });
    const { shapes } = await stageOf(2);
    const losersStart = shapes.flatMap(([, part, , a, b]) => (part === 1 ? [a, b] : [])).filter((seed) => seed > 0);
    expect(losersStart.toSorted((a, b) => a - b)).toEqual([5, 6, 7, 8]);
    await playAll(2);
    expect((await placesOf(core, id)).map(([place]) => place)).toEqual([1, 2, 3, 4, 5, 5, 7, 7, 9, 9, 9, 9]);
  });

  it('tell of each match what follows: another one, the next stage, or a place', async () => {
    const { shapes } = await stageOf(1);
    const last = (part: number, pool: number) => shapes.findLast((shape) => shape[1] === part + 16 * pool)?.[0] ?? 0;
    expect(await look(last(0, 1))).toMatchObject({
      winnerTo: null,
      winnerEnds: { place: 1, goesOn: true, isTitle: false },
      loserTo: { stage: 1 },
      loserEnds: null,
    });
    expect(await look(last(1, 2))).toMatchObject({
      winnerEnds: { place: 3, goesOn: true, isTitle: false },
      loserEnds: { place: 5, goesOn: false, isTitle: false },
    });
  });

  it('show the places in each, closed where the bracket is over', async () => {
    const ask = () => core.desk.ask('stage.tables', { tournament: id, stage: 1 });
    expect((await ask()).brackets.flatMap(({ places }) => places.map(([, , open]) => open))).not.toContain(false);
    await playAll();
    const { tables, brackets, advance } = await ask();
    expect([tables, advance]).toEqual([[], 4]);
    expect(brackets.map(({ pool, entrants }) => [pool, entrants])).toEqual([
      [1, 6],
      [2, 6],
    ]);
    for (const { places } of brackets) expect(places.map(([, place]) => place)).toEqual([1, 1, 3, 3, 5, 5]);
  });

  it('tell in a later stage from which group one came, and as what', async () => {
    await playAll();
    await core.desk.send('stage.open', { tournament: id, stage: 2 });
    const { shapes } = await stageOf(2);
    const first = shapes.find(([, part]) => part === 1)?.[0] ?? 0;
    const [a, b] = (await look(first, 2)).why;
    for (const steps of [a, b]) expect(steps[0]).toMatchObject({ kind: 'from', stage: 1, place: 3 });
    expect([a[0], b[0]].map((step) => (step?.kind === 'from' ? step.pool : 0)).toSorted((x, y) => x - y)).toEqual([
      1, 2,
    ]);
  });

  it('go whole into the file of an event, on to the end', async () => {
    await playAll();
    await core.desk.send('stage.open', { tournament: id, stage: 2 });
    await playAll(2);
    const there = await makeCore();
    try {
      const copy = await importFirst(there, await exportFile(core, [id]));
      expect(await tellAll(there, copy)).toEqual(await tellAll(core, id));
    } finally {
      await there.stop();
    }
  });

  it('are refused where too few would come', async () => {
    const few = { advance: 1, config: TOP_EIGHT };
    await expect(
      core.desk.send('tournament.create', {
        name: 'Cup',
        game: 'Chess',
        config: POOLS,
        following: [few],
        capacity: 64,
        startsAt: null,
      }),
    ).rejects.toThrow('stage.plan_too_few');
  });
});

describe('what follows a match of a bracket', () => {
  it('is the title in the final, and places in the match for third place', async () => {
    id = await giveTournament(core, ['Ana', 'Ben', 'Cem', 'Dia'], SINGLE);
    await core.desk.send('tournament.start', { tournament: id });
    // Semifinals, the match for third place, the final.
    expect(await look(3)).toMatchObject({
      winnerEnds: { place: 3, goesOn: false, isTitle: false },
      loserEnds: { place: 4, goesOn: false, isTitle: false },
    });
    expect(await look(4)).toMatchObject({
      winnerEnds: { place: 1, goesOn: false, isTitle: true },
      loserEnds: { place: 2, goesOn: false, isTitle: false },
    });
  });

  it('is the next stage only for as many as go on', async () => {
    const config: StageConfigDto = {
      format: 'single-elimination',
      thirdPlace: false,
      lengths: { default: { bestOf: 1 } },
    };
    const input = { name: 'Cup', game: 'Chess', config, capacity: 64, startsAt: null };
    const give = async (advance: number): Promise<void> => {
      ({ id } = await core.desk.send('tournament.create', { ...input, following: [{ advance, config }] }));
      await core.desk.send('entrant.import', { tournament: id, csv: 'name\nAna\nBen\nCem\nDia', mode: 'all' });
      await core.desk.send('tournament.start', { tournament: id });
    };
    await give(3);
    expect((await look(1)).loserEnds).toEqual({ place: 3, goesOn: false, isTitle: false });
    expect((await look(3)).loserEnds).toEqual({ place: 2, goesOn: true, isTitle: false });
    await give(4);
    expect((await look(1)).loserEnds).toEqual({ place: 3, goesOn: true, isTitle: false });
  });
});
