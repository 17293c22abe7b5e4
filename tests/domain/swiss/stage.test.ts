import { describe, expect, it } from 'vitest';
import { bindFormat } from '#shared/domain/formats/bind.ts';
import { DEFAULT_CONFIG, VALVE_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import type { SwissConfig, SwissEnd } from '#shared/domain/formats/swiss/index.ts';
import { applyRuling, createStage } from '#shared/domain/stage/index.ts';
import { Desk } from '../support/desk.ts';

const swissOf = (end: SwissEnd, more: Partial<SwissConfig> = {}) =>
  ({ ...DEFAULT_CONFIG, ...more, end, format: 'swiss' }) as const;
const valve = { ...VALVE_CONFIG, format: 'swiss' } as const;

/** How many matches each round of the plan has. */
const planOf = (end: SwissEnd, entrants: number) =>
  bindFormat(swissOf(end))
    .plan(entrants)
    .map(({ matches }) => matches);

describe('a Swiss stage', () => {
  it('shows rounds first, then a table, and has no match before the first draw', () => {
    const format = bindFormat(swissOf({ rounds: 3 }));
    expect(format.views).toEqual(['rounds', 'table']);
    expect(format.open(8)).toEqual([]);
    expect(format.isDrawn).toBe(true);
    expect(format.pools).toBe(1);
  });

  it('takes 2 to 4,096, and by the rule of Valve just sixteen', () => {
    expect(bindFormat(swissOf({ rounds: 3 })).limits).toEqual({ min: 2, max: 4096 });
    expect(bindFormat(valve).limits).toEqual({ min: 16, max: 16 });
  });

  it('knows draws where rounds are counted, and none where wins and losses end it', () => {
    expect(bindFormat(swissOf({ rounds: 3 })).allowsDraw).toBe(true);
    expect(bindFormat(swissOf({ wins: 3, losses: 3 })).allowsDraw).toBe(false);
  });

  it('is of five rounds, a point for a win and half a one for a draw, unless it is said otherwise', () => {
    expect(DEFAULT_CONFIG).toMatchObject({
      end: { rounds: 5 },
      pairing: 'score-groups',
      points: { win: 1, draw: 0.5, loss: 0 },
      lengths: { default: { bestOf: 3 } },
    });
    expect(VALVE_CONFIG).toMatchObject({
      end: { wins: 3, losses: 3 },
      points: { win: 1, draw: 0.5, loss: 0 },
      lengths: { default: { bestOf: 1 }, deciding: { bestOf: 3 } },
    });
  });
});

describe('the plan of a Swiss', () => {
  it('has as many rounds as were asked for, and each has half as many matches as entrants', () => {
    expect(planOf({ rounds: 3 }, 8)).toEqual([4, 4, 4]);
    expect(planOf({ rounds: 2 }, 9)).toEqual([4, 4]);
    expect(bindFormat(swissOf({ rounds: 3 })).matchCount(8)).toBe(12);
  });

  it('has as many rounds as entrants ask for where no number was given', () => {
    expect(planOf({ rounds: 0 }, 8)).toHaveLength(3);
    expect(planOf({ rounds: 0 }, 9)).toHaveLength(4);
  });

  it('thins out as those go that have their wins or losses', () => {
    expect(planOf({ wins: 3, losses: 3 }, 16)).toEqual([8, 8, 8, 6, 3]);
    expect(bindFormat(valve).matchCount(16)).toBe(33);
    expect(planOf({ wins: 1, losses: 2 }, 8)).toEqual([4, 2]);
    expect(planOf({ wins: 2, losses: 1 }, 8)).toEqual([4, 2]);
    // One of five has a bye, which is a win: then three are 1-0 and two 0-1, and after the second round two are 1-1.
    expect(planOf({ wins: 2, losses: 2 }, 5)).toEqual([2, 2, 1]);
    expect(planOf({ wins: 3, losses: 3 }, 2)).toEqual([1, 1, 1]);
    expect(
      bindFormat(valve)
        .plan(16)
        .map(({ round }) => round),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  it('counts its last round where wins and losses end it, too', () => {
    const special = [{ fromEnd: 0, length: { bestOf: 5 } }] as const;
    const config = { ...valve, lengths: { ...valve.lengths, special } };
    const lengths = bindFormat(config)
      .plan(16)
      .map(({ length }) => length);
    expect(lengths).toEqual([...Array.from({ length: 4 }, () => ({ bestOf: 1 })), { bestOf: 5 }]);
  });

  it('tells part, number and length of every round', () => {
    const special = [
      { round: 1, length: { bestOf: 1 } },
      { fromEnd: 0, length: { bestOf: 5 } },
    ] as const;
    const format = bindFormat(swissOf({ rounds: 3 }, { lengths: { default: { bestOf: 3 }, special } }));
    expect(format.plan(4)).toEqual([
      { part: 'swiss', round: 1, matches: 2, length: { bestOf: 1 } },
      { part: 'swiss', round: 2, matches: 2, length: { bestOf: 3 } },
      { part: 'swiss', round: 3, matches: 2, length: { bestOf: 5 } },
    ]);
  });
});

describe('a round of a Swiss', () => {
  it('waits for all matches of the one before, and names those that are open, a bye not among them', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 7);
    expect(desk.tellRound()).toBe('1v4 2v5 3v6 7 bye');
    desk.wins(2, 0);
    expect(desk.format.drawNext(desk.stage, '')).toEqual({ is: 'blocked', open: [1, 3] });
    desk.playRound().reset(2);
    expect(desk.format.drawNext(desk.stage, '')).toEqual({ is: 'blocked', open: [2] });
  });

  it('says who has the bye and who meets one of another score, with the scores', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 7);
    const first = bindFormat(swissOf({ rounds: 3 })).drawNext(createStage([], 7), '');
    expect(first).toMatchObject({ round: 1, byes: [7], reasons: [{ code: 'bye', seeds: [7], values: [0] }] });
    // 1, 2, 3 and 7 have a point, and one of 4, 5 and 6 the next bye: nobody floats.
    const second = desk.playRound().format.drawNext(desk.stage, '');
    expect(second).toMatchObject({ byes: [6], reasons: [{ code: 'bye', seeds: [6], values: [0] }] });
  });

  it('says that a pair meets again, and for which time', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 2);
    const next = desk.playRound().format.drawNext(desk.stage, '');
    expect(next).toMatchObject({
      pairs: [[1, 2]],
      byes: [],
      reasons: [
        { code: 'float', seeds: [1, 2], values: [1, 0] },
        { code: 'rematch', seeds: [1, 2], values: [1] },
      ],
    });
  });

  it('says whose second bye it is', () => {
    const desk = new Desk(swissOf({ rounds: 5 }), 3).playAndDraw(2).playRound();
    const byes = desk.stage.matches.flatMap(({ slots: [a, b] }) => (b.kind === 'nobody' ? [a] : []));
    expect(byes.map((one) => one.kind === 'seed' && one.seed)).toEqual([3, 2, 1]);
    const fourth = desk.format.drawNext(desk.stage, '');
    expect(fourth).toMatchObject({ is: 'drawn', byes: [3] });
    expect(fourth.is === 'drawn' && fourth.reasons).toContainEqual({ code: 'bye-again', seeds: [3], values: [1] });
  });

  it('by the rule of Valve is left to the score groups when a group is odd, and says which group', () => {
    const desk = new Desk(valve, 16).playRound().isOut(16);
    const next = desk.format.drawNext(desk.stage, '');
    if (next.is !== 'drawn') throw new Error('no second round');
    const [reason] = next.reasons;
    expect(reason).toMatchObject({ code: 'odd-group', values: [] });
    // Seeds 9 to 16 lost in round 1, and 16 is out.
    expect(reason?.seeds.toSorted((a, b) => a - b)).toEqual([9, 10, 11, 12, 13, 14, 15]);
  });
});

