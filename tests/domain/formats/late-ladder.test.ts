import { describe, expect, it } from 'vitest';
import { bindFormat } from '#shared/domain/formats/bind.ts';
import { kingOfTheHill } from '#shared/domain/formats/king-of-the-hill/format.ts';
import type { MatchLength } from '#shared/domain/model/stage.ts';
import { createStage, getOccupants, getPhase } from '#shared/domain/stage/index.ts';
import { Desk } from '../support/desk.ts';

const usual: MatchLength = { bestOf: 3 };
const ladderOf = (direction: 'climb' | 'defend') =>
  ({ format: 'king-of-the-hill', direction, lengths: { default: usual } }) as const;

/** 'round: a v b' of every match, those that nobody plays left out. */
function tell({ stage }: Desk): readonly string[] {
  return stage.matches
    .filter(({ no }) => !stage.folded.has(no))
    .toSorted((a, b) => a.round - b.round)
    .map(({ no, round }) => `${round}: ${getOccupants(stage, no).join(' v ')}`);
}

/** One comes late and goes back again. */
function comeAndGo(desk: Desk): Desk {
  const late = desk.enterLate();
  if (late === undefined) throw new Error('nobody came');
  desk.leave(late);
  return desk;
}

describe('one that comes late to a climb', () => {
  it('stands below the lowest, and meets it first', () => {
    const desk = new Desk(ladderOf('climb'), 3);
    expect(desk.places).toEqual([{ place: 0, seed: 4, round: 1, opponent: 3, pool: 0, missed: 0 }]);
    desk.enterLate();
    expect(tell(desk)).toEqual(['1: 3 v 4', '2: 2 v 0', '3: 1 v 0']);
    expect(desk.stage.matches.map(({ no, part, length }) => [no, part, length])).toEqual([
      [1, 'winners', usual],
      [2, 'winners', usual],
      [3, 'winners', usual],
    ]);
    desk.wins(3, 1);
    expect(tell(desk)).toEqual(['1: 3 v 4', '2: 2 v 4', '3: 1 v 0']);
    expect(desk.wins(1, 1).wins(2, 0).standings).toEqual(['1: 1', '2: 4', '3: 2', '4: 3']);
  });

  it('may be followed by another one, below it', () => {
    const desk = new Desk(ladderOf('climb'), 2);
    desk.enterLate();
    expect(desk.places).toMatchObject([{ seed: 4, opponent: 3 }]);
    desk.enterLate();
    expect(tell(desk)).toEqual(['1: 3 v 4', '2: 2 v 0', '3: 1 v 0']);
    // Their match is the first now.
    expect(desk.wins(3, 1).places).toEqual({ code: 'late.ladder_begun' });
  });

  it('is refused when the first match was played, and not when one that is out lost it without playing', () => {
    const desk = new Desk(ladderOf('climb'), 3).wins(1, 0);
    expect(desk.places).toEqual({ code: 'late.ladder_begun' });
    expect(new Desk(ladderOf('climb'), 3).isOut(3).places).toMatchObject([{ seed: 4, opponent: 3 }]);
  });

  it('takes the step of one before it that went back, unless that match is past', () => {
    const desk = comeAndGo(new Desk(ladderOf('climb'), 3));
    expect(tell(desk)).toEqual(['2: 2 v 3', '3: 1 v 0']);
    expect(desk.places).toEqual([{ place: 0, seed: 4, round: 1, opponent: 3, pool: 0, missed: 0 }]);
    const { matches } = desk.stage;
    desk.enterLate();
    expect(desk.stage.matches).toEqual(matches);
    expect(tell(desk)).toEqual(['1: 3 v 4', '2: 2 v 0', '3: 1 v 0']);
    const begun = comeAndGo(new Desk(ladderOf('climb'), 3)).wins(1, 0);
    expect(begun.places).toEqual({ code: 'late.ladder_begun' });
  });

  it('takes the step above one that came after it, and never a seed behind which somebody stands', () => {
    const desk = new Desk(ladderOf('climb'), 2);
    const third = desk.enterLate();
    const fourth = desk.enterLate();
    if (third === undefined || fourth === undefined) throw new Error('nobody came');
    desk.leave(third);
    expect(tell(desk)).toEqual(['2: 2 v 4', '3: 1 v 0']);
    expect(desk.places).toMatchObject([{ seed: 3, round: 1, opponent: 4 }]);
    desk.leave(fourth);
    expect(desk.places).toMatchObject([{ seed: 4, round: 2, opponent: 2 }]);
    desk.enterLate();
    expect(tell(desk)).toEqual(['2: 2 v 4', '3: 1 v 0']);
  });
});

