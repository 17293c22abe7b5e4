import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, VALVE_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import type { SwissConfig, SwissEnd } from '#shared/domain/formats/swiss/index.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import { Desk } from '../support/desk.ts';

const swissOf = (end: SwissEnd, more: Partial<SwissConfig> = {}) =>
  ({ ...DEFAULT_CONFIG, ...more, end, format: 'swiss' }) as const;

/** Points, wins, losses and matches of a seed in the table. */
function tallyOf(desk: Desk, seed: number) {
  const tally = desk.format.listTables(desk.stage)[0]?.tallies.bySeed.get(seed);
  return tally && [tally.points, tally.wins, tally.losses, tally.meetings.length];
}

describe('one that comes late to a Swiss', () => {
  it('plays from the next draw on, behind all others, and missed what was drawn', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 4);
    expect(desk.places).toEqual([{ place: 0, seed: 5, round: 2, opponent: 0, pool: 0, missed: 1 }]);
    const { matches } = desk.stage;
    desk.enterLate();
    expect(desk.stage.matches).toEqual(matches);
    expect(desk.stage.entrants).toBe(5);
    desk.playAndDraw();
    expect(desk.tellRound()).toMatch(/\b5\b/u);
  });

  it('misses nothing before the first draw', () => {
    const { format } = new Desk(swissOf({ rounds: 3 }), 4);
    expect(format.listPlaces(createStage([], 4))).toMatchObject({ places: [{ seed: 5, round: 1, missed: 0 }] });
  });

  it('has a loss for each round that it missed, and no more than were drawn', () => {
    const desk = new Desk(swissOf({ rounds: 4 }), 4).playAndDraw();
    desk.enterLate();
    expect(tallyOf(desk, 5)).toEqual([0, 0, 2, 0]);
    desk.playAndDraw();
    expect(tallyOf(desk, 5)?.[2]).toBe(2);
  });

  it('has half a win for each where that was said, and nothing at all where that was said', () => {
    const half = new Desk(swissOf({ rounds: 4 }, { missed: 'half' }), 4).playAndDraw();
    half.enterLate();
    expect(tallyOf(half, 5)).toEqual([1, 0, 0, 0]);
    const nothing = new Desk(swissOf({ rounds: 4 }, { missed: 'nothing' }), 4).playAndDraw();
    nothing.enterLate();
    expect(tallyOf(nothing, 5)).toEqual([0, 0, 0, 0]);
  });

  it('has what a loss gives for each, where a loss gives something', () => {
    const points = { win: 3, draw: 1, loss: 0.5 };
    const desk = new Desk(swissOf({ rounds: 4 }, { points }), 4).playAndDraw();
    desk.enterLate();
    expect(tallyOf(desk, 5)).toEqual([1, 0, 2, 0]);
    const half = new Desk(swissOf({ rounds: 4 }, { points, missed: 'half' }), 4);
    half.enterLate();
    expect(tallyOf(half, 5)?.[0]).toBe(1.5);
  });

  it('before the first draw has nothing behind it', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 4);
    desk.stage = createStage([], 4);
    desk.enterLate();
    expect(tallyOf(desk, 5)).toEqual([0, 0, 0, 0]);
    desk.drawRound();
    expect(desk.tellRound()).toBe('1v3 2v4 5 bye');
  });

  it('takes the seed behind which nobody stands any more', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 4);
    const first = desk.enterLate();
    const second = desk.enterLate();
    expect([first?.seed, second?.seed]).toEqual([5, 6]);
    if (first !== undefined) desk.leave(first);
    expect(desk.places).toMatchObject([{ seed: 5 }]);
  });

  it('is refused when the last round is drawn', () => {
    const desk = new Desk(swissOf({ rounds: 2 }), 4);
    expect(desk.places).toHaveLength(1);
    desk.playAndDraw();
    expect(desk.places).toEqual({ code: 'late.no_round_left' });
  });

  it('is taken where the number of rounds follows from the entrants, as long as one is left with one more', () => {
    const desk = new Desk(swissOf({ rounds: 0 }), 8);
    expect(desk.places).toMatchObject([{ seed: 9, round: 2, missed: 1 }]);
    // Eight have three rounds, and nine a fourth.
    desk.playAndDraw(2);
    expect(desk.places).toMatchObject([{ seed: 9, round: 4, missed: 3 }]);
    desk.enterLate();
    desk.playAndDraw();
    expect(desk.round[0]?.round).toBe(4);
    expect(desk.places).toEqual({ code: 'late.no_round_left' });
    const seven = new Desk(swissOf({ rounds: 0 }), 7).playAndDraw(2);
    expect(seven.places).toEqual({ code: 'late.no_round_left' });
  });

  it('asks for no round more with the seed of one that went back', () => {
    const desk = new Desk(swissOf({ rounds: 0 }), 7);
    for (let i = 0; i < 2; i++) {
      const late = desk.enterLate();
      if (late === undefined) throw new Error('nobody came');
      desk.leave(late);
    }
    desk.playAndDraw(2);
    expect(desk.places).toEqual({ code: 'late.no_round_left' });
  });

  it('starts no round more in a stage that is over', () => {
    const desk = new Desk(swissOf({ rounds: 0 }), 8).playAndDraw(2).playRound();
    expect(desk.format.isOver(desk.stage)).toBe(true);
    expect(desk.places).toEqual({ code: 'late.no_round_left' });
  });

  it('is refused when it would be beaten already, with the rounds that it missed', () => {
    const desk = new Desk(swissOf({ wins: 3, losses: 2 }), 8);
    expect(desk.places).toHaveLength(1);
    desk.playAndDraw();
    expect(desk.places).toEqual({ code: 'late.beaten_already', details: { rounds: 2 } });
  });

  it('is not beaten where missed rounds are no losses, and is refused when the stage is over', () => {
    const desk = new Desk(swissOf({ wins: 2, losses: 1 }, { missed: 'nothing' }), 4);
    expect(desk.places).toHaveLength(1);
    desk.playAndDraw();
    expect(desk.places).toMatchObject([{ round: 3 }]);
    desk.playRound();
    expect(desk.places).toEqual({ code: 'late.no_round_left' });
  });

  it('is refused where there is room for nobody more', () => {
    const valve = new Desk({ ...VALVE_CONFIG, format: 'swiss' }, 16);
    expect(valve.places).toEqual({ code: 'late.full', details: { most: 16 } });
    const { format } = new Desk(swissOf({ rounds: 3 }), 4);
    expect(format.listPlaces(createStage([], 4095))).toMatchObject({ ok: true });
    expect(format.listPlaces(createStage([], 4096))).toMatchObject({ code: 'late.full', details: { most: 4096 } });
  });
});
