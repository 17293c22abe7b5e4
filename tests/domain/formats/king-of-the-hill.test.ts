import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kingOfTheHill } from '#shared/domain/formats/king-of-the-hill/format.ts';
import type { KingOfTheHillConfig } from '#shared/domain/formats/king-of-the-hill/format.ts';
import { singleElimination } from '#shared/domain/formats/single-elimination/format.ts';
import {
  applyResult,
  createStage,
  getCountingResult,
  getOccupants,
  isComplete,
  nameRound,
} from '#shared/domain/stage/index.ts';
import { openHall } from '../support/hall.ts';
import { RandomPlay, readDerived, readOutcome, TROUBLED } from '../support/play.ts';
import { itHolds } from '../support/property.ts';
import type { Setup } from '../support/stages.ts';

function setUpHill(config: Partial<KingOfTheHillConfig> = {}): Setup {
  const full = { ...kingOfTheHill.defaultConfig, ...config };
  return {
    name: `king of the hill, ${full.direction}`,
    losses: 1,
    open: (entrants) => kingOfTheHill.open(full, entrants),
    matchCount: (entrants) => kingOfTheHill.matchCount(full, entrants),
    standings: (stage) => kingOfTheHill.standings(stage, full),
  };
}

const SETUPS = [setUpHill({ direction: 'climb' }), setUpHill({ direction: 'defend' })] as const;
const anyHill = fc
  .constantFrom(...SETUPS)
  .map((setup) => Object.assign(setup, { [fc.toStringMethod]: () => setup.name }));
const climbers = fc.integer({ min: 2, max: 64 });

describe('the rounds of a ladder', () => {
  it.each(SETUPS)('are numbered but the last one, since nobody plays a semifinal: $name', ({ open }) => {
    const ladder = open(5);
    expect(ladder.map((match) => nameRound(match, ladder).key)).toEqual(['round', 'round', 'round', 'final']);
    const bracket = singleElimination.open(singleElimination.defaultConfig, 5);
    const keys = bracket.map((match) => nameRound(match, bracket).key);
    expect(keys.filter((key) => key === 'semifinal')).toHaveLength(2);
  });
});

describe('a climb', () => {
  it('begins with the two lowest seeds and ends against seed 1', () => {
    const { hall, alice, bob, carol, dave } = openHall(SETUPS[0], 4);
    dave.beats(carol);
    bob.beats(dave);
    expect(getOccupants(hall.stage, 3)).toEqual([1, 2]);
    bob.beats(alice);
    expect(hall.places()).toEqual([2, 1, 4, 3]);
  });

  it('lets the top seed wait for one match, with a place on the podium of two already', () => {
    const { hall } = openHall(SETUPS[0], 4);
    expect(hall.places()).toEqual([2, 3, 4, 4]);
  });
});

describe('a defence of the hill', () => {
  it('begins with the two best and lets the challengers come in seed order', () => {
    const { hall, alice, bob, carol, dave } = openHall(SETUPS[1], 4);
    bob.beats(alice);
    expect(getOccupants(hall.stage, 2)).toEqual([2, 3]);
    carol.beats(bob);
    carol.beats(dave);
    expect(hall.places()).toEqual([4, 3, 1, 2]);
  });
});

describe.each(SETUPS)('$name', (setup) => {
  it('of 2 to 64 has one match a round, one less than entrants, and every seed once', () => {
    for (let entrants = 2; entrants <= 64; entrants++) {
      const matches = setup.open(entrants);
      expect(matches.map(({ round, part }) => [round, part])).toEqual(
        Array.from({ length: setup.matchCount(entrants) }, (_, index) => [index + 1, 'winners']),
      );
      const seeds = matches.flatMap(({ slots }) => slots.flatMap((one) => (one.kind === 'seed' ? [one.seed] : [])));
      expect(new Set(seeds).size).toBe(entrants);
      expect(seeds).toHaveLength(entrants);
    }
  });

  it('gives each round its length', () => {
    const lengths = {
      default: { bestOf: 1 },
      special: [{ part: 'winners', round: 3, length: { bestOf: 5 } }],
    } as const;
    const direction = setup === SETUPS[0] ? 'climb' : 'defend';
    const matches = kingOfTheHill.open({ direction, lengths }, 4);
    expect(matches.map(({ length }) => length)).toEqual([{ bestOf: 1 }, { bestOf: 1 }, { bestOf: 5 }]);
  });

  it('refuses to be opened outside 2 to 4,096', () => {
    for (const entrants of [0, 1, 4097, 2.5]) expect(() => setup.open(entrants)).toThrow(RangeError);
  });
});

describe('any hill', () => {
  itHolds(
    'ends with one champion and everybody on a place of their own, in the order in which they fell',
    [anyHill, climbers, fc.nat()],
    (setup, entrants, seed) => {
      const stage = createStage(setup.open(entrants), entrants);
      new RandomPlay(stage, seed).run();
      expect(isComplete(stage)).toBe(true);
      const standings = setup.standings(stage);
      expect(standings.map(({ place }) => place)).toEqual(Array.from({ length: entrants }, (_, index) => index + 1));
      expect(standings.map((one) => one.seed)).toEqual([
        stage.states.at(-1)?.winner,
        ...stage.states.toReversed().map(({ loser }) => loser),
      ]);
    },
    1000,
  );

  itHolds(
    'is what its entries make it, and by reset and the same results again ends the same',
    [anyHill, climbers, fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 8 })],
    (setup, entrants, seed, resets) => {
      const stage = createStage(setup.open(entrants), entrants);
      const play = new RandomPlay(stage, seed).run();
      const before = readOutcome(stage);
      for (const pick of resets) {
        const former = getCountingResult(stage, (pick % stage.matches.length) + 1);
        if (former) applyResult(stage, { ...former, id: play.takeId(), winner: null, games: [], kind: 'reset' });
      }
      for (const entry of [...play.entries])
        if ('result' in entry) play.enter({ result: { ...entry.result, id: play.takeId() } });
      expect(readOutcome(stage)).toEqual(before);
    },
    300,
  );

  itHolds(
    'in trouble names everybody, one champion at most, and ends',
    [anyHill, climbers, fc.nat()],
    (setup, entrants, seed) => {
      const stage = createStage(setup.open(entrants), entrants);
      new RandomPlay(stage, seed, TROUBLED).run(4 * entrants);
      const standings = setup.standings(stage);
      expect(standings.filter(({ place }) => place === 1).length).toBeLessThanOrEqual(1);
      expect(new Set(standings.map((one) => one.seed)).size).toBe(entrants);
      expect(readDerived(stage)).toHaveLength(entrants - 1);
    },
    500,
  );
});
