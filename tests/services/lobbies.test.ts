import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LobbyEntryDto } from '#shared/protocol/dto/lobby.ts';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import { makeCore, type TestCore } from '../support/core.ts';
import { giveRunning, giveTournament, playerOf, stateOf, tournamentState } from '../support/given.ts';

const ROYALE: StageConfigDto = {
  format: 'battle-royale',
  rounds: 2,
  lobbySize: 4,
  pauses: 'allowed',
  points: { placement: [12, 9, 7, 5], kill: 1 },
  tieBreaks: ['points', 'kills', 'wins'],
};
const FREE_FOR_ALL: StageConfigDto = { format: 'free-for-all', lobbySize: 4, advance: 2, tieBreaks: [] };

let core: TestCore;
beforeEach(async () => {
  core = await makeCore();
});
afterEach(() => core.stop());

async function start(names: readonly string[], config: StageConfigDto): Promise<string> {
  const id = await giveTournament(core, names, config);
  await core.desk.send('tournament.start', { tournament: id });
  return id;
}

const lobbiesOf = async (id: string) => (await core.desk.ask('stage.lobbies', { tournament: id, stage: 1 })).lobbies;
const enter = (id: string, no: number, entries: LobbyEntryDto[]) =>
  core.desk.send('lobby.enterResult', { match: { tournament: id, stage: 1, no }, entries });
const draw = (id: string, round: number) => core.desk.send('stage.drawRound', { tournament: id, stage: 1, round });
/** Best first, with the same kills for all. */
const inOrder = (seeds: readonly number[], kills = 0): LobbyEntryDto[] =>
  seeds.map((seed, index) => ({ seed, placement: index + 1, kills }));

async function tableOf(id: string) {
  const { tables } = await core.desk.ask('stage.tables', { tournament: id, stage: 1 });
  return (tables[0]?.rows ?? []).map(({ seed, place, points }) => [seed, place, points]);
}

describe('a battle royale', () => {
  it('seats everybody in one lobby, counts placements and kills, and ends after its rounds', async () => {
    const id = await start(['A', 'B', 'C', 'D'], ROYALE);
    expect(await lobbiesOf(id)).toMatchObject([{ no: 1, round: 1, lobby: 1, seats: [1, 2, 3, 4], rows: null }]);
    await enter(id, 1, [
      { seed: 3, placement: 1, kills: 5 },
      { seed: 1, placement: 2, kills: 0 },
      { seed: 2, absent: 'dnf', kills: 1 },
      { seed: 4, absent: 'dns' },
    ]);
    expect(await tableOf(id)).toEqual([
      [3, 1, 17],
      [1, 2, 9],
      [2, 3, 8],
      [4, 4, 0],
    ]);
    await draw(id, 2);
    await enter(id, 2, inOrder([1, 2, 3, 4], 3));
    expect((await tableOf(id))[0]).toEqual([3, 1, 27]);
    expect(await tournamentState(core, id)).toBe('completed');
  });

  it('refuses a result that cannot be, and changes nothing', async () => {
    const id = await start(['A', 'B', 'C', 'D'], ROYALE);
    await expect(enter(id, 1, inOrder([1, 2, 3]))).rejects.toThrow('lobby.seat_missing');
    await expect(enter(id, 1, inOrder([1, 2, 3, 3]))).rejects.toThrow('lobby.seat_twice');
    await expect(enter(id, 1, inOrder([1, 2, 3, 9]))).rejects.toThrow('lobby.seat_unknown');
    const shared: LobbyEntryDto[] = [...inOrder([1, 2, 3]), { seed: 4, placement: 3, kills: 0 }];
    await expect(enter(id, 1, shared)).rejects.toThrow('lobby.placement_shared');
    const match = { tournament: id, stage: 1, no: 1 };
    await expect(core.desk.send('match.change', { match, change: { kind: 'score', games: [[1, 0]] } })).rejects.toThrow(
      'lobby.wants_rows',
    );
    expect(await stateOf(core, id, 1)).toBe('ready');
  });

  it('takes a result back, and the correction that was entered over it', async () => {
    const id = await start(['A', 'B', 'C', 'D'], ROYALE);
    await enter(id, 1, inOrder([1, 2, 3, 4]));
    const wrong = await enter(id, 1, inOrder([4, 3, 2, 1]));
    expect((await tableOf(id))[0]?.[0]).toBe(4);
    const match = { tournament: id, stage: 1, no: 1 };
    await core.desk.send('match.undo', { match, result: wrong.result });
    expect((await tableOf(id))[0]?.[0]).toBe(1);
    await core.desk.send('match.change', { match, change: { kind: 'reset' } });
    expect((await lobbiesOf(id))[0]?.rows).toBeNull();
    expect((await tableOf(id)).map(([, , points]) => points)).toEqual([0, 0, 0, 0]);
  });

  it('calls everybody in the lobby to its station', async () => {
    const { id, players } = await giveRunning(core, ['Ana', 'Ben', 'Cem'], ROYALE);
    const match = { tournament: id, stage: 1, no: 1 };
    await core.desk.send('match.call', { match, station: 'Stage' });
    expect(await stateOf(core, id, 1)).toBe('called');
    for (const name of ['Ana', 'Ben', 'Cem']) {
      const { matches } = await playerOf(players, name).ask('match.mine', {});
      expect(matches).toMatchObject([{ match, lobby: { seats: 3 } }]);
    }
  });
});

describe('a free for all', () => {
  it('sends the best of each lobby on until one lobby decides', async () => {
    const id = await start(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], FREE_FOR_ALL);
    const [first, second] = await lobbiesOf(id);
    expect(first?.seats).toHaveLength(4);
    await enter(id, 1, inOrder(first?.seats ?? []));
    await expect(draw(id, 2)).rejects.toThrow('stage.round_open');
    await enter(id, 2, inOrder(second?.seats ?? []));
    await draw(id, 2);
    const final = (await lobbiesOf(id))[2];
    expect(final).toMatchObject({ round: 2, lobby: 1 });
    const going = [...(first?.seats ?? []).slice(0, 2), ...(second?.seats ?? []).slice(0, 2)];
    expect(new Set(final?.seats)).toEqual(new Set(going));
    await enter(id, 3, inOrder(final?.seats ?? []));
    expect(await tournamentState(core, id)).toBe('completed');
    expect((await tableOf(id)).map(([, place]) => place)).toEqual([1, 2, 3, 4, 5, 5, 7, 7]);
  });

  it('keeps a drawn round after a correction and marks it outdated', async () => {
    const id = await start(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], FREE_FOR_ALL);
    const [first, second] = await lobbiesOf(id);
    await enter(id, 1, inOrder(first?.seats ?? []));
    await enter(id, 2, inOrder(second?.seats ?? []));
    await draw(id, 2);
    await enter(id, 1, inOrder((first?.seats ?? []).toReversed()));
    const { stages } = await core.desk.ask('tournament.snapshot', { tournament: id });
    expect(stages[0]?.outdatedRounds).toEqual([2]);
    expect(stages[0]?.seats?.[2]).toHaveLength(4);
  });
});
