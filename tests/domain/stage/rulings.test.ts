import { describe, expect, it } from 'vitest';
import { DERIVED, NOBODY, OPEN } from '#shared/domain/model/stage.ts';
import {
  applyResult,
  applyRuling,
  createStage,
  getOccupants,
  getPhase,
  isComplete,
} from '#shared/domain/stage/index.ts';
import { openHall } from '../support/hall.ts';
import { setUpDouble, setUpSingle } from '../support/stages.ts';

describe('an entrant that is out', () => {
  it('loses its open match at once, and later ones as they become due', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpDouble(), 4);
    dave.isOut();
    expect(hall.counting(hall.match(alice, dave).no)).toMatchObject({ id: DERIVED, winner: 0, kind: 'forfeit' });
    const losers = hall.no('losers', 1);
    expect(getPhase(hall.stage, losers)).toBe('waiting');
    bob.beats(carol);
    expect(hall.counting(losers)).toMatchObject({ field: [dave.seed, carol.seed], winner: 1, kind: 'forfeit' });
    hall.playOn();
    expect(hall.places()).toEqual([1, 2, 3, 4]);
  });

  it('keeps what it has won before', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpSingle(), 4);
    alice.beats(dave);
    alice.isOut();
    expect(hall.counting(1)).toMatchObject({ winner: 0, kind: 'played' });
    bob.beats(carol);
    expect(hall.counting(hall.no('winners', 2))).toMatchObject({ winner: 1, kind: 'forfeit' });
    expect(hall.places()).toEqual([2, 1, 3, 3]);
  });

  it('comes back when the ruling is revoked, and results that were entered meanwhile give way', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpSingle(), 4);
    bob.beats(carol);
    const ruling = alice.isOut();
    dave.beats(bob);
    expect(isComplete(hall.stage)).toBe(true);
    const change = applyRuling(hall.stage, { id: hall.takeId(), kind: 'revoke', ruling });
    expect(change.cleared.map(({ field }) => field)).toEqual([[dave.seed, bob.seed]]);
    expect(getPhase(hall.stage, 1)).toBe('ready');
    expect(getOccupants(hall.stage, hall.no('winners', 2))).toEqual([OPEN, bob.seed]);
  });

  it('makes a double forfeit with another one that is out', () => {
    const { hall, alice, bob, dave, carol } = openHall(setUpSingle(), 4);
    alice.isOut();
    dave.isOut();
    expect(hall.counting(1)).toMatchObject({ id: DERIVED, winner: null, kind: 'double-forfeit' });
    bob.beats(carol);
    expect(getPhase(hall.stage, hall.no('winners', 2))).toBe('walkover');
    expect(hall.places()).toEqual([3, 1, 3, 3]);
  });

  it('does not walk over when nobody comes: then nobody moves on', () => {
    const { hall, alice, bob, carol, dave, erin, heidi } = openHall(setUpSingle(), 8);
    hall.forfeitBoth(alice, heidi);
    dave.beats(erin);
    const semifinal = hall.no('winners', 2);
    expect(getPhase(hall.stage, semifinal)).toBe('walkover');
    dave.isOut();
    expect(getPhase(hall.stage, semifinal)).toBe('empty');
    hall.playOn();
    expect(getOccupants(hall.stage, hall.no('winners', 3))).toEqual([NOBODY, bob.seed]);
    expect(hall.places().slice(0, 4)).toEqual([5, 1, 3, 3]);
    expect(carol.seed).toBe(3);
  });

  it('may still be given a match by the organizer: an entry counts more than the rule', () => {
    const { hall, alice, dave } = openHall(setUpSingle(), 4);
    alice.isOut();
    alice.beats(dave);
    expect(hall.counting(1)).toMatchObject({ winner: 0, kind: 'played' });
  });
});

describe('a double forfeit', () => {
  it('leaves the next opponent a walkover on both sides of a double elimination', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpDouble(), 4);
    hall.forfeitBoth(alice, dave);
    bob.beats(carol);
    expect(getPhase(hall.stage, hall.no('winners', 2))).toBe('walkover');
    expect(getPhase(hall.stage, hall.no('losers', 1))).toBe('walkover');
    expect(getPhase(hall.stage, hall.no('losers', 2))).toBe('walkover');
    expect(getOccupants(hall.stage, hall.no('final', 1))).toEqual([bob.seed, carol.seed]);
    bob.beats(carol);
    expect(hall.places()).toEqual([4, 1, 2, 4]);
  });

  it('lets the one advance that the organizer names, and the other drop', () => {
    const { hall, alice, dave } = openHall(setUpDouble(), 4);
    hall.forfeitBoth(alice, dave, dave);
    expect(getOccupants(hall.stage, hall.no('winners', 2))).toEqual([dave.seed, OPEN]);
    expect(getOccupants(hall.stage, hall.no('losers', 1))).toEqual([alice.seed, OPEN]);
  });

  it('of the grand final leaves no champion', () => {
    const { hall, alice, bob } = openHall(setUpDouble(), 2);
    alice.beats(bob);
    hall.forfeitBoth(alice, bob);
    expect(getPhase(hall.stage, hall.no('final', 2))).toBe('not-needed');
    expect(isComplete(hall.stage)).toBe(true);
    expect(hall.places()).toEqual([2, 2]);
  });
});

