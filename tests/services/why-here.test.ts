import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readShapes } from '#shared/protocol/dto/columns.ts';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import { makeCore, type TestCore } from '../support/core.ts';
import { giveRunning, playerOf, SINGLE } from '../support/given.ts';

const GROUPS: StageConfigDto = {
  format: 'round-robin',
  groups: 2,
  times: 1,
  points: { win: 3, draw: 1, loss: 0 },
  tieBreaks: ['points', 'head-to-head', 'score-difference'],
  length: { bestOf: 1 },
};
const SWISS: StageConfigDto = {
  format: 'swiss',
  end: { rounds: 3 },
  pairing: 'score-groups',
  points: { win: 1, draw: 0.5, loss: 0 },
  tieBreaks: ['points', 'buchholz'],
  lengths: { default: { bestOf: 1 } },
};
const LOBBIES: StageConfigDto = { format: 'free-for-all', lobbySize: 3, advance: 1, tieBreaks: [] };

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
});
afterEach(() => core.stop());

async function start(config: StageConfigDto, names: readonly string[], following?: StageConfigDto): Promise<string> {
  const { id } = await core.desk.send('tournament.create', {
    name: 'Cup',
    game: 'Chess',
    config,
    ...(following !== undefined && { following: [{ advance: 2, config: following }] }),
    capacity: 64,
    startsAt: null,
  });
  await core.desk.send('entrant.import', { tournament: id, csv: `name\n${names.join('\n')}`, mode: 'all' });
  await core.desk.send('tournament.start', { tournament: id });
  return id;
}

/** The better seed wins every match of two of the first stage that is open. */
async function playAll(tournament: string): Promise<void> {
  const { stages } = await core.desk.ask('tournament.snapshot', { tournament });
  for (const [no, , , a, b] of readShapes(stages[0]?.shapes ?? [])) {
    if (b === 0) continue;
    const games: [number, number][] = [a < b ? [1, 0] : [0, 1]];
    await core.desk.send('match.change', { match: { tournament, stage: 1, no }, change: { kind: 'score', games } });
  }
}

function why(tournament: string, stage: number, no: number) {
  return core.desk.ask('match.get', { match: { tournament, stage, no } });
}

describe('why is this entrant here', () => {
  it('names the group and the place that a seed of the playoff comes from', async () => {
    const id = await start(GROUPS, ['Ana', 'Ben', 'Cem', 'Dia', 'Eva', 'Fay', 'Gus', 'Hal'], SINGLE);
    await playAll(id);
    await core.desk.send('stage.open', { tournament: id, stage: 2 });
    // Ana won group A; with seed 1 she meets the second of the other group, Cem.
    expect((await why(id, 2, 1)).why).toEqual([
      [
        { kind: 'from', stage: 1, pool: 1, place: 1 },
        { kind: 'seed', seed: 1 },
      ],
      [
        { kind: 'from', stage: 1, pool: 2, place: 2 },
        { kind: 'seed', seed: 4 },
      ],
    ]);
  });

  it('says with which record a round was drawn, and what was unusual for whom', async () => {
    const id = await start(SWISS, ['Ana', 'Ben', 'Cem', 'Dia', 'Eva']);
    await playAll(id);
    await core.desk.send('stage.drawRound', { tournament: id, stage: 1, round: 2 });
    const { stages } = await core.desk.ask('tournament.snapshot', { tournament: id });
    const second = readShapes(stages[0]?.shapes ?? []).filter((shape) => shape[2] === 2);
    const steps = await Promise.all(second.map(async ([no]) => (await why(id, 1, no)).why.flat()));
    const drawn = steps.flat().filter((step) => step.kind === 'drawn');
    expect(drawn).toHaveLength(5);
    for (const { record } of drawn) expect((record?.wins ?? 0) + (record?.losses ?? 0)).toBe(1);
    // Somebody has no opponent, and only that one's slot says so.
    expect(drawn.flatMap(({ reasons }) => reasons).filter(({ code }) => code === 'bye')).toHaveLength(1);
  });

  it('explains every seat of a lobby: by seed at first, then by the placement before', async () => {
    const id = await start(LOBBIES, ['Ana', 'Ben', 'Cem', 'Dia', 'Eva', 'Fay']);
    const first = await why(id, 1, 1);
    expect(first.seats.map(({ name, why: steps }) => [name, steps[0]])).toContainEqual([
      'Ana',
      { kind: 'seed', seed: 1 },
    ]);
    for (const no of [1, 2]) {
      const { seats } = await why(id, 1, no);
      const entries = seats.map(({ seed }, index) => ({ seed, placement: index + 1, kills: 0 }));
      await core.desk.send('lobby.enterResult', { match: { tournament: id, stage: 1, no }, entries });
    }
    await core.desk.send('stage.drawRound', { tournament: id, stage: 1, round: 2 });
    const last = await why(id, 1, 3);
    expect(last.seats).toHaveLength(2);
    expect(last.seats[0]?.why[0]).toEqual({
      kind: 'placed',
      match: { tournament: id, stage: 1, no: 1 },
      placement: 1,
    });
    expect((await why(id, 1, 3)).why).toEqual([[], []]);
  });
});

describe('how I stand', () => {
  it("tells a player its own line of the table, and what goes on, without the others'", async () => {
    const { id, players } = await giveRunning(core, ['Ana', 'Ben', 'Cem', 'Dia'], { ...GROUPS, groups: 1 });
    await playAll(id);
    const { standings } = await playerOf(players, 'Ben').ask('standing.mine', {});
    expect(standings).toMatchObject([
      {
        tournament: id,
        name: 'Ben',
        stage: 1,
        stages: 1,
        pool: 0,
        place: 2,
        open: false,
        of: 4,
        advance: 0,
        row: { played: 3, wins: 2, losses: 1, points: 6 },
      },
    ]);
  });

  it('tells the lowest place one can still take in a bracket', async () => {
    const { players } = await giveRunning(core, ['Ana', 'Ben', 'Cem', 'Dia']);
    const { standings } = await playerOf(players, 'Ana').ask('standing.mine', {});
    expect(standings).toMatchObject([{ views: ['bracket'], place: 4, open: true, row: null }]);
  });

  it('has nothing to tell before the start', async () => {
    const ana = await core.join('Ana');
    expect((await ana.ask('standing.mine', {})).standings).toEqual([]);
  });
});
