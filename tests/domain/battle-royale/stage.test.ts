import { describe, expect, it } from 'vitest';
import { bindFormat } from '#shared/domain/formats/bind.ts';
import {
  DEFAULT_DRAW_CONFIG,
  drawBattleRoyaleRound,
  findDrawFault,
  findMatchPointWinner,
} from '#shared/domain/formats/battle-royale/index.ts';
import type { BattleRoyaleDrawConfig } from '#shared/domain/formats/battle-royale/index.ts';
import { applyRuling, createStage } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { Desk } from '../support/desk.ts';

const royaleOf = (config: Partial<BattleRoyaleDrawConfig> = {}) =>
  ({ ...DEFAULT_DRAW_CONFIG, ...config, format: 'battle-royale' }) as const;
const NOBODY_OUT: ReadonlySet<number> = new Set();

describe('a battle royale', () => {
  it('shows lobbies first, then a table, draws round after round, and takes 2 to 1,024', () => {
    const format = bindFormat(royaleOf());
    expect(format.views).toEqual(['lobbies', 'table']);
    expect(format.open(8)).toEqual([]);
    expect([format.isDrawn, format.allowsDraw, format.annuls]).toEqual([true, false, false]);
    expect(format.limits).toEqual({ min: 2, max: 1024 });
  });

  it('to a match point takes no more than one lobby holds, as two could win at once', () => {
    expect(bindFormat(royaleOf({ matchPoint: 50, lobbySize: 20 })).limits).toEqual({ min: 2, max: 20 });
    const config = { ...DEFAULT_DRAW_CONFIG, matchPoint: 50, lobbySize: 20 };
    expect(findDrawFault(config, 20)).toBeUndefined();
    expect(findDrawFault(config, 21)).toEqual({
      ok: false,
      code: 'lobby.match_point_needs_one_lobby',
      details: { entrants: 21, lobbySize: 20 },
    });
    expect(findDrawFault({ ...config, matchPoint: undefined }, 21)).toBeUndefined();
  });

  it('is not played by one alone', () => {
    expect(findDrawFault(DEFAULT_DRAW_CONFIG, 1)).toEqual({
      ok: false,
      code: 'lobby.too_few_entrants',
      details: { entrants: 1, least: 2 },
    });
    expect(findDrawFault(DEFAULT_DRAW_CONFIG, 2)).toBeUndefined();
  });

  it('is of six rounds of sixteen, unless it is said otherwise', () => {
    expect(DEFAULT_DRAW_CONFIG).toMatchObject({ lobbySize: 16, rounds: 6, pauses: 'allowed' });
    expect(DEFAULT_DRAW_CONFIG.matchPoint).toBeUndefined();
  });

  it('is planned with as many lobbies in each round as groups of half a lobby meet', () => {
    const plan = (lobbySize: number, entrants: number) =>
      bindFormat(royaleOf({ lobbySize, rounds: 2 }))
        .plan(entrants)
        .map(({ matches }) => matches);
    expect(plan(4, 4)).toEqual([1, 1]);
    expect(plan(4, 8)).toEqual([2, 2]);
    // Five groups: one pauses.
    expect(plan(4, 10)).toEqual([2, 2]);
    expect(bindFormat(royaleOf({ lobbySize: 4, rounds: 3 })).matchCount(8)).toBe(6);
    expect(bindFormat(royaleOf({ rounds: 1 })).plan(8)).toEqual([
      { part: 'lobby', round: 1, matches: 1, length: { bestOf: 1 } },
    ]);
  });
});

