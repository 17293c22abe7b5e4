import { describe, expect, it } from 'vitest';
import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import { findEnd } from '#shared/domain/formats/elimination/find-end.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import { Desk } from '../support/desk.ts';

const lengths = { default: { bestOf: 1 } } as const;
const single: StageConfig = { format: 'single-elimination', thirdPlace: false, lengths };
const double: StageConfig = { format: 'double-elimination', grandFinal: 'single', losersOrder: 'start-gg', lengths };

/** Of each match 'winner/loser': the place where a way ends, '-' where it goes on, with a star for the title. */
function tell(config: StageConfig, entrants: number): readonly string[] {
  const stage = createStage(bindFormat(config).open(entrants), entrants);
  return stage.matches.map(({ no }) => {
    const ends = ([1, 2] as const).map((which) => findEnd(stage, no, which));
    return ends.map((end) => (end === undefined ? '-' : `${end.place}${end.isTitle ? '*' : ''}`)).join('/');
  });
}

describe('where the way of a match ends', () => {
  it('is a place for the loser of every match of a single elimination, and the title for the winner of the last', () => {
    expect(tell(single, 8)).toEqual(['-/5', '-/5', '-/5', '-/5', '-/3', '-/3', '1*/2']);
    expect(tell(single, 2)).toEqual(['1*/2']);
  });

  it('is place 3 or 4 in the match for third place, to which the semifinals lead', () => {
    expect(tell({ ...single, thirdPlace: true }, 4)).toEqual(['-/-', '-/-', '3/4', '1*/2']);
  });

  it('is a place for the losers of the losers’ side alone in a double elimination', () => {
    expect(tell(double, 4)).toEqual(['-/-', '-/-', '-/4', '-/-', '-/3', '1*/2']);
  });

  it('is behind all that won a match for those that play on after their first loss', () => {
    expect(tell({ ...single, consolation: true }, 8)).toEqual([
      ...['-/-', '-/-', '-/-', '-/-'],
      ...['-/3', '-/3'],
      ...['-/7', '-/7', '5/6'],
      '1*/2',
    ]);
  });

  it('is the title for the champion of the winners’ side where the two champions do not meet', () => {
    expect(tell({ ...double, grandFinal: 'none' }, 4)).toEqual(['-/-', '-/-', '-/4', '1*/-', '2/3']);
  });

  it('is no title where more than one is first, as a bracket ends early or each group has its own', () => {
    expect(tell({ ...double, until: 4 }, 8).filter((told) => told.includes('*'))).toEqual([]);
    expect(tell({ ...double, groups: 2 }, 4)).toEqual(['-/-', '1/2', '-/-', '1/2']);
  });

  it('on a ladder is lower the sooner one loses', () => {
    expect(tell({ format: 'king-of-the-hill', direction: 'climb', lengths }, 4)).toEqual(['-/4', '-/3', '1*/2']);
  });

  it('tells how many share the place, in a group just those of the group', () => {
    const among = (config: StageConfig, entrants: number) => {
      const stage = createStage(bindFormat(config).open(entrants), entrants);
      const ends = stage.matches.flatMap(({ no }) => [findEnd(stage, no, 1), findEnd(stage, no, 2)]);
      const told = ends.flatMap((end) => (end === undefined ? [] : [`${end.place}: ${end.among}`]));
      return [...new Set(told)].sort();
    };
    expect(among(single, 8)).toEqual(['1: 1', '2: 1', '3: 2', '5: 4']);
    expect(among({ ...single, consolation: true }, 8)).toEqual(['1: 1', '2: 1', '3: 2', '5: 1', '6: 1', '7: 2']);
    expect(among({ ...double, until: 4 }, 8)).toEqual(['1: 2', '3: 2', '5: 2', '7: 2']);
    expect(among({ ...double, groups: 2 }, 8)).toEqual(among(double, 4));
  });

  it('is nowhere for a match that is a bye again, since one that came late went back', () => {
    const desk = new Desk(single, 7);
    const late = desk.enterLate();
    if (late === undefined) throw new Error('nobody came');
    expect(findEnd(desk.stage, 7, 2)).toMatchObject({ place: 5, among: 4 });
    desk.leave(late);
    expect([findEnd(desk.stage, 7, 1), findEnd(desk.stage, 7, 2)]).toEqual([undefined, undefined]);
    expect(findEnd(desk.stage, 1, 2)).toMatchObject({ place: 5, among: 3 });
  });
});
