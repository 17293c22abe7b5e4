import { describe, expect, it } from 'vitest';
import { bindFormat } from '#shared/domain/formats/bind.ts';
import {
  DEFAULT_CONFIG,
  drawFreeForAllRound,
  findConfigFault,
  listAdvancing,
} from '#shared/domain/formats/free-for-all/index.ts';
import type { FreeForAllConfig } from '#shared/domain/formats/free-for-all/index.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import { Desk } from '../support/desk.ts';
import { comeIn, openLobby } from './lobbies.ts';

const CONFIG: FreeForAllConfig = { lobbySize: 4, advance: 2, tieBreaks: [] };
const NOBODY_OUT: ReadonlySet<number> = new Set();
const ffaOf = (config: Partial<FreeForAllConfig> = {}) => ({ ...CONFIG, ...config, format: 'free-for-all' }) as const;
const planOf = (config: Partial<FreeForAllConfig>, entrants: number) =>
  bindFormat(ffaOf(config))
    .plan(entrants)
    .map(({ matches }) => matches);

describe('a config of a free for all', () => {
  it.each([
    [{}, 1, 'lobby.too_few_entrants', { entrants: 1, least: 2 }],
    [{}, 2.5, 'lobby.too_few_entrants', { entrants: 2.5, least: 2 }],
    [{ lobbySize: 2, advance: 1 }, 8, 'lobby.size_not_possible', { lobbySize: 2, least: 3 }],
    [{ lobbySize: 3.5 }, 8, 'lobby.size_not_possible', { lobbySize: 3.5, least: 3 }],
    [{ advance: 0 }, 8, 'lobby.advance_not_possible', { advance: 0, most: 3 }],
    [{ advance: 4 }, 8, 'lobby.advance_not_possible', { advance: 4, most: 3 }],
    [{ advance: 1.5 }, 8, 'lobby.advance_not_possible', { advance: 1.5, most: 3 }],
  ] as const)('%o with %d entrants is refused with %s', (config, entrants, code, details) => {
    expect(findConfigFault({ ...CONFIG, ...config }, entrants)).toEqual({ ok: false, code, details });
    expect(() => drawFreeForAllRound({ ...CONFIG, ...config }, entrants, [], NOBODY_OUT)).toThrow(code);
  });

  it.each([
    [{}, 2],
    [{ lobbySize: 3, advance: 2 }, 8],
    [{ lobbySize: 3, advance: 1 }, 8],
  ] as const)('%o with %d entrants can be played', (config, entrants) => {
    expect(findConfigFault({ ...CONFIG, ...config }, entrants)).toBeUndefined();
  });

  it('is of lobbies of eight of which four go on, unless it is said otherwise', () => {
    expect(DEFAULT_CONFIG).toEqual({ lobbySize: 8, advance: 4, tieBreaks: [] });
  });
});

describe('a free for all', () => {
  it('shows lobbies first, then a table, draws round after round, and takes 2 to 4,096', () => {
    const format = bindFormat(ffaOf());
    expect(format.views).toEqual(['lobbies', 'table']);
    expect(format.open(8)).toEqual([]);
    expect([format.isDrawn, format.allowsDraw, format.annuls]).toEqual([true, false, false]);
    expect(format.limits).toEqual({ min: 2, max: 4096 });
  });

  it('is planned until one lobby is left, from each lobby as many as can go on', () => {
    expect(planOf({}, 16)).toEqual([4, 2, 1]);
    expect(planOf({}, 10)).toEqual([3, 2, 1]);
    expect(planOf({}, 4)).toEqual([1]);
    // A lobby of three sends two, and one of two sends one.
    expect(planOf({ advance: 3 }, 5)).toEqual([2, 1]);
    // Fifteen in lobbies of 4, 4, 4 and 3 send eleven, and these in lobbies of 4, 4 and 3 send eight.
    expect(planOf({ advance: 3 }, 15)).toEqual([4, 3, 2, 2, 1]);
    expect(bindFormat(ffaOf()).matchCount(16)).toBe(7);
    expect(bindFormat(ffaOf()).plan(5)).toEqual([
      { part: 'lobby', round: 1, matches: 2, length: { bestOf: 1 } },
      { part: 'lobby', round: 2, matches: 1, length: { bestOf: 1 } },
    ]);
  });
});