describe('the draw of a battle royale', () => {
  it('seats all in one lobby that fit into it, round after round', () => {
    const desk = new Desk(royaleOf({ rounds: 2 }), 3);
    expect(desk.tellRound()).toBe('1-2-3');
    const next = desk.playRound().format.drawNext(desk.stage, '');
    expect(next).toEqual({
      is: 'drawn',
      round: 2,
      pairs: [],
      byes: [],
      lengths: [],
      lobbies: [[1, 2, 3]],
      reasons: [{ code: 'one-lobby', seeds: [], values: [] }],
    });
  });

  it('lets groups of half a lobby meet two by two, and says which', () => {
    const first = bindFormat(royaleOf({ lobbySize: 4 })).drawNext(createStage([], 8), '');
    if (first.is !== 'drawn') throw new Error('no first round');
    // Dealt like a snake: 1 8, 2 7, 3 6, 4 5.
    const groups = [
      [1, 8],
      [2, 7],
      [3, 6],
      [4, 5],
    ];
    expect(first.reasons.map(({ code }) => code)).toEqual(['groups-meet', 'groups-meet']);
    for (const { seeds, values } of first.reasons) {
      const [lobby = 0, a = 0, b = 0] = values;
      expect(seeds).toEqual([]);
      const both = [...(groups[a - 1] ?? []), ...(groups[b - 1] ?? [])];
      expect(first.lobbies?.[lobby - 1]).toEqual(both.toSorted((x, y) => x - y));
    }
  });

  it('lets a group pause where their number is odd, and names it and those in it', () => {
    const first = bindFormat(royaleOf({ lobbySize: 4 })).drawNext(createStage([], 6), '');
    if (first.is !== 'drawn') throw new Error('no first round');
    const paused = first.reasons.find(({ code }) => code === 'pausing');
    const group = first.reasons.find(({ code }) => code === 'group-pauses');
    expect(paused).toMatchObject({ values: [] });
    expect(group).toMatchObject({ seeds: [] });
    const seats = [
      [1, 6],
      [2, 5],
      [3, 4],
    ];
    expect(paused?.seeds).toEqual(seats[(group?.values[0] ?? 0) - 1]);
    expect([...(first.lobbies?.flat() ?? []), ...(paused?.seeds ?? [])].toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });

  it('leaves nobody alone in a lobby: that seat moves to one with room, or pauses, and it is said whose', () => {
    const desk = new Desk(royaleOf({ lobbySize: 4 }), 12);
    const [first, second] = [desk.seatsOf(at(desk.round, 0)), desk.seatsOf(at(desk.round, 1))];
    const [alone = 0, ...gone] = first;
    desk.stage = createStage([], 12);
    const paused = desk.isOut(...gone).format.drawNext(desk.stage, '');
    expect(paused.is === 'drawn' && paused.reasons).toEqual([
      { code: 'seat-pauses', seeds: [alone], values: [] },
      { code: 'pausing', seeds: [alone], values: [] },
    ]);
    const moved = desk.isOut(at(second, 0)).format.drawNext(desk.stage, '');
    expect(moved.is === 'drawn' && moved.reasons).toEqual([{ code: 'seat-moved', seeds: [alone], values: [] }]);
    expect(moved.is === 'drawn' && moved.lobbies?.map((seats) => seats.length)).toEqual([4, 4]);
  });

  it('waits for every lobby, and names those that are open', () => {
    const desk = new Desk(royaleOf({ lobbySize: 4 }), 8);
    expect(desk.format.drawNext(desk.stage, '')).toEqual({ is: 'blocked', open: [1, 2] });
    desk.finishes(1, ...desk.seatsOf(at(desk.round, 0)));
    expect(desk.format.drawNext(desk.stage, '')).toEqual({ is: 'blocked', open: [2] });
  });

  it('gives a seat to nobody that is out', () => {
    const desk = new Desk(royaleOf(), 4).playRound().isOut(2);
    desk.drawRound();
    expect(desk.tellRound()).toBe('1-3-4');
  });

  it('ends after its rounds, or when fewer than two are left', () => {
    const config = { ...DEFAULT_DRAW_CONFIG, rounds: 1 };
    const played = [{ seats: [1, 2], rows: [] }];
    expect(drawBattleRoyaleRound(config, 2, [played], NOBODY_OUT)).toEqual({ is: 'finished', why: 'rounds-played' });
    expect(drawBattleRoyaleRound(DEFAULT_DRAW_CONFIG, 3, [], new Set([1, 3]))).toEqual({
      is: 'finished',
      why: 'too-few-left',
    });
    expect(drawBattleRoyaleRound(DEFAULT_DRAW_CONFIG, 3, [], new Set([1]))).toMatchObject({ is: 'drawn' });
    const open = [{ seats: [1, 2] }];
    expect(drawBattleRoyaleRound(config, 2, [open], NOBODY_OUT)).toEqual({ is: 'blocked', open: [1], ties: [] });
    const desk = new Desk(royaleOf({ rounds: 2 }), 4).playAndDraw();
    expect(desk.format.isOver(desk.stage)).toBe(false);
    expect(desk.playRound().format.drawNext(desk.stage, '')).toEqual({ is: 'finished' });
  });

  it('ends when somebody wins from match point', () => {
    // A win is worth 12 and a second place 9 by the usual table.
    const desk = new Desk(royaleOf({ matchPoint: 12, rounds: 9 }), 3).playAndDraw();
    desk.finishes(2, 2, 1, 3);
    expect(desk.format.drawNext(desk.stage, '')).toMatchObject({ is: 'drawn', round: 3 });
    desk.drawRound();
    desk.finishes(3, 2, 3, 1);
    expect(desk.format.drawNext(desk.stage, '')).toEqual({ is: 'finished' });
    const won = { seats: [1, 2], rows: [1, 2].map((seed) => ({ seed, placement: seed, kills: 0 })) };
    const config = { ...DEFAULT_DRAW_CONFIG, matchPoint: 12 };
    expect(drawBattleRoyaleRound(config, 2, [[won], [won]], NOBODY_OUT)).toEqual({
      is: 'finished',
      why: 'match-point',
    });
    expect(desk.standings[0]).toBe('1: 2');
    expect(desk.format.standings(desk.stage).some(({ open }) => open)).toBe(false);
  });

  it('counts no points of the game itself towards match point, and those of all games before it', () => {
    const game = (game: number, ...rows: readonly (readonly [number, number])[]) => ({
      game,
      rows: rows.map(([seed, points], index) => ({ seed, placement: index + 1, kills: 0, points })),
    });
    const games = [game(1, [1, 10], [2, 6]), game(2, [1, 10], [2, 6]), game(3, [2, 10], [1, 6])] as const;
    expect(findMatchPointWinner(undefined, games)).toBeUndefined();
    expect(findMatchPointWinner(11, games)).toBe(2);
    expect(findMatchPointWinner(12, games)).toBe(2);
    expect(findMatchPointWinner(13, games)).toBeUndefined();
    expect(findMatchPointWinner(10, games)).toBe(1);
    // Whoever came in first, in whatever order that is told.
    expect(findMatchPointWinner(10, [games[0], { game: 2, rows: games[1].rows.toReversed() }])).toBe(1);
    // A game that nobody won ends nothing.
    expect(findMatchPointWinner(0, [{ game: 1, rows: [] }])).toBeUndefined();
  });
});

describe('a drawn round of a battle royale', () => {
  const outdatedOf = ({ format, stage }: Desk) => [1, 2].filter((round) => format.isRoundOutdated(stage, round, ''));

  it('is outdated when a lobby before it is open again, and not by another order in it', () => {
    const desk = new Desk(royaleOf({ rounds: 3 }), 4).playAndDraw();
    desk.finishes(1, 4, 3, 2, 1);
    expect(outdatedOf(desk)).toEqual([]);
    desk.reset(1);
    expect(outdatedOf(desk)).toEqual([2]);
  });

  it('stays as it is when somebody leaves or comes after it', () => {
    const desk = new Desk(royaleOf({ lobbySize: 4, rounds: 3 }), 8).playAndDraw().isOut(1, 2);
    desk.enterLate();
    expect(outdatedOf(desk)).toEqual([]);
  });

  it('stays as it is without one that had left before it', () => {
    const desk = new Desk(royaleOf({ lobbySize: 4, rounds: 3 }), 8).playRound().isOut(8);
    desk.drawRound();
    expect(outdatedOf(desk)).toEqual([]);
  });
});

describe('the table of a battle royale', () => {
  it('stays open until the last round is played', () => {
    const desk = new Desk(royaleOf({ rounds: 2 }), 4).playAndDraw();
    const openOnes = () => desk.format.standings(desk.stage).filter(({ open }) => open).length;
    expect(openOnes()).toBe(4);
    desk.playRound();
    expect(openOnes()).toBe(0);
    const [table] = desk.format.listTables(desk.stage);
    expect(table).toMatchObject({ pool: 0, standings: desk.format.standings(desk.stage) });
    expect(table?.tallies.bySeed.get(1)).toMatchObject({ points: 24, wins: 2 });
  });

  it('follows the organizer’s word about those that no rule parts', () => {
    const desk = new Desk(royaleOf({ rounds: 1 }), 4).finishes(1, 3);
    expect(desk.standings).toEqual(['1: 3', '2: 1', '2: 2', '2: 4']);
    applyRuling(desk.stage, { id: desk.takeId(), kind: 'tie', order: [4, 1, 2] });
    expect(desk.standings).toEqual(['1: 3', '2: 4', '3: 1', '4: 2']);
  });

  it('leaves out whose late entry was taken back', () => {
    const desk = new Desk(royaleOf(), 4).playRound();
    const before = desk.standings;
    const late = desk.enterLate();
    expect(desk.standings).toHaveLength(5);
    if (late === undefined) throw new Error('nobody came');
    desk.leave(late);
    expect(desk.standings).toEqual(before);
  });
});

describe('one that comes late to a battle royale', () => {
  it('plays from the next round on', () => {
    const desk = new Desk(royaleOf({ rounds: 2 }), 4);
    expect(desk.places).toEqual([{ place: 0, seed: 5, round: 2, opponent: 0, pool: 0, missed: 1 }]);
    desk.enterLate();
    expect(desk.tellRound()).toBe('1-2-3-4');
    desk.playAndDraw();
    expect(desk.tellRound()).toBe('1-2-3-4-5');
  });

  it('is refused when the last round is drawn', () => {
    const desk = new Desk(royaleOf({ rounds: 2 }), 4).playAndDraw();
    expect(desk.places).toEqual({ code: 'late.no_round_left' });
  });

  it('is refused when somebody won from match point', () => {
    const desk = new Desk(royaleOf({ matchPoint: 12, rounds: 9 }), 3).playAndDraw();
    expect(desk.places).toMatchObject([{ round: 3 }]);
    desk.playRound();
    expect(desk.places).toEqual({ code: 'late.no_round_left' });
  });

  it('is refused where there is room for nobody more', () => {
    expect(new Desk(royaleOf({ matchPoint: 12, lobbySize: 3 }), 3).places).toEqual({
      code: 'late.full',
      details: { most: 3 },
    });
  });
});
