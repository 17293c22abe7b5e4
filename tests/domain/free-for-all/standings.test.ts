import { describe, expect, it } from 'vitest';
import { rankFreeForAll } from '#shared/domain/formats/free-for-all/index.ts';
import type { FreeForAllConfig } from '#shared/domain/formats/free-for-all/index.ts';
import type { DrawnRound } from '#shared/domain/lobbies/index.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import { Desk } from '../support/desk.ts';
import { comeIn, openLobby } from './lobbies.ts';

const CONFIG: FreeForAllConfig = { lobbySize: 4, advance: 2, tieBreaks: [] };
const ffa = { ...CONFIG, format: 'free-for-all' } as const;
const SIX: DrawnRound = [comeIn(1, 4, 5), comeIn(2, 3, 6)];

/** 'place: seed', with a question mark while it is open. */
function tell(
  entrants: number,
  drawn: readonly DrawnRound[],
  out: readonly number[] = [],
  config: Partial<FreeForAllConfig> = {},
): readonly string[] {
  const { standings } = rankFreeForAll({ ...CONFIG, ...config }, entrants, drawn, new Set(out));
  return standings.map(({ seed, place, open }) => `${place}: ${seed}${open ? '?' : ''}`);
}

describe('the standings of a free for all', () => {
  it('have everybody on the last place, open, before the first round', () => {
    expect(tell(3, [])).toEqual(['3: 1?', '3: 2?', '3: 3?']);
  });

  it('have those behind all others that were out before it', () => {
    expect(tell(4, [], [2])).toEqual(['3: 1?', '3: 3?', '3: 4?', '4: 2']);
  });

  it('have one behind all others that came back after the first round was drawn without it', () => {
    expect(tell(5, [[comeIn(3, 2, 1)]])).toEqual(['1: 3', '2: 2', '3: 1', '4: 4', '4: 5']);
  });

  it('are those of the last lobby, then by round, then by placement there; equals share the place', () => {
    expect(tell(6, [SIX, [comeIn(3, 2, 4, 1)]])).toEqual(['1: 3', '2: 2', '3: 4', '4: 1', '5: 5', '5: 6']);
    const first = [comeIn(1, 5, 9, 10), comeIn(2, 6, 11, 12), comeIn(3, 7, 8), comeIn(4, 13, 14)];
    const second = [comeIn(1, 2, 3, 4), comeIn(5, 6, 7, 13)];
    expect(tell(14, [first, second, [comeIn(1, 2, 5, 6)]])).toEqual([
      ...['1: 1', '2: 2', '3: 5', '4: 6'],
      ...['5: 3', '5: 7', '7: 4', '7: 13'],
      ...['9: 8', '9: 9', '9: 11', '9: 14', '13: 10', '13: 12'],
    ]);
  });

  it('part those that fell on the same placement by the tie-breaks, and tell by which', () => {
    const kill = { seed: 6, placement: 3, kills: 2 };
    const second = { seats: [2, 3, 6], rows: [...(comeIn(2, 3).rows ?? []), kill] };
    const drawn = [[comeIn(1, 4, 5), second], [comeIn(1, 2, 3, 4)]];
    const config = { ...CONFIG, tieBreaks: ['kills'] } as const;
    expect(tell(6, drawn, [], config).slice(4)).toEqual(['5: 6', '6: 5']);
    expect(rankFreeForAll(config, 6, drawn, new Set()).steps).toEqual([
      { rule: 'kills', tied: [5, 6], values: [0, 2], groups: [[6], [5]] },
    ]);
    expect(rankFreeForAll(CONFIG, 6, drawn, new Set()).steps).toEqual([]);
  });

  it('leave who fell in a round that is still played on the worst place that is possible', () => {
    const round = [comeIn(1, 4, 5), openLobby(2, 3, 6)];
    expect(tell(6, [round])).toEqual(['5: 1?', '5: 2?', '5: 3?', '5: 4?', '5: 6?', '6: 5?']);
    expect(tell(6, [SIX])).toEqual(['4: 1?', '4: 2?', '4: 3?', '4: 4?', '5: 5', '5: 6']);
    expect(tell(6, [SIX, [openLobby(1, 2, 4, 3)]])).toEqual(['4: 1?', '4: 2?', '4: 3?', '4: 4?', '5: 5', '5: 6']);
  });

  it('have all in that share a placement at the line, until it is decided', () => {
    const rows = [
      { seed: 1, placement: 1, kills: 0 },
      { seed: 4, placement: 2, kills: 0 },
      { seed: 5, placement: 2, kills: 0 },
      { seed: 8, placement: 4, kills: 0 },
    ];
    const round = [{ seats: [1, 4, 5, 8], rows }, comeIn(2, 3, 6, 7)];
    expect(tell(8, [round])).toEqual(['5: 1?', '5: 2?', '5: 3?', '5: 4?', '5: 5?', '6: 6', '7: 7', '7: 8']);
    const decided = rankFreeForAll(CONFIG, 8, [round], new Set(), [[5]]).standings;
    expect(decided.filter(({ open }) => open).map(({ seed }) => seed)).toEqual([1, 2, 3, 5]);
  });

  it('have those that left after they had gone on behind those that play on, by their placement', () => {
    expect(tell(6, [SIX], [4])).toEqual(['3: 1?', '3: 2?', '3: 3?', '4: 4', '5: 5', '5: 6']);
  });

  it('have a champion by default when nobody else is left', () => {
    expect(tell(6, [SIX], [2, 3, 4])).toEqual(['1: 1', '2: 2', '3: 3', '3: 4', '5: 5', '5: 6']);
    expect(tell(2, [], [2])).toEqual(['1: 1', '2: 2']);
    // Not before the lobby in which it sits alone is closed.
    expect(tell(2, [[openLobby(1)]], [2])).toEqual(['1: 1?', '2: 2']);
  });

  it('are told as one table, in which nobody has points and a lobby won is a win', () => {
    const desk = new Desk(ffa, 8).playAndDraw();
    const [table] = desk.format.listTables(desk.stage);
    expect(table?.pool).toBe(0);
    expect(table?.tallies.bySeed.get(1)).toMatchObject({ points: 0, wins: 1 });
    expect(table?.tallies.bySeed.get(4)).toMatchObject({ points: 0, wins: 0 });
    expect(table?.ranking.groups).toEqual([
      [1, 2, 3, 4],
      [5, 6],
      [7, 8],
    ]);
    expect(table?.standings).toEqual(desk.format.standings(desk.stage));
  });
});

