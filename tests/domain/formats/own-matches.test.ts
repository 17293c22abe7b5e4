import { describe, expect, it } from 'vitest';
import { countOwnMatches, isLessThanHalfPlayed, listOwnMatches } from '#shared/domain/formats/own-matches.ts';
import { FORMATS } from '#shared/domain/formats/registry.ts';
import { Desk } from '../support/desk.ts';

const single = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } } as const;
const table = { ...FORMATS['round-robin'].defaultConfig, format: 'round-robin' } as const;
const lobbies = { format: 'free-for-all', lobbySize: 4, advance: 2, tieBreaks: [] } as const;

describe('the matches of an entrant', () => {
  it('are those in which it stands by now', () => {
    const desk = new Desk(single, 4);
    expect(listOwnMatches(desk.stage, 1)).toEqual([1]);
    desk.wins(1, 0);
    expect(listOwnMatches(desk.stage, 1)).toEqual([1, 3]);
    expect(listOwnMatches(desk.stage, 4)).toEqual([1]);
    expect(countOwnMatches(desk.stage, 1)).toEqual({ matches: 2, played: 1 });
  });

  it('are the lobbies in which it has a seat', () => {
    const desk = new Desk(lobbies, 8).playAndDraw();
    expect(listOwnMatches(desk.stage, 1)).toEqual([1, 3]);
    expect(listOwnMatches(desk.stage, 8)).toEqual([1]);
    expect(countOwnMatches(desk.stage, 1)).toEqual({ matches: 2, played: 1 });
  });

  it('are none where its late entry was taken back', () => {
    const desk = new Desk(lobbies, 7);
    const late = desk.enterLate();
    if (late === undefined) throw new Error('nobody came');
    expect(listOwnMatches(desk.stage, late.seed)).toEqual([1]);
    desk.leave(late);
    expect(listOwnMatches(desk.stage, late.seed)).toEqual([]);
  });

  it('are not played where they are lost because it is out', () => {
    const desk = new Desk(table, 4).playRound();
    expect(countOwnMatches(desk.stage, 1)).toEqual({ matches: 3, played: 3 });
    const other = new Desk(table, 4).isOut(1);
    expect(countOwnMatches(other.stage, 1)).toEqual({ matches: 3, played: 0 });
  });
});

describe('the rule of most round robins', () => {
  it.each([
    [0, 3, true],
    [1, 3, true],
    [2, 3, false],
    [1, 2, false],
    [2, 4, false],
    [1, 4, true],
    [0, 0, false],
  ])('%i of %i played is less than half: %s', (played, matches, isLess) => {
    expect(isLessThanHalfPlayed({ played, matches })).toBe(isLess);
  });
});
