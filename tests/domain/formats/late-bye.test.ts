import { describe, expect, it } from 'vitest';
import type { StageConfig } from '#shared/domain/formats/bind.ts';
import { getOccupants, getPhase } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { betterSeed, Desk, worseSeed } from '../support/desk.ts';
import type { Decides } from '../support/desk.ts';

const lengths = { default: { bestOf: 1 }, special: [{ part: 'winners', fromEnd: 1, length: { bestOf: 3 } }] } as const;
const single: StageConfig = { format: 'single-elimination', thirdPlace: false, lengths };
const double: StageConfig = { format: 'double-elimination', grandFinal: 'single', losersOrder: 'start-gg', lengths };

const placeOf = (opponent: number, seed: number) => ({ place: opponent, seed, round: 1, opponent, pool: 0, missed: 0 });

/** Who stands in each match, by ordinal. */
const fieldsOf = ({ stage }: Desk) => stage.states.map(({ occupants }) => occupants.join(' v '));

/** Where both slots of a match come from: '2' a seed, 'W3' the winner of 3, 'L3/0' its loser when it stood in slot 0. */
const tell = ({ stage }: Desk, no: number) =>
  at(stage.matches, no - 1).slots.map((source) => {
    if (source.kind !== 'place') return source.kind === 'seed' ? String(source.seed) : '-';
    return `${source.place === 1 ? 'W' : 'L'}${source.match}${source.from === undefined ? '' : `/${source.from}`}`;
  });

function come(desk: Desk, place: number) {
  const late = desk.enterLate(place);
  if (late === undefined) throw new Error(`no bye of ${place}`);
  return late;
}

describe('one that comes late to a bracket', () => {
  it('takes the bye of a seed, and the two play for the match that it led to', () => {
    // Seeds 1 and 2 wait in matches 3 and 4.
    const desk = new Desk(single, 6);
    expect(desk.places).toEqual([placeOf(1, 7), placeOf(2, 7)]);
    expect(fieldsOf(desk)).toEqual(['4 v 5', '3 v 6', '1 v 0', '2 v 0', '0 v 0']);
    come(desk, 2);
    expect(at(desk.stage.matches, 5)).toMatchObject({ no: 6, part: 'winners', round: 1 });
    expect([tell(desk, 4), tell(desk, 6)]).toEqual([
      ['W6', 'W2'],
      ['2', '7'],
    ]);
    desk.wins(6, 1);
    expect(fieldsOf(desk)).toEqual(['4 v 5', '3 v 6', '1 v 0', '7 v 0', '0 v 0', '2 v 7']);
    expect(desk.places).toEqual([placeOf(1, 8)]);
  });

  it('leaves every match its number, its round and its length', () => {
    const desk = new Desk(single, 5);
    const before = desk.stage.matches.map(({ no, part, round, length }) => ({ no, part, round, length }));
    for (const place of [3, 1, 2]) come(desk, place);
    expect(desk.stage.matches.map(({ no, part, round, length }) => ({ no, part, round, length }))).toEqual([
      ...before,
      ...[5, 6, 7].map((no) => ({ no, part: 'winners', round: 1, length: { bestOf: 1 } })),
    ]);
    expect(before.map(({ length }) => 'bestOf' in length && length.bestOf)).toEqual([1, 3, 3, 1]);
    expect(desk.places).toEqual({ code: 'late.byes_played' });
  });

  it('has the next number when it comes, wherever in the bracket it stands', () => {
    const desk = new Desk(single, 5);
    for (const place of [3, 1]) come(desk, place);
    expect(fieldsOf(desk).slice(4)).toEqual(['3 v 6', '1 v 7']);
  });

  it('can come as long as the match that the bye led to is not played', () => {
    const desk = new Desk(single, 6).wins(1, 0).wins(3, 0);
    expect(desk.places).toEqual([placeOf(2, 7)]);
    expect(desk.wins(2, 0).wins(4, 0).places).toEqual({ code: 'late.byes_played' });
  });

  it('takes no bye of one that is out', () => {
    expect(new Desk(single, 6).isOut(1).places).toEqual([placeOf(2, 7)]);
    expect(new Desk(single, 3).isOut(1).places).toEqual({ code: 'late.byes_played' });
  });

  it('is refused where nobody has a bye, with how many began', () => {
    expect(new Desk(single, 8).places).toEqual({ code: 'late.no_bye', details: { entrants: 8 } });
    expect(new Desk(double, 4).places).toEqual({ code: 'late.no_bye', details: { entrants: 4 } });
  });

  it('ends on a place like all others', () => {
    const desk = new Desk(single, 3);
    come(desk, 1);
    expect(desk.standings).toEqual(['3: 1', '3: 2', '3: 3', '3: 4']);
    desk.wins(3, 1).wins(1, 0).wins(2, 0);
    expect(desk.standings).toEqual(['1: 4', '2: 2', '3: 1', '3: 3']);
  });
});

describe('one that goes back', () => {
  it('leaves the bye as it was, and its seed to the next one that takes it', () => {
    const desk = new Desk(single, 6);
    const before = fieldsOf(desk);
    desk.leave(come(desk, 2));
    expect(fieldsOf(desk).slice(0, 5)).toEqual(before);
    expect(getPhase(desk.stage, 6)).toBe('walkover');
    expect(desk.places).toEqual([placeOf(1, 8), placeOf(2, 7)]);
    const { matches } = desk.stage;
    come(desk, 2);
    expect(desk.stage.matches).toEqual(matches);
    expect(fieldsOf(desk)[5]).toBe('2 v 7');
    desk.wins(6, 0);
    expect(desk.places).toEqual([placeOf(1, 8)]);
  });

  it('leaves no bye that is played out since', () => {
    const desk = new Desk(single, 6);
    desk.leave(come(desk, 2));
    desk.wins(2, 0).wins(4, 0);
    expect(desk.places).toEqual([placeOf(1, 8)]);
  });

  it('leaves no bye of a double elimination that is played out since', () => {
    const desk = new Desk(double, 6);
    desk.leave(come(desk, 2));
    expect(desk.places).toEqual([placeOf(1, 8), placeOf(2, 7)]);
    desk.wins(2, 0).wins(4, 0);
    expect(desk.places).toEqual([placeOf(1, 8)]);
  });

  it('stands nowhere, and nobody’s place is changed by it', () => {
    const desk = new Desk(double, 5);
    const before = desk.standings;
    desk.leave(come(desk, 1));
    expect(desk.standings).toEqual(before);
  });
});