describe('the draw of a free for all', () => {
  it('deals all by seed like a snake, into as few lobbies as hold them, as even as can be', () => {
    expect(drawFreeForAllRound(CONFIG, 8, [], NOBODY_OUT)).toEqual({
      is: 'drawn',
      round: 1,
      lobbies: [
        [1, 4, 5, 8],
        [2, 3, 6, 7],
      ],
      pausing: [],
      reasons: [{ code: 'snake-of-seeds' }],
    });
    expect(new Desk(ffaOf(), 9).tellRound()).toBe('1-6-7 2-5-8 3-4-9');
  });

  it('of those that fit into one lobby is no question', () => {
    expect(drawFreeForAllRound(CONFIG, 4, [], NOBODY_OUT)).toMatchObject({
      lobbies: [[1, 2, 3, 4]],
      reasons: [{ code: 'one-lobby' }],
    });
  });

  it('leaves the seats of those empty that are out, and names them', () => {
    expect(drawFreeForAllRound(CONFIG, 8, [], new Set([2, 5]))).toMatchObject({
      lobbies: [
        [1, 6, 7],
        [3, 4, 8],
      ],
      reasons: [{ code: 'snake-of-seeds' }, { code: 'out', seed: 2 }, { code: 'out', seed: 5 }],
    });
  });

  it('says in the words of all formats who is out', () => {
    const desk = new Desk(ffaOf(), 8);
    desk.stage = createStage([], 8);
    expect(desk.isOut(2).format.drawNext(desk.stage, '')).toMatchObject({
      reasons: [
        { code: 'snake-of-seeds', seeds: [], values: [] },
        { code: 'out', seeds: [2], values: [] },
      ],
    });
  });

  it('is over before it begins where fewer than two are left', () => {
    const finished = { is: 'finished', why: 'too-few-left' };
    expect(drawFreeForAllRound(CONFIG, 3, [], new Set([1, 2]))).toEqual(finished);
    expect(drawFreeForAllRound(CONFIG, 3, [], new Set([1]))).toMatchObject({ is: 'drawn', lobbies: [[2, 3]] });
  });

  it('waits for every lobby, and names those that are open', () => {
    const round = [openLobby(1, 4, 5), comeIn(2, 3, 6), openLobby(7, 8, 9)];
    expect(drawFreeForAllRound(CONFIG, 9, [round], NOBODY_OUT)).toEqual({ is: 'blocked', open: [1, 3], ties: [] });
    const desk = new Desk(ffaOf(), 9).finishes(2, 2, 5, 8);
    expect(desk.format.drawNext(desk.stage, '')).toEqual({ is: 'blocked', open: [1, 3] });
  });

  it('takes the best of each lobby, the winners first, and says how many', () => {
    const round = [comeIn(8, 5, 4, 1), comeIn(7, 6, 3, 2)];
    expect(drawFreeForAllRound(CONFIG, 8, [round], NOBODY_OUT)).toMatchObject({
      round: 2,
      lobbies: [[8, 7, 5, 6]],
      reasons: [{ code: 'snake-of-placements', advance: 2 }, { code: 'one-lobby' }],
    });
    const desk = new Desk(ffaOf(), 16).playAndDraw();
    expect(desk.tellRound()).toBe('1-4-8-5 2-3-7-6');
    expect(desk.playRound().format.drawNext(desk.stage, '')).toMatchObject({
      reasons: [
        { code: 'snake-of-placements', seeds: [], values: [2] },
        { code: 'one-lobby', seeds: [], values: [] },
      ],
    });
  });

  it('moves nobody up for one that left after it had gone on', () => {
    const round = [comeIn(1, 4, 5, 8), comeIn(2, 3, 6, 7)];
    expect(drawFreeForAllRound(CONFIG, 8, [round], new Set([4, 6]))).toMatchObject({
      lobbies: [[1, 2, 3]],
      reasons: [{ code: 'snake-of-placements' }, { code: 'one-lobby' }, { code: 'out', seed: 4 }],
    });
    expect(drawFreeForAllRound(CONFIG, 8, [round], new Set([1, 2, 3]))).toMatchObject({ why: 'too-few-left' });
  });

  it('is finished when one lobby has decided', () => {
    const desk = new Desk(ffaOf(), 8).playAndDraw();
    expect(drawFreeForAllRound(CONFIG, 4, [[comeIn(1, 2, 3, 4)]], NOBODY_OUT)).toEqual({
      is: 'finished',
      why: 'last-lobby',
    });
    expect(desk.format.isOver(desk.stage)).toBe(false);
    expect(desk.playRound().format.isOver(desk.stage)).toBe(true);
  });
});

