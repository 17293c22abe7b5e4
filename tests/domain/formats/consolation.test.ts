import { describe, expect, it } from 'vitest';
import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import { planFromGraph } from '#shared/domain/schedule/index.ts';
import { NOBODY, OPEN } from '#shared/domain/model/stage.ts';
import type { Match } from '#shared/domain/model/stage.ts';
import { explainSlot, getOccupants, getPhase, isComplete, nameRound } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { fromShape, toShape } from '#shared/protocol/dto/shape.ts';
import { Desk } from '../support/desk.ts';
import { openHall } from '../support/hall.ts';
import { setUpSingle } from '../support/stages.ts';

const WITH = setUpSingle({ consolation: true });
const WITH_BOTH = setUpSingle({ thirdPlace: true, consolation: true });

const CONFIG: StageConfig = {
  format: 'single-elimination',
  thirdPlace: false,
  consolation: true,
  lengths: { default: { bestOf: 1 } },
};

function listConsolation(entrants: number): readonly Match[] {
  return WITH.open(entrants).filter(({ part }) => part === 'consolation');
}

/** Where a slot comes from: 'L3' the loser of match 3, 'L3/0' only when it stood in slot 0, 'W4' the winner of 4. */
function tell({ slots }: Match): string {
  return slots
    .map((source) => {
      if (source.kind !== 'place') return source.kind;
      return `${source.place === 1 ? 'W' : 'L'}${source.match}${source.from === undefined ? '' : `/${source.from}`}`;
    })
    .join(' ');
}

