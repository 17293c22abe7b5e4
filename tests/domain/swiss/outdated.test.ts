import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '#shared/domain/formats/swiss/index.ts';
import type { SwissEnd } from '#shared/domain/formats/swiss/index.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import { Desk, worseSeed } from '../support/desk.ts';

const swissOf = (end: SwissEnd) => ({ ...DEFAULT_CONFIG, end, format: 'swiss' }) as const;

/** The rounds that would be drawn otherwise by now. */
function outdatedOf({ format, stage }: Desk): readonly number[] {
  const rounds = [...new Set(stage.matches.map(({ round }) => round))];
  return rounds.filter((round) => format.isRoundOutdated(stage, round, ''));
}

describe('a drawn round of a Swiss stage', () => {
  it('is outdated by a correction before it, and no more when that is taken back', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 8).playAndDraw(2);
    expect(outdatedOf(desk)).toEqual([]);
    desk.wins(1, 1);
    expect(outdatedOf(desk)).toEqual([2, 3]);
    desk.wins(1, 0);
    expect(outdatedOf(desk)).toEqual([]);
  });

  it('stays as it is where a correction only tells in another order who meets whom', () => {
    const desk = new Desk(swissOf({ rounds: 2 }), 4).playAndDraw();
    expect(desk.tellRound()).toBe('1v2 3v4');
    // The losers have won now, and the winners lost.
    desk.wins(1, 1).wins(2, 1);
    expect(outdatedOf(desk)).toEqual([]);
    // Seed 2 has won by more games than seed 1, and stands before it.
    desk.wins(1, 0).wins(2, 0, [
      [1, 0],
      [1, 0],
    ]);
    expect(desk.format.standings(desk.stage)[0]?.seed).toBe(2);
    expect(outdatedOf(desk)).toEqual([]);
  });

  it('is outdated when its bye would be another one’s', () => {
    const desk = new Desk(swissOf({ rounds: 2 }), 3).playAndDraw();
    expect(desk.tellRound()).toBe('1v3 2 bye');
    desk.playRound(worseSeed).wins(1, 1);
    expect(outdatedOf(desk)).toEqual([2]);
  });

  it('stays as it was drawn when somebody comes or leaves after it', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 6).playAndDraw().isOut(1, 4);
    desk.enterLate();
    expect(outdatedOf(desk)).toEqual([]);
    desk.playAndDraw();
    expect(outdatedOf(desk)).toEqual([]);
  });

  it('stays as it was drawn when one that had left before it is back', () => {
    const desk = new Desk(swissOf({ rounds: 3 }), 6).playRound();
    const ruling = desk.rule({ kind: 'out', seed: 2 });
    desk.drawRound();
    desk.rule({ kind: 'revoke', ruling });
    expect(desk.tellRound()).not.toMatch(/\b2\b/u);
    expect(outdatedOf(desk)).toEqual([]);
  });

  it('stays as it was drawn when the number of rounds follows from entrants that never played', () => {
    const desk = new Desk(swissOf({ rounds: 0 }), 9);
    desk.stage = createStage([], 9);
    desk.isOut(9).drawRound();
    desk.playAndDraw(3);
    expect(desk.tellRound()).toMatch(/^\dv\d \dv\d \dv\d \dv\d$/u);
    expect(outdatedOf(desk)).toEqual([]);
  });

  it('is outdated when a correction takes somebody out of it who is through then', () => {
    const desk = new Desk(swissOf({ wins: 2, losses: 2 }), 8).playAndDraw(2);
    expect(outdatedOf(desk)).toEqual([]);
    // Seed 5 lost to seed 1 and has one win; seed 1 has two and is through.
    desk.wins(1, 1);
    expect(outdatedOf(desk)).toContain(3);
  });

  it('is outdated when a correction brings somebody into it who was through', () => {
    const desk = new Desk(swissOf({ wins: 2, losses: 2 }), 4).playAndDraw(2);
    expect(desk.tellRound()).toBe('2v3');
    // Seed 1 beat seed 2 in match 3 and was through; now both lost it.
    desk.forfeitsBoth(3);
    expect(outdatedOf(desk)).toEqual([3]);
  });
});