describe('one that comes late to a free for all', () => {
  it('takes a free seat of a lobby of the first round that was not played', () => {
    const desk = new Desk(ffa, 9);
    expect(desk.tellRound()).toBe('1-6-7 2-5-8 3-4-9');
    const place = { seed: 10, round: 1, opponent: 0, missed: 0 };
    expect(desk.places).toEqual([1, 2, 3].map((no) => ({ ...place, place: no, pool: no })));
    desk.finishes(1, 1, 6, 7);
    expect(desk.places).toEqual([2, 3].map((no) => ({ ...place, place: no, pool: no })));
    desk.enterLate(3);
    expect(desk.tellRound()).toBe('1-6-7 2-5-8 3-4-9-10');
    expect(desk.places).toMatchObject([{ place: 2, seed: 11 }]);
  });

  it('is refused when every lobby that was not played is full, with its seats', () => {
    const desk = new Desk(ffa, 7);
    expect(desk.tellRound()).toBe('1-4-5 2-3-6-7');
    expect(desk.places).toMatchObject([{ place: 1 }]);
    desk.finishes(1, 1, 4, 5);
    expect(desk.places).toEqual({ code: 'late.lobbies_full', details: { seats: 4 } });
  });

  it('is refused when the first round is over', () => {
    const desk = new Desk(ffa, 7).playRound();
    expect(desk.places).toEqual({ code: 'late.first_round_over' });
    desk.drawRound();
    expect(desk.places).toEqual({ code: 'late.first_round_over' });
  });

  it('makes no drawn round look outdated, whichever lobby it takes', () => {
    for (const place of [1, 2, 3]) {
      const desk = new Desk(ffa, 9);
      desk.enterLate(place);
      expect(desk.format.isRoundOutdated(desk.stage, 1, ''), `lobby ${place}`).toBe(false);
      desk.playAndDraw();
      expect(desk.format.isRoundOutdated(desk.stage, 1, ''), `lobby ${place}`).toBe(false);
    }
  });

  it('leaves its seat to the next one when its entry is taken back, and stands nowhere meanwhile', () => {
    const desk = new Desk(ffa, 7);
    const before = desk.standings;
    const late = desk.enterLate();
    expect(desk.standings).toHaveLength(8);
    if (late === undefined) throw new Error('nobody came');
    desk.leave(late);
    expect(desk.standings).toEqual(before);
    expect(desk.places).toMatchObject([{ place: 1, seed: 8 }]);
    desk.enterLate();
    expect(desk.tellRound()).toBe('1-4-5-8 2-3-6-7');
  });

  it('may take another lobby than one before it that left', () => {
    const desk = new Desk(ffa, 6);
    const late = desk.enterLate(1);
    if (late === undefined) throw new Error('nobody came');
    desk.leave(late);
    desk.enterLate(2);
    expect(desk.tellRound()).toBe('1-4-5 2-3-6-7');
  });

  it('sits in the order of seeds, also on the seat of one that left', () => {
    const desk = new Desk({ ...ffa, lobbySize: 6 }, 7);
    const late = desk.enterLate(1);
    desk.enterLate(1);
    if (late === undefined) throw new Error('nobody came');
    desk.leave(late);
    desk.enterLate(1);
    expect(desk.tellRound()).toBe('1-4-5-8-9 2-3-6-7');
  });

  it('before the first draw is dealt with all others', () => {
    const desk = new Desk(ffa, 8);
    desk.stage = createStage([], 8);
    expect(desk.places).toMatchObject([{ place: 0, seed: 9, round: 1, missed: 0 }]);
    desk.enterLate();
    desk.drawRound();
    expect(desk.tellRound()).toBe('1-6-7 2-5-8 3-4-9');
  });
});