describe('a consolation bracket', () => {
  it('lets the losers of the first round play on, and stands before the final', () => {
    expect(WITH_BOTH.open(8).map((match) => `${match.part} ${match.round}: ${tell(match)}`)).toEqual([
      ...Array.from({ length: 4 }, () => 'winners 1: seed seed'),
      'winners 2: W1 W2',
      'winners 2: W3 W4',
      'consolation 1: L1 L2',
      'consolation 1: L3 L4',
      'consolation 2: W7 W8',
      'third 1: L5 L6',
      'winners 3: W5 W6',
    ]);
  });

  it('takes the loser of round 2 where it is the first match of one that had a bye, and of two always', () => {
    // 12: seeds 1 to 4 have a bye and each meets a winner of round 1; 10: 2 and 7, 3 and 6 meet in round 2 as well.
    expect(listConsolation(12).map(tell).slice(0, 4)).toEqual(['L5/0 L1', 'L6/0 L2', 'L7/0 L3', 'L8/0 L4']);
    expect(listConsolation(10).map(tell)).toEqual(
      ['L3/0 L1', 'L5/0 L2', 'W7 L4', 'W8 L6', 'W11 W12'].map((text) => text),
    );
  });

  it('has one match less than entrants in it, and none where nobody or one alone would play', () => {
    expect([2, 3, 4, 5].map((entrants) => listConsolation(entrants).length)).toEqual([0, 0, 0, 0]);
    expect([6, 7, 8].map((entrants) => listConsolation(entrants).length)).toEqual([1, 2, 3]);
    expect([9, 12, 13, 16, 32, 4096].map((entrants) => listConsolation(entrants).length)).toEqual([
      4, 7, 7, 7, 15, 2047,
    ]);
    expect(WITH.matchCount(4096)).toBe(4095 + 2047);
  });

  it('leaves the slot empty when the one that had the bye has won, and whoever waited goes on', () => {
    const { hall, alice } = openHall(WITH, 12);
    const { stage } = hall;
    const first = hall.no('consolation', 1);
    hall.enter(hall.no('winners', 1), 0, 'played', [[1, 0]]);
    expect(getOccupants(stage, first)).toEqual([OPEN, 9]);
    const second = hall.no('winners', 2);
    hall.enter(second, 0, 'played', [[1, 0]]);
    expect(getOccupants(stage, first)).toEqual([NOBODY, 9]);
    expect(getPhase(stage, first)).toBe('walkover');
    expect(explainSlot(stage, first, 0)).toEqual([{ code: 'nobody', match: second, place: 2, phase: 'decided' }]);
    hall.enter(second, 1, 'played', [[0, 1]]);
    expect(getOccupants(stage, first)).toEqual([alice.seed, 9]);
    expect(explainSlot(stage, first, 0).at(-1)).toMatchObject({ code: 'lost', match: second, opponent: 8 });
  });

  it('parts those that lost in round 1, and leaves the places above as they are', () => {
    const { hall, alice, bob, carol, dave, erin, frank, grace, heidi } = openHall(WITH_BOTH, 8);
    alice.beats(heidi);
    dave.beats(erin);
    carol.beats(frank);
    bob.beats(grace);
    expect(hall.places().slice(4)).toEqual([8, 8, 8, 8]);
    heidi.beats(erin);
    expect(hall.places().slice(4)).toEqual([8, 8, 8, 7]);
    frank.beats(grace);
    frank.beats(heidi);
    alice.beats(dave);
    bob.beats(carol);
    dave.beats(carol);
    alice.beats(bob);
    expect(isComplete(hall.stage)).toBe(true);
    expect(hall.places()).toEqual([1, 2, 4, 3, 7, 5, 7, 6]);
  });

  it('is lost by forfeit by those that are out, and passes over those that both forfeited', () => {
    const { hall, alice, bob, carol, dave, erin, frank, grace, heidi } = openHall(WITH, 8);
    heidi.isOut();
    dave.beats(erin);
    hall.forfeitBoth(carol, frank);
    bob.beats(grace);
    // Heidi is out of it too, and Grace has nobody to play.
    expect(getPhase(hall.stage, hall.no('consolation', 1))).toBe('decided');
    expect(getPhase(hall.stage, hall.no('consolation', 1, 1))).toBe('walkover');
    erin.beats(grace);
    alice.beats(dave);
    alice.beats(bob);
    expect(isComplete(hall.stage)).toBe(true);
    // Carol and Frank lost for nothing: they end behind all that played, Heidi's forfeit included.
    expect(hall.places()).toEqual([1, 2, 8, 3, 5, 8, 6, 7]);
  });

  /** 'place: seed' of those that lost in round 1, with a question mark while it is open. */
  function tellPlaces(desk: Desk, ...seeds: readonly number[]): readonly string[] {
    const standings = desk.format.standings(desk.stage).filter(({ seed }) => seeds.includes(seed));
    return standings.map(({ seed, place, open }) => `${place}: ${seed}${open ? '?' : ''}`);
  }

  it('leaves its places open until it is over, and closes no other ones', () => {
    const desk = new Desk(CONFIG, 8);
    expect(tellPlaces(desk, 1, 8)).toEqual(['8: 1?', '8: 8?']);
    for (const no of [1, 2, 3, 4]) desk.wins(no, 0);
    expect(tellPlaces(desk, 1, 5, 6, 7, 8)).toEqual(['3: 1?', '8: 5?', '8: 6?', '8: 7?', '8: 8?']);
    // Seeds 8 and 5 meet, and 7 and 6.
    desk.wins(7, 1);
    expect(tellPlaces(desk, 5, 6, 7, 8)).toEqual(['7: 5?', '8: 6?', '8: 7?', '8: 8?']);
    desk.wins(8, 1);
    expect(tellPlaces(desk, 5, 6, 7, 8)).toEqual(['6: 5?', '6: 6?', '8: 7?', '8: 8?']);
    desk.wins(9, 0);
    expect(tellPlaces(desk, 1, 5, 6, 7, 8)).toEqual(['3: 1?', '5: 5', '6: 6', '7: 7', '7: 8']);
  });

  it('has those behind all others that never come to it, and a place less for everybody else', () => {
    const desk = new Desk(CONFIG, 8).forfeitsBoth(1);
    for (const no of [2, 3, 4]) desk.wins(no, 0);
    expect(tellPlaces(desk, 1, 5, 6, 7, 8)).toEqual(['7: 5?', '7: 6?', '7: 7?', '8: 1?', '8: 8?']);
    // Seed 5 has nobody to play in match 7; 7 and 6 meet.
    desk.wins(8, 1);
    expect(tellPlaces(desk, 1, 5, 6, 7, 8)).toEqual(['6: 5?', '6: 6?', '7: 7?', '8: 1?', '8: 8?']);
    desk.wins(9, 1);
    expect(tellPlaces(desk, 1, 5, 6, 7, 8)).toEqual(['5: 6', '6: 5', '7: 7', '8: 1', '8: 8']);
  });

  it('counts its rounds without a gap, whatever the byes', () => {
    for (let entrants = 6; entrants <= 40; entrants++) {
      const rounds = [...new Set(listConsolation(entrants).map(({ round }) => round))];
      expect(rounds, `${entrants} entrants`).toEqual(Array.from({ length: rounds.length }, (_, index) => index + 1));
    }
  });

  it('names its rounds, and takes their lengths', () => {
    const lengths = {
      default: { bestOf: 3 },
      special: [{ part: 'consolation', fromEnd: 0, length: { bestOf: 5 } }],
    } as const;
    const matches = setUpSingle({ consolation: true, lengths }).open(32);
    const own = matches.filter(({ part }) => part === 'consolation');
    const names = new Map(own.map((match) => [match.round, nameRound(match, matches).key]));
    expect([...names.values()]).toEqual([
      'consolation-round',
      'consolation-quarterfinal',
      'consolation-semifinal',
      'consolation-final',
    ]);
    expect(own.filter(({ length }) => 'bestOf' in length && length.bestOf === 5)).toEqual([own.at(-1)]);
    expect(nameRound(at(matches, matches.length - 1), matches)).toEqual({ key: 'final' });
  });

  it('is the same after its way through the store and over the wire', () => {
    for (const entrants of [6, 10, 12, 23, 4096]) {
      const matches = WITH.open(entrants);
      expect(matches.map((match) => fromShape(toShape(match)))).toEqual(matches);
    }
  });

  it('runs beside the bracket in the time that is estimated', () => {
    const rounds = planFromGraph(WITH.open(16));
    expect(rounds.map(({ matches }) => matches)).toEqual([8, 4, 4, 2, 2, 1, 1]);
    expect(bindFormat(CONFIG).matchCount(16)).toBe(22);
  });
});
