import { describe, expect, it } from 'vitest';
import { explainSlot, listRoutes, nameRound } from '#shared/domain/stage/index.ts';
import { openHall } from '../support/hall.ts';
import { setUpDouble, setUpSingle } from '../support/stages.ts';

describe('explainSlot', () => {
  it('tells the way from the seed, with byes, wins and losses', () => {
    const { hall, alice, bob, carol, dave, erin } = openHall(setUpDouble(), 5);
    dave.beats(erin, 2, 1);
    alice.beats(dave);
    bob.beats(carol);
    carol.beats(erin);
    const losersSemifinal = hall.no('losers', 2);
    expect(explainSlot(hall.stage, losersSemifinal, 1)).toEqual([
      { code: 'seeded', seed: 4, match: 1 },
      { code: 'won', match: 1, opponent: 5, how: 'played' },
      { code: 'lost', match: 2, opponent: 1, how: 'played' },
    ]);
    expect(explainSlot(hall.stage, hall.no('winners', 3), 0)).toEqual([
      { code: 'seeded', seed: 1, match: 2 },
      { code: 'bye', seed: 1, rounds: 1 },
      { code: 'won', match: 2, opponent: 4, how: 'played' },
    ]);
  });

  it('tells what an open slot waits for, and why nobody comes to an empty one', () => {
    const { hall, alice, bob, carol, dave } = openHall(setUpDouble(), 4);
    const winnersFinal = hall.no('winners', 2);
    hall.forfeitBoth(alice, dave);
    expect(explainSlot(hall.stage, winnersFinal, 1)).toEqual([{ code: 'waits', match: 2, place: 1 }]);
    expect(explainSlot(hall.stage, winnersFinal, 0)).toEqual([
      { code: 'nobody', match: 1, place: 1, phase: 'decided' },
    ]);
    bob.beats(carol);
    expect(explainSlot(hall.stage, hall.no('final', 1), 0).at(-1)).toEqual({
      code: 'walked-over',
      match: winnersFinal,
    });
  });

  it('names forfeits as such', () => {
    const { hall, alice, dave } = openHall(setUpSingle(), 4);
    dave.isOut();
    expect(explainSlot(hall.stage, hall.no('winners', 2), 0).at(-1)).toEqual({
      code: 'won',
      match: hall.match(alice, dave).no,
      opponent: 4,
      how: 'forfeit',
    });
  });
});

describe('listRoutes', () => {
  it('tells where winner and loser go, and that the reset may not be needed', () => {
    const { hall } = openHall(setUpDouble(), 4);
    const [final, reset] = [hall.no('final', 1), hall.no('final', 2)];
    expect(listRoutes(hall.stage, 1)).toEqual([
      { place: 1, match: hall.no('winners', 2), slot: 0, ifNeeded: false },
      { place: 2, match: hall.no('losers', 1), slot: 0, ifNeeded: false },
    ]);
    expect(listRoutes(hall.stage, final)).toEqual([
      { place: 1, match: reset, slot: 1, ifNeeded: true },
      { place: 2, match: reset, slot: 0, ifNeeded: true },
    ]);
    expect(listRoutes(hall.stage, reset)).toEqual([]);
  });
});

describe('nameRound', () => {
  const listNames = (setup: ReturnType<typeof setUpDouble>, entrants: number): readonly string[] => {
    const matches = setup.open(entrants);
    const names = matches.map((match) => nameRound(match, matches));
    return [...new Set(names.map((name) => ('round' in name ? `${name.key} ${name.round}` : name.key)))];
  };

  it('names the rounds of a single elimination from the final back', () => {
    expect(listNames(setUpSingle({ thirdPlace: true }), 16)).toEqual([
      'round 1',
      'quarterfinal',
      'semifinal',
      'third-place',
      'final',
    ]);
    expect(listNames(setUpSingle(), 2)).toEqual(['final']);
  });

  it('names the sides of a double elimination', () => {
    expect(listNames(setUpDouble(), 8)).toEqual([
      'winners-quarterfinal',
      'losers-round 1',
      'winners-semifinal',
      'losers-quarterfinal',
      'losers-semifinal',
      'winners-final',
      'losers-final',
      'grand-final',
      'grand-final-reset',
    ]);
    expect(listNames(setUpDouble({ grandFinal: 'none' }), 4)).toEqual([
      'winners-semifinal',
      'losers-semifinal',
      'winners-final',
      'losers-final',
    ]);
  });
});