describe('the table of a Swiss stage', () => {
  it('counts a bye as a win', () => {
    const desk = new Desk(swissOf({ rounds: 2 }), 3);
    expect(desk.tellRound()).toBe('1v2 3 bye');
    const [table] = desk.playRound().format.listTables(desk.stage);
    expect(table?.pool).toBe(0);
    expect(table?.tallies.bySeed.get(3)).toMatchObject({ points: 1, wins: 1, byes: 1, meetings: [] });
    expect(table?.tallies.bySeed.get(2)).toMatchObject({ points: 0, losses: 1, byes: 0 });
  });

  it('stays open until the last round is played', () => {
    const desk = new Desk(swissOf({ rounds: 2 }), 4).playAndDraw();
    const openOnes = () => desk.format.standings(desk.stage).filter(({ open }) => open).length;
    expect(openOnes()).toBe(4);
    desk.playRound();
    expect(openOnes()).toBe(0);
    expect(desk.format.isOver(desk.stage)).toBe(true);
  });

  it('follows the organizer’s word about those that no rule parts', () => {
    const desk = new Desk(swissOf({ rounds: 1 }, { tieBreaks: ['points'] }), 4).playRound();
    expect(desk.standings).toEqual(['1: 1', '1: 2', '3: 3', '3: 4']);
    applyRuling(desk.stage, { id: desk.takeId(), kind: 'tie', order: [2, 1] });
    expect(desk.standings).toEqual(['1: 2', '2: 1', '3: 3', '3: 4']);
    expect(desk.format.standings(desk.stage).some(({ open }) => open)).toBe(false);
  });

  it('leaves out whose late entry was taken back', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 4);
    const before = desk.playRound().standings;
    const late = desk.enterLate();
    expect(desk.standings).toHaveLength(5);
    if (late === undefined) throw new Error('nobody came');
    desk.leave(late);
    expect(desk.standings).toEqual(before);
  });
});