describe('who goes on from a lobby', () => {
  it('is never one that did not finish, and then it sends fewer', () => {
    const desk = new Desk(ffaOf(), 8).finishes(1, 4).finishes(2, 6, 7, 3, 2);
    expect(desk.drawRound()).toBe(true);
    expect(desk.tellRound()).toBe('4-6-7');
    const nobody = new Desk(ffaOf(), 8).finishes(1).finishes(2, 6, 7, 3, 2);
    nobody.drawRound();
    expect(nobody.tellRound()).toBe('6-7');
  });

  it('is never the whole lobby, however small it is', () => {
    expect(listAdvancing(CONFIG, [comeIn(1, 2), comeIn(3, 4, 5)], []).seeds).toEqual([1, 3, 4]);
  });

  it('is asked where some share the placement at the line, with how many of them go on', () => {
    const shared = (...rows: readonly (readonly [number, number])[]) => ({
      seats: rows.map(([seed]) => seed),
      rows: rows.map(([seed, placement]) => ({ seed, placement, kills: 0 })),
    });
    const round = [comeIn(1, 2, 3, 4), shared([5, 1], [6, 2], [7, 2], [8, 4])];
    const tie = { lobby: 2, seeds: [6, 7], open: 1 };
    expect(listAdvancing(CONFIG, round, [])).toEqual({ seeds: [1, 5, 2], ties: [tie] });
    expect(drawFreeForAllRound(CONFIG, 8, [round], NOBODY_OUT)).toEqual({ is: 'blocked', open: [], ties: [tie] });
    expect(listAdvancing(CONFIG, round, [[7]])).toEqual({ seeds: [1, 5, 2, 7], ties: [] });
    expect(listAdvancing(CONFIG, round, [[7], [6]]).seeds).toEqual([1, 5, 2, 6]);
    for (const wrong of [[8], [6, 7], [], [5]])
      expect(listAdvancing(CONFIG, round, [wrong]), String(wrong)).toMatchObject({ ties: [tie] });
    expect(drawFreeForAllRound(CONFIG, 8, [round], NOBODY_OUT, [[7]])).toMatchObject({ lobbies: [[1, 5, 2, 7]] });
    // All that share it go on, or none does: nobody is asked.
    expect(listAdvancing({ advance: 3 }, round, []).ties).toEqual([]);
    expect(listAdvancing({ advance: 1 }, round, [])).toEqual({ seeds: [1, 5], ties: [] });
    const all = [shared([1, 1], [2, 1], [3, 1], [4, 4])];
    expect(listAdvancing(CONFIG, all, [])).toEqual({ seeds: [], ties: [{ lobby: 1, seeds: [1, 2, 3], open: 2 }] });
    for (const wrong of [
      [2, 2],
      [3, 4],
      [1, 3, 3],
    ])
      expect(listAdvancing(CONFIG, all, [wrong]).ties, String(wrong)).toHaveLength(1);
    expect(listAdvancing(CONFIG, all, [[3, 1]]).seeds).toEqual([1, 3]);
  });
});

describe('a drawn round of lobbies', () => {
  const outdatedOf = ({ format, stage }: Desk) => [1, 2].filter((round) => format.isRoundOutdated(stage, round, ''));

  it('is outdated by a correction of who went on, and not by one of an order that seats the same', () => {
    const desk = new Desk(ffaOf(), 8).playAndDraw();
    expect(outdatedOf(desk)).toEqual([]);
    desk.finishes(1, 4, 1, 5, 8);
    expect(outdatedOf(desk)).toEqual([]);
    desk.finishes(1, 1, 5, 4, 8);
    expect(outdatedOf(desk)).toEqual([2]);
  });

  it('is outdated when a lobby before it is open again', () => {
    const desk = new Desk(ffaOf(), 8).playAndDraw().reset(2);
    expect(outdatedOf(desk)).toEqual([2]);
  });

  it('stays as it is when somebody in it leaves after it', () => {
    const desk = new Desk(ffaOf(), 8).playAndDraw().isOut(1, 8);
    expect(outdatedOf(desk)).toEqual([]);
  });
});

describe('one that was out', () => {
  const mayReturn = ({ format, stage }: Desk, seed: number) => format.canReturn(stage, seed);

  it('can come back as long as no round was drawn without it', () => {
    const empty = new Desk(ffaOf(), 8);
    empty.stage = createStage([], 8);
    expect(mayReturn(empty.isOut(3), 3)).toBe(true);
    const desk = new Desk(ffaOf(), 8).playRound().isOut(1);
    expect(mayReturn(desk, 1)).toBe(true);
    desk.drawRound();
    expect(mayReturn(desk, 1)).toBe(false);
  });

  it('can come back where it had fallen anyway, and not where it never had a seat', () => {
    const desk = new Desk(ffaOf(), 8);
    expect(mayReturn(desk.playAndDraw().isOut(8), 8)).toBe(true);
    const late = new Desk(ffaOf(), 8);
    late.stage = createStage([], 8);
    late.isOut(3).drawRound();
    expect(mayReturn(late, 3)).toBe(false);
    expect(mayReturn(late, 4)).toBe(true);
  });
});