describe('one that comes late to a defence of the hill', () => {
  it('is the last challenger', () => {
    const desk = new Desk(ladderOf('defend'), 3).wins(1, 1);
    expect(desk.places).toEqual([{ place: 0, seed: 4, round: 3, opponent: 0, pool: 0, missed: 0 }]);
    const { matches } = desk.stage;
    desk.enterLate();
    expect(desk.stage.matches.slice(0, 2)).toEqual(matches);
    expect(tell(desk)).toEqual(['1: 1 v 2', '2: 2 v 3', '3: 0 v 4']);
    expect(desk.stage.matches.at(-1)).toMatchObject({ no: 3, part: 'winners', length: usual });
    expect(desk.wins(2, 0).wins(3, 1).standings).toEqual(['1: 4', '2: 2', '3: 3', '4: 1']);
  });

  it('is refused when the last match was played, and not when one that is out lost it without playing', () => {
    const desk = new Desk(ladderOf('defend'), 3).wins(1, 0);
    expect(desk.places).toHaveLength(1);
    expect(desk.wins(2, 0).places).toEqual({ code: 'late.stage_over' });
    const walked = new Desk(ladderOf('defend'), 3).wins(1, 0).isOut(3);
    expect(getPhase(walked.stage, 2)).toBe('decided');
    expect(walked.places).toMatchObject([{ seed: 4, round: 3 }]);
  });

  it('takes the place of one before it that went back, unless all is played', () => {
    const desk = comeAndGo(new Desk(ladderOf('defend'), 3));
    expect(tell(desk)).toEqual(['1: 1 v 2', '2: 0 v 3']);
    expect(desk.places).toMatchObject([{ seed: 4, round: 3, opponent: 0 }]);
    const { matches } = desk.stage;
    desk.enterLate();
    expect(desk.stage.matches).toEqual(matches);
    const over = comeAndGo(new Desk(ladderOf('defend'), 2)).wins(1, 0);
    expect(over.places).toEqual({ code: 'late.stage_over' });
  });

  it('may be followed by another one, who comes after it', () => {
    const desk = new Desk(ladderOf('defend'), 2);
    desk.enterLate();
    expect(desk.places).toMatchObject([{ seed: 4, round: 3 }]);
    desk.enterLate();
    expect(tell(desk)).toEqual(['1: 1 v 2', '2: 0 v 3', '3: 0 v 4']);
  });
});

describe('a ladder', () => {
  it('is shown as a bracket, and climbed in best of three unless it is said otherwise', () => {
    expect(kingOfTheHill.views).toEqual(['bracket']);
    expect(kingOfTheHill.defaultConfig).toEqual({ direction: 'climb', lengths: { default: { bestOf: 3 } } });
  });

  it.each(['climb', 'defend'] as const)('takes nobody more than 4,096: %s', (direction) => {
    const format = bindFormat(ladderOf(direction));
    const places = (entrants: number) => format.listPlaces(createStage(format.open(entrants), entrants));
    expect(places(4095)).toMatchObject({ ok: true });
    expect(places(4096)).toEqual({ ok: false, code: 'late.full', details: { most: 4096 } });
  });
});
