import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getCountingResult, getOccupants, getPlaced, isComplete } from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';
import { openHall } from '../support/hall.ts';
import { itHolds } from '../support/property.ts';
import { RandomPlay, TROUBLED } from '../support/play.ts';
import { anySetup, setUpDouble, setUpSingle, startStage } from '../support/stages.ts';

const entrantsToPlay = fc.integer({ min: 2, max: 130 });

function countLosses(stage: Stage, seed: number): number {
  return stage.matches.filter(({ no }) => {
    return getCountingResult(stage, no) !== undefined && getPlaced(stage, no, 2) === seed;
  }).length;
}

describe('final standings', () => {
  itHolds(
    'name every entrant once and one champion, and share places without a gap',
    [anySetup, entrantsToPlay, fc.nat()],
    (setup, entrants, seed) => {
      const stage = startStage(setup, entrants);
      new RandomPlay(stage, seed).run();
      const standings = setup.standings(stage);
      expect(isComplete(stage)).toBe(true);
      expect(standings.map((one) => one.seed).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: entrants }, (_, index) => index + 1),
      );
      expect(standings.filter(({ place }) => place === 1)).toHaveLength(1);
      expect(standings.every(({ open }) => !open)).toBe(true);
      const better = standings.map(({ place }) => standings.filter((other) => other.place < place).length + 1);
      expect(standings.map(({ place }) => place)).toEqual(better);
    },
    1000,
  );

  itHolds(
    'let nobody but the champion end before the last loss',
    [fc.constantFrom(setUpSingle(), setUpDouble()), entrantsToPlay, fc.nat()],
    (setup, entrants, seed) => {
      const stage = startStage(setup, entrants);
      new RandomPlay(stage, seed).run();
      for (const { seed: entrant, place } of setup.standings(stage)) {
        const losses = countLosses(stage, entrant);
        if (place === 1) expect(losses).toBeLessThan(setup.losses);
        else expect(losses).toBe(setup.losses);
      }
    },
    300,
  );

  itHolds(
    'never promise a place that gets worse while the stage is played without corrections',
    [anySetup, fc.integer({ min: 2, max: 40 }), fc.nat()],
    (setup, entrants, seed) => {
      const stage = startStage(setup, entrants);
      const play = new RandomPlay(stage, seed, { ...TROUBLED, corrections: 0, disqualifications: 0 });
      let before = new Map(setup.standings(stage).map((one) => [one.seed, one]));
      while (play.step()) {
        const now = setup.standings(stage);
        for (const one of now) {
          const former = before.get(one.seed);
          expect(one.place).toBeLessThanOrEqual(former?.place ?? 0);
          if (former && !former.open) expect(one).toEqual(former);
        }
        before = new Map(now.map((one) => [one.seed, one]));
      }
    },
    200,
  );

  it('are 1 2 3 4 5 5 7 7 in a double elimination of 8', () => {
    const { hall } = openHall(setUpDouble(), 8);
    hall.playOn();
    expect(hall.places()).toEqual([1, 2, 3, 4, 5, 5, 7, 7]);
  });

  it('are 1 2 3 3 5 5 5 5 in a single elimination, and 1 2 3 4 with a match for place 3', () => {
    const { hall: plain } = openHall(setUpSingle(), 8);
    plain.playOn();
    expect(plain.places()).toEqual([1, 2, 3, 3, 5, 5, 5, 5]);
    const { hall: withThird } = openHall(setUpSingle({ thirdPlace: true }), 8);
    withThird.playOn();
    expect(withThird.places()).toEqual([1, 2, 3, 4, 5, 5, 5, 5]);
  });

  it('without a grand final put the winners champion first and the losers champion second', () => {
    const { hall: open } = openHall(setUpDouble({ grandFinal: 'none' }), 4);
    open.playOn();
    expect(open.places()).toEqual([1, 2, 3, 4]);
    const { hall: two } = openHall(setUpDouble({ grandFinal: 'none' }), 2);
    two.playOn();
    expect(two.places()).toEqual([1, 2]);
  });

  it('while running, hold the lowest place that is still possible and say that it is open', () => {
    const { hall, alice, dave } = openHall(setUpSingle(), 4);
    expect(hall.places()).toEqual([3, 3, 3, 3]);
    alice.beats(dave);
    expect(hall.setup.standings(hall.stage)).toEqual([
      { seed: 1, place: 2, open: true },
      { seed: 2, place: 3, open: true },
      { seed: 3, place: 3, open: true },
      { seed: 4, place: 3, open: false },
    ]);
  });

  it('after a double forfeit give both the place of the loser, and nobody the place above', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpSingle(), 4);
    hall.forfeitBoth(alice, dave);
    bob.beats(carol);
    expect(isComplete(hall.stage)).toBe(true);
    expect(hall.places()).toEqual([3, 1, 3, 3]);
    expect(getOccupants(hall.stage, hall.no('winners', 2))).toEqual([-1, 2]);
  });
});