describe('a bracket that one came late to', () => {
  const third: StageConfig = { ...single, thirdPlace: true };
  const reset: StageConfig = { ...double, grandFinal: 'reset' };

  /** The standings at the start, after the first round, and at the end. */
  function follow(desk: Desk, decides: Decides) {
    const told = [desk.format.standings(desk.stage)];
    for (const { no, part, round } of desk.stage.matches) {
      const [a, b] = getOccupants(desk.stage, no);
      if (part === 'winners' && round === 1) desk.wins(no, decides(a, b, round));
    }
    told.push(desk.format.standings(desk.stage));
    while (!desk.format.isOver(desk.stage)) desk.playRound(decides);
    return [...told, desk.format.standings(desk.stage)];
  }

  it.each([
    ['single elimination', single, 7],
    ['single elimination with a match for place 3', third, 7],
    ['double elimination', double, 7],
    ['double elimination with a reset', reset, 7],
    ['double elimination of four', double, 3],
  ])('has the places of one that was opened with it: %s', (_name, config, entrants) => {
    for (const decides of [betterSeed, worseSeed]) {
      const desk = new Desk(config, entrants);
      come(desk, 1);
      expect(follow(desk, decides)).toEqual(follow(new Desk(config, entrants + 1), decides));
    }
  });
});

describe('one that comes late to a double elimination', () => {
  it('brings a match of the losers with it where its opponent’s loss finds one to meet', () => {
    // 3 meets 2; the loser meets the loser of the winners' final.
    const desk = new Desk(double, 3);
    expect(desk.stage.matches.map(({ part }) => part)).toEqual(['winners', 'winners', 'losers', 'final']);
    come(desk, 1);
    expect(desk.stage.matches.slice(4).map(({ no, part, round }) => `${no} ${part} ${round}`)).toEqual([
      '5 winners 1',
      '6 losers 1',
    ]);
    expect([tell(desk, 5), tell(desk, 6), tell(desk, 2), tell(desk, 3)]).toEqual([
      ['1', '4'],
      ['L5', 'L1'],
      ['W5', 'W1'],
      ['L2', 'W6'],
    ]);
    expect(desk.stage.matches).toHaveLength(desk.format.matchCount(4));
  });

  it('keeps the reset with the final that it hangs on', () => {
    const desk = new Desk({ ...double, grandFinal: 'reset' }, 3);
    come(desk, 1);
    const reset = desk.stage.matches.find(({ playedIf }) => playedIf !== undefined);
    expect(reset).toMatchObject({ no: 5, playedIf: { match: 4, slot: 1 } });
  });
});

describe('one that comes late where first losers play on', () => {
  const consolation: StageConfig = { ...single, consolation: true };
  const tellAll = (desk: Desk) =>
    desk.stage.matches.flatMap(({ no, part }) => {
      return part === 'consolation' && !desk.stage.folded.has(no) ? [`${no}: ${tell(desk, no).join(' ')}`] : [];
    });

  it('opens a match there for those that lose to it, and closes it when it goes back', () => {
    const desk = new Desk(consolation, 7);
    expect(tellAll(desk)).toEqual(['6: L2 L3', '7: L1 W6']);
    const late = come(desk, 1);
    expect(tellAll(desk)).toEqual(['6: L2 L3', '7: W10 W6', '10: L9 L1']);
    desk.leave(late);
    expect(tellAll(desk)).toEqual(['6: L2 L3', '7: L1 W6']);
  });

  it('changes nothing for those that play on there when it goes back', () => {
    const [desk, other] = [new Desk(consolation, 7), new Desk(consolation, 7)];
    desk.leave(come(desk, 1));
    for (const { no } of other.stage.matches) {
      const [a, b] = getOccupants(other.stage, no);
      for (const one of [desk, other]) one.wins(no, a < b ? 0 : 1);
      expect(desk.format.standings(desk.stage), `after match ${no}`).toEqual(other.format.standings(other.stage));
    }
    expect(desk.format.isOver(desk.stage)).toBe(true);
  });

  it('leaves the places there to others that went back before it', () => {
    const [desk, other] = [new Desk(consolation, 12), new Desk(consolation, 12)];
    const [first, second] = [come(desk, 1), come(desk, 2)];
    desk.leave(first);
    desk.leave(second);
    come(desk, 1);
    come(other, 1);
    expect(tellAll(desk)).toEqual(tellAll(other));
  });

  it('takes the place there of one that would have lost its first match after a bye', () => {
    // Seed 1 waits in match 5 of twelve, and plays on where it loses that one.
    const desk = new Desk(consolation, 12);
    const before = tellAll(desk);
    expect(before[0]).toBe('9: L5/0 L1');
    const no = desk.stage.matches.length + 1;
    const late = come(desk, 1);
    expect(tellAll(desk)[0]).toBe(`9: L${no} L1`);
    expect(tellAll(desk).slice(1)).toEqual(before.slice(1));
    desk.leave(late);
    expect(tellAll(desk)).toEqual(before);
  });
});
