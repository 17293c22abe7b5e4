import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import { makeCore, type TestCore } from '../support/core.ts';
import { entrantsOf, giveTournament, tournamentState } from '../support/given.ts';

const SWISS: StageConfigDto = {
  format: 'swiss',
  end: { rounds: 3 },
  pairing: 'score-groups',
  points: { win: 1, draw: 0.5, loss: 0 },
  tieBreaks: ['points', 'buchholz', 'head-to-head', 'seed'],
  lengths: { default: { bestOf: 1 } },
};

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
});
afterEach(() => core.stop());

async function start(names: readonly string[], config: StageConfigDto = SWISS): Promise<string> {
  const id = await giveTournament(core, names, config);
  await core.desk.send('tournament.start', { tournament: id });
  return id;
}

async function stageOf(tournament: string) {
  const { stages } = await core.desk.ask('tournament.snapshot', { tournament });
  const [stage] = stages;
  if (stage === undefined) throw new Error('no stage');
  return stage;
}

interface Pairing {
  readonly no: number;
  readonly round: number;
  readonly pair: readonly [number, number];
}

async function pairingsOf(tournament: string): Promise<Pairing[]> {
  const { shapes } = await stageOf(tournament);
  return (shapes[0] ?? []).map((_, at) => ({
    no: at + 1,
    round: shapes[1]?.[at] ?? 0,
    pair: [shapes[2]?.[at] ?? 0, shapes[3]?.[at] ?? 0] as const,
  }));
}

const score = (tournament: string, no: number, games: [number, number][]) =>
  core.desk.send('match.change', { match: { tournament, stage: 1, no }, change: { kind: 'score', games } });
const draw = (tournament: string, round: number) => core.desk.send('stage.drawRound', { tournament, stage: 1, round });

/** In every open match of the last round the better seed wins; a bye needs no result. */
async function playRound(tournament: string): Promise<void> {
  const pairings = await pairingsOf(tournament);
  const last = pairings.at(-1)?.round;
  for (const { no, round, pair } of pairings) {
    if (round === last && pair[1] > 0) await score(tournament, no, [pair[0] < pair[1] ? [1, 0] : [0, 1]]);
  }
}

describe('a Swiss tournament', () => {
  it('draws its first round at the start, a further one when all is decided, and ends after the last', async () => {
    const id = await start(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
    expect((await pairingsOf(id)).map(({ round }) => round)).toEqual([1, 1, 1, 1]);
    await expect(draw(id, 2)).rejects.toThrow('stage.round_open');
    for (const round of [2, 3]) {
      await playRound(id);
      const { items } = await core.desk.ask('attention.list', {});
      expect(items).toMatchObject([{ kind: 'round', stage: 1, round, name: 'Cup' }]);
      await draw(id, round);
    }
    await playRound(id);
    expect(await tournamentState(core, id)).toBe('completed');
    const pairs = (await pairingsOf(id)).map(({ pair }) => `${Math.min(...pair)}-${Math.max(...pair)}`);
    expect(new Set(pairs).size).toBe(12);
  });

  it('gives the last of an odd number a bye that counts as a win, and never the same one twice', async () => {
    const id = await start(['A', 'B', 'C', 'D', 'E']);
    const byes: number[] = [];
    for (const round of [1, 2, 3]) {
      if (round > 1) await draw(id, round);
      byes.push(
        ...(await pairingsOf(id)).flatMap((one) => (one.round === round && one.pair[1] === 0 ? one.pair[0] : [])),
      );
      await playRound(id);
    }
    expect(byes).toHaveLength(3);
    expect(new Set(byes).size).toBe(3);
    const { tables, draws } = await core.desk.ask('stage.tables', { tournament: id, stage: 1 });
    const withBye = tables[0]?.rows.filter(({ byes: count }) => count === 1).map(({ seed }) => seed);
    expect(new Set(withBye)).toEqual(new Set(byes));
    expect(draws[0]?.reasons).toMatchObject([{ code: 'bye', seeds: [byes[0]] }]);
  });

  it('draws a round once, whichever desk asks', async () => {
    const id = await start(['A', 'B', 'C', 'D']);
    await playRound(id);
    const [first, second] = await Promise.allSettled([draw(id, 2), draw(id, 2)]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    await expect(draw(id, 2)).rejects.toThrow('stage.already_drawn');
    expect(await pairingsOf(id)).toHaveLength(4);
  });

  it('keeps a drawn round after a correction and marks it outdated, until the correction is undone', async () => {
    const id = await start(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
    await playRound(id);
    await draw(id, 2);
    const drawn = await pairingsOf(id);
    const fixed = await score(id, 1, [[0, 1]]);
    expect((await stageOf(id)).outdatedRounds).toEqual([2]);
    expect(await pairingsOf(id)).toEqual(drawn);
    await core.desk.send('match.undo', { match: { tournament: id, stage: 1, no: 1 }, result: fixed.result });
    expect((await stageOf(id)).outdatedRounds).toEqual([]);
  });

  it('takes a drawn round back while nothing was entered in it, and draws it anew', async () => {
    const id = await start(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
    await playRound(id);
    await draw(id, 2);
    await score(id, 1, [[0, 1]]);
    const takeBack = (round: number) => core.desk.send('stage.takeRoundBack', { tournament: id, stage: 1, round });
    await expect(takeBack(1)).rejects.toThrow('stage.not_last_round');
    await takeBack(2);
    await draw(id, 2);
    expect((await stageOf(id)).outdatedRounds).toEqual([]);
    await score(id, 5, [[1, 0]]);
    await expect(takeBack(2)).rejects.toThrow('stage.has_results');
  });

  it('leaves out who dropped out, and rewrites nothing', async () => {
    const id = await start(['A', 'B', 'C', 'D', 'E', 'F']);
    await playRound(id);
    const entrant = (await entrantsOf(core, id)).get('A') ?? '';
    await core.desk.send('entrant.disqualify', { entrant, reason: 'Left' });
    const before = await core.desk.ask('stage.tables', { tournament: id, stage: 1 });
    expect(before.tables[0]?.rows[0]).toMatchObject({ seed: 1, points: 1, out: true });
    await draw(id, 2);
    const second = (await pairingsOf(id)).filter(({ round }) => round === 2);
    expect(second.some(({ pair }) => pair.includes(1))).toBe(false);
    expect((await stageOf(id)).outdatedRounds).toEqual([]);
  });

  it('sends three wins through and three losses out, as a major does', async () => {
    const names = Array.from({ length: 16 }, (_, index) => `Team ${index + 1}`);
    const id = await start(names, { ...SWISS, pairing: 'valve', end: { wins: 3, losses: 3 } });
    expect((await pairingsOf(id)).slice(0, 2).map(({ pair }) => pair)).toEqual([
      [1, 9],
      [2, 10],
    ]);
    for (const round of [1, 2, 3, 4, 5]) {
      if (round > 1) await draw(id, round);
      await playRound(id);
    }
    expect(await pairingsOf(id)).toHaveLength(33);
    expect(await tournamentState(core, id)).toBe('completed');
  });
});
