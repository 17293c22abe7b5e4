import { describe, expect, it } from 'vitest';
import { NOBODY, OPEN } from '#shared/domain/model/stage.ts';
import { applyResult, getOccupants, getPhase, makeUndo, revertChange } from '#shared/domain/stage/index.ts';
import { openHall } from '../support/hall.ts';
import { setUpDouble, setUpSingle } from '../support/stages.ts';

describe('entering results', () => {
  it('moves the winner on and, in a double elimination, the loser down', () => {
    const { hall, alice, dave } = openHall(setUpDouble(), 4);
    const change = alice.beats(dave, 2, 1);
    expect(getOccupants(hall.stage, hall.no('winners', 2))).toEqual([alice.seed, OPEN]);
    expect(getOccupants(hall.stage, hall.no('losers', 1))).toEqual([dave.seed, OPEN]);
    expect(change.matches).toEqual([hall.no('winners', 1), hall.no('losers', 1), hall.no('winners', 2)]);
    expect(change.cleared).toEqual([]);
  });

  it('keeps a result for other entrants than stand in the match, and does not count it', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpSingle(), 4);
    alice.beats(dave);
    bob.beats(carol);
    alice.beats(bob);
    const semifinal = hall.match(bob, carol).no;
    const { cleared } = hall.enter(semifinal, 1, 'ruling');
    expect(cleared.map(({ field }) => field)).toEqual([[1, 2]]);
    expect(getPhase(hall.stage, hall.no('winners', 2))).toBe('ready');
    expect(getOccupants(hall.stage, hall.no('winners', 2))).toEqual([alice.seed, carol.seed]);
  });

  it('refuses to be entered twice under one id', () => {
    const { hall, alice, dave } = openHall(setUpSingle(), 4);
    alice.beats(dave);
    const entry = hall.counting(hall.no('winners', 1));
    if (!entry) throw new Error('the semifinal is decided');
    expect(() => applyResult(hall.stage, { ...entry, winner: 1 })).toThrow('entered twice');
  });
});

describe('a result that is changed after it moved on', () => {
  it('clears only what no longer holds: the other half of the bracket stays', () => {
    const { hall, alice, bob, carol, dave, erin, frank, grace, heidi } = openHall(setUpSingle(), 8);
    alice.beats(heidi);
    dave.beats(erin);
    bob.beats(grace);
    carol.beats(frank);
    alice.beats(dave);
    bob.beats(carol);
    alice.beats(bob);
    const { cleared } = hall.enter(hall.match(alice, heidi).no, 1, 'played');
    expect(cleared.map(({ match }) => match)).toEqual([hall.no('winners', 2, 0), hall.no('winners', 3)]);
    expect(hall.counting(hall.no('winners', 2, 1))).toMatchObject({ winner: 0 });
    expect(getPhase(hall.stage, hall.match(bob, carol).no)).toBe('decided');
    expect(getOccupants(hall.stage, hall.no('winners', 3))).toEqual([OPEN, bob.seed]);
  });

  it('clears nothing when only the score changes', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpSingle(), 4);
    alice.beats(dave, 2, 0);
    bob.beats(carol);
    alice.beats(bob);
    const change = hall.enter(hall.match(alice, dave).no, 0, 'played', [
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(change).toMatchObject({ matches: [1], cleared: [], revived: [] });
  });

  it('is undone in one step, and what it cleared counts again', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpSingle(), 4);
    alice.beats(dave, 2, 1);
    bob.beats(carol);
    alice.beats(bob, 2, 0);
    const semifinal = hall.match(alice, dave).no;
    hall.reset(semifinal);
    expect(getPhase(hall.stage, semifinal)).toBe('ready');
    const { revived } = hall.undo(semifinal);
    expect(revived.map(({ field }) => field)).toEqual([[alice.seed, bob.seed]]);
    expect(hall.counting(semifinal)).toMatchObject({
      winner: 0,
      games: [
        [0, 1],
        [1, 0],
        [1, 0],
      ],
    });
    expect(hall.places()).toEqual([1, 2, 3, 3]);
  });

  it('chooses among former results of the next match by who stands in it', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpSingle(), 4);
    const semifinal = 1;
    const final = hall.no('winners', 2);
    alice.beats(dave);
    bob.beats(carol);
    alice.beats(bob);
    dave.beats(alice);
    bob.beats(dave);
    expect(hall.counting(final)).toMatchObject({ field: [dave.seed, bob.seed], winner: 1 });
    hall.undo(semifinal);
    expect(hall.counting(final)).toMatchObject({ field: [alice.seed, bob.seed], winner: 0 });
    hall.undo(semifinal);
    expect(hall.counting(final)).toMatchObject({ field: [dave.seed, bob.seed], winner: 1 });
  });

  it('follows two entrants that change sides in the grand final to the reset', () => {
    const { hall, alice, bob } = openHall(setUpDouble(), 2);
    const final = hall.no('final', 1);
    const reset = hall.no('final', 2);
    alice.beats(bob);
    alice.beats(bob);
    expect(getPhase(hall.stage, reset)).toBe('not-needed');
    hall.enter(1, 1, 'played');
    expect(getOccupants(hall.stage, final)).toEqual([bob.seed, alice.seed]);
    alice.beats(bob);
    expect(getPhase(hall.stage, reset)).toBe('ready');
    expect(getOccupants(hall.stage, reset)).toEqual([bob.seed, alice.seed]);
    hall.undo(1);
    expect(getOccupants(hall.stage, final)).toEqual([alice.seed, bob.seed]);
    expect(getPhase(hall.stage, reset)).toBe('not-needed');
  });
});

describe('makeUndo', () => {
  it('has nothing to offer before the first result, or when the step to undo lies upstream', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpSingle(), 4);
    expect(makeUndo(hall.stage, 1)).toBeUndefined();
    alice.beats(dave);
    bob.beats(carol);
    alice.beats(bob);
    dave.beats(alice);
    expect(makeUndo(hall.stage, hall.no('winners', 2))).toBeUndefined();
  });

  it('takes a first result back by a reset, and the reset by the result', () => {
    const { hall, alice, dave } = openHall(setUpSingle(), 4);
    alice.beats(dave, 2, 0);
    expect(makeUndo(hall.stage, 1)).toMatchObject({ kind: 'reset', winner: null, games: [] });
    hall.undo(1);
    expect(makeUndo(hall.stage, 1)).toMatchObject({ kind: 'played', winner: 0 });
  });
});

describe('revertChange', () => {
  it('throws for a change that is not the last one', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpSingle(), 4);
    const first = alice.beats(dave);
    bob.beats(carol);
    expect(() => revertChange(hall.stage, first)).toThrow('not the last one');
  });
});

describe('occupants', () => {
  it('tell a slot that waits from one to which nobody will come', () => {
    const { hall, alice, dave } = openHall(setUpSingle(), 4);
    const final = hall.no('winners', 2);
    expect(getOccupants(hall.stage, final)).toEqual([OPEN, OPEN]);
    hall.forfeitBoth(alice, dave);
    expect(getOccupants(hall.stage, final)).toEqual([NOBODY, OPEN]);
    expect(getPhase(hall.stage, final)).toBe('waiting');
  });
});
