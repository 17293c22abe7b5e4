import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import { makeCore, type TestCore } from '../../support/core.ts';
import { tournamentState } from '../../support/given.ts';
import { KNOCKOUT, placesOf, playAll, start, TABLE, winnersOf } from './support.ts';

const FOUR = ['Ana', 'Ben', 'Cem', 'Dia'] as const;
const EIGHT = [...FOUR, 'Eva', 'Fay', 'Gus', 'Hal'] as const;
const ONE_GAME = { default: { bestOf: 1 } } as const;
const THIRD: StageConfigDto = { format: 'single-elimination', thirdPlace: true, lengths: ONE_GAME };
const TWO_LOSSES: StageConfigDto = {
  format: 'double-elimination',
  grandFinal: 'reset',
  losersOrder: 'start-gg',
  lengths: ONE_GAME,
};
const TWO_GROUPS: StageConfigDto = {
  format: 'round-robin',
  groups: 2,
  times: 1,
  points: { win: 3, draw: 1, loss: 0 },
  tieBreaks: ['points'],
  length: { bestOf: 1 },
};

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
});
afterEach(() => core.stop());

async function expectInOrder(id: string, names: readonly string[]): Promise<void> {
  expect(await tournamentState(core, id)).toBe('completed');
  const { is, podium } = await winnersOf(core, id);
  expect(is).toBe('determined');
  expect(podium).toEqual(names.slice(0, 3).map((name, index) => [index + 1, name]));
  expect((await placesOf(core, id)).map(([, name]) => name)).toEqual(names);
}

describe('the winners', () => {
  it.each<[string, StageConfigDto, readonly string[]]>([
    ['a single elimination have their third from its match', THIRD, FOUR],
    ['a double elimination', TWO_LOSSES, FOUR],
    ['a round robin', TABLE, FOUR],
    ['a king of the hill', { format: 'king-of-the-hill', direction: 'climb', lengths: ONE_GAME }, FOUR],
  ])('of %s', async (_name, config, order) => {
    const id = await start(core, order, config);
    await playAll(core, id);
    await expectInOrder(id, order);
  });

  it('of groups without a playoff are parted by score difference, as nobody of two groups has met', async () => {
    const id = await start(core, EIGHT, TWO_GROUPS);
    await playAll(core, id, (a, b) => (a < b ? [9 - a, 0] : [0, 9 - b]));
    expect((await winnersOf(core, id)).podium.map(([, name]) => name)).toEqual(['Ana', 'Ben', 'Cem']);
  });

  it('of a Swiss are those of its table', async () => {
    const id = await start(core, FOUR, {
      format: 'swiss',
      end: { rounds: 2 },
      pairing: 'score-groups',
      points: { win: 1, draw: 0.5, loss: 0 },
      tieBreaks: ['points', 'buchholz'],
      lengths: ONE_GAME,
    });
    await playAll(core, id);
    expect(await winnersOf(core, id)).toMatchObject({ is: 'open', next: 'round' });
    await core.desk.send('stage.drawRound', { tournament: id, stage: 1, round: 2 });
    await playAll(core, id);
    expect((await winnersOf(core, id)).podium[0]).toEqual([1, 'Ana']);
    expect((await winnersOf(core, id)).table[0]).toMatchObject({ rule: 'points', values: [2, 1, 1] });
  });

  it('of a battle royale are those of its points, with the rule of its own that parted them', async () => {
    const id = await start(core, FOUR, {
      format: 'battle-royale',
      rounds: 1,
      lobbySize: 4,
      pauses: 'allowed',
      points: { placement: [4, 3, 2, 1], kill: 1 },
      tieBreaks: ['points', 'kills'],
    });
    const match = { tournament: id, stage: 1, no: 1 };
    const entries = [3, 1, 2, 4].map((seed, index) => ({ seed, placement: index + 1, kills: index === 1 ? 1 : 0 }));
    await core.desk.send('lobby.enterResult', { match, entries });
    await expectInOrder(id, ['Ana', 'Cem', 'Ben', 'Dia']);
    const { table } = await winnersOf(core, id);
    expect(table.map(({ rule, values }) => [rule, values])).toEqual([
      ['points', [4, 2, 4]],
      ['kills', [1, 0]],
    ]);
  });

  it('of a free for all are those of its last lobby', async () => {
    const id = await start(core, EIGHT, { format: 'free-for-all', lobbySize: 4, advance: 2, tieBreaks: [] });
    const enterAll = async () => {
      const { lobbies } = await core.desk.ask('stage.lobbies', { tournament: id, stage: 1 });
      for (const { no, seats, rows } of lobbies) {
        const entries = seats.toSorted((a, b) => a - b).map((seed, at) => ({ seed, placement: at + 1, kills: 0 }));
        core.pass(60_000);
        if (rows === null)
          await core.desk.send('lobby.enterResult', { match: { tournament: id, stage: 1, no }, entries });
      }
    };
    await enterAll();
    await core.desk.send('stage.drawRound', { tournament: id, stage: 1, round: 2 });
    await enterAll();
    expect((await winnersOf(core, id)).podium.map(([, name]) => name)).toEqual(['Ana', 'Ben', 'Cem']);
  });

  it('of groups and a playoff: its podium first, then who did not reach it, by the groups', async () => {
    const { id } = await core.desk.send('tournament.create', {
      name: 'Cup',
      game: '',
      config: TWO_GROUPS,
      following: [{ advance: 2, config: THIRD }],
      capacity: 8,
      startsAt: null,
    });
    await core.desk.send('entrant.import', { tournament: id, csv: `name\n${EIGHT.join('\n')}`, mode: 'all' });
    await core.desk.send('tournament.start', { tournament: id });
    await playAll(core, id);
    await core.desk.send('stage.open', { tournament: id, stage: 2 });
    // In the playoff the lower seed wins: Cem, who was last of the four, has the cup.
    await playAll(core, id, (a, b) => (a > b ? [1, 0] : [0, 1]), 2);
    const places = await placesOf(core, id);
    expect(places.map(([place]) => place)).toEqual([1, 2, 3, 4, 5, 5, 7, 7]);
    expect(
      places
        .slice(0, 4)
        .map(([, name]) => name)
        .toSorted(),
    ).toEqual(['Ana', 'Ben', 'Cem', 'Dia']);
    expect(places[0]?.[1]).toBe('Cem');
    expect(places.slice(4).map(([, name]) => name)).toEqual(['Eva', 'Fay', 'Gus', 'Hal']);
  });

  it('of 2 entrants are two, and nobody is third', async () => {
    const id = await start(core, ['Ana', 'Ben'], KNOCKOUT);
    await playAll(core, id);
    expect((await winnersOf(core, id)).podium).toEqual([
      [1, 'Ana'],
      [2, 'Ben'],
    ]);
  });
});