describe('the bracket reset', () => {
  function playToReset() {
    const players = openHall(setUpDouble(), 4);
    const { alice, bob, carol, dave } = players;
    alice.beats(dave);
    bob.beats(carol);
    alice.beats(bob);
    carol.beats(dave);
    bob.beats(carol);
    bob.beats(alice);
    return { ...players, reset: players.hall.no('final', 2) };
  }

  it('is played when the losers side wins the first final', () => {
    const { hall, alice, bob, reset } = playToReset();
    expect(getPhase(hall.stage, reset)).toBe('ready');
    expect(hall.setup.standings(hall.stage).slice(0, 2)).toEqual([
      { seed: 1, place: 2, open: true },
      { seed: 2, place: 2, open: true },
    ]);
    alice.beats(bob);
    expect(hall.places()).toEqual([1, 2, 3, 4]);
  });

  it('is not needed when the winners side wins the first final', () => {
    const { hall, alice, bob, reset } = playToReset();
    alice.beats(bob);
    expect(hall.counting(reset)).toBeDefined();
    hall.enter(hall.no('final', 1), 0, 'played');
    expect(getPhase(hall.stage, reset)).toBe('not-needed');
    expect(hall.counting(reset)).toBeUndefined();
    expect(hall.places()).toEqual([1, 2, 3, 4]);
  });

  it('can be waived: then who won the first final is champion', () => {
    const { hall, reset } = playToReset();
    const change = hall.waive(reset);
    expect(change.matches).toEqual([reset]);
    expect(getPhase(hall.stage, reset)).toBe('not-needed');
    expect(isComplete(hall.stage)).toBe(true);
    expect(hall.places()).toEqual([2, 1, 3, 4]);
  });

  it('comes back when the waiver is revoked, with the result that was played', () => {
    const { hall, alice, bob, reset } = playToReset();
    alice.beats(bob);
    const played = hall.counting(reset);
    const waived = hall.waive(reset);
    expect(waived.cleared).toEqual([played]);
    const ruling = hall.stage.rulings.at(-1)?.id ?? 0;
    const { revived } = applyRuling(hall.stage, { id: hall.takeId(), kind: 'revoke', ruling });
    expect(revived).toEqual([played]);
    expect(hall.places()).toEqual([1, 2, 3, 4]);
  });

  it('is lost by forfeit like the first final when the winners champion is out', () => {
    const { hall, alice, bob } = openHall(setUpDouble(), 2);
    alice.beats(bob);
    alice.isOut();
    expect(hall.counting(hall.no('final', 1))).toMatchObject({ winner: 1, kind: 'forfeit' });
    expect(hall.counting(hall.no('final', 2))).toMatchObject({ winner: 1, kind: 'forfeit' });
    expect(hall.places()).toEqual([2, 1]);
  });

  it('is not needed when there is no winners champion: the walkover decides', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpDouble(), 4);
    alice.beats(dave);
    bob.beats(carol);
    hall.forfeitBoth(alice, bob);
    carol.beats(dave);
    expect(getPhase(hall.stage, hall.no('final', 1))).toBe('walkover');
    expect(getPhase(hall.stage, hall.no('final', 2))).toBe('not-needed');
    expect(isComplete(hall.stage)).toBe(true);
    expect(hall.places()).toEqual([3, 3, 1, 4]);
  });
});

describe('a match that is played only if another one ends so', () => {
  it('follows that match even where neither of its entrants comes from there', () => {
    const length = { bestOf: 1 } as const;
    const seed = (number: number) => ({ kind: 'seed', seed: number }) as const;
    const stage = createStage(
      [
        { no: 1, round: 1, part: 'winners', slots: [seed(1), seed(2)], length },
        { no: 2, round: 1, part: 'final', slots: [seed(3), seed(4)], length, playedIf: { match: 1, slot: 1 } },
      ],
      4,
    );
    expect(getPhase(stage, 2)).toBe('waiting');
    const result = { id: 1, match: 1, field: [1, 2], winner: 1, games: [], kind: 'ruling' } as const;
    expect(applyResult(stage, result).matches).toEqual([1, 2]);
    expect(getPhase(stage, 2)).toBe('ready');
    applyResult(stage, { ...result, id: 2, winner: 0 });
    expect(getPhase(stage, 2)).toBe('not-needed');
  });
});
