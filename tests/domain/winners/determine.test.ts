import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPlayed, openFour } from './event.ts';
import { seedRandomly } from '#shared/domain/seeding/index.ts';
import { createStage } from '#shared/domain/stage/index.ts';
import { determineWinners } from '#shared/domain/winners/index.ts';
import type { DoneLobby, DoneMatch, Winners, WinnersInput } from '#shared/domain/winners/index.ts';
import { RandomPlay, TROUBLED } from '../support/play.ts';
import { itHolds } from '../support/property.ts';
import { anySetup } from '../support/stages.ts';

/** A single elimination of 4 that seed 1 won: 1 and 2 in the final, 3 and 4 out in the semifinals. */
const { input, semifinalOf4, semifinalOf3, final } = openFour();

function playedAs(...matches: readonly DoneMatch[]): WinnersInput {
  return { ...input, matches };
}

function orderOf(winners: Winners): readonly number[] {
  return winners.is === 'determined' ? winners.places.map(({ seed }) => seed) : [];
}

describe('winners', () => {
  it('are the places of the standings where those that matter are not shared', () => {
    const standings = [1, 2, 3, 4].map((seed) => ({ seed, place: seed }));
    expect(determineWinners({ ...input, standings })).toEqual({
      is: 'determined',
      places: standings,
      podium: { winner: [1], runnerUp: [2], third: [3] },
      steps: [],
      review: undefined,
    });
  });

  it('part losing semifinalists by score difference, with the numbers kept', () => {
    const winners = determineWinners(
      playedAs(semifinalOf4({ games: [[13, 2]] }), semifinalOf3({ games: [[13, 11]] }), final()),
    );
    expect(winners).toMatchObject({ is: 'determined', podium: { winner: [1], runnerUp: [2], third: [3] } });
    expect(winners).toHaveProperty('steps', [
      { stage: 1, place: 3, rule: 'head-to-head', tied: [3, 4], values: undefined, groups: [[3, 4]] },
      { stage: 1, place: 3, rule: 'score-difference', tied: [3, 4], values: [-2, -11], groups: [[3], [4]] },
    ]);
    expect(orderOf(winners)).toEqual([1, 2, 3, 4]);
  });

  it('ask who beat whom before anything else', () => {
    const met: DoneMatch = { no: 4, state: 'done', field: [4, 3], winner: 0, games: [[1, 0]], kind: 'played' };
    const winners = determineWinners(playedAs(semifinalOf4({ games: [[13, 2]] }), semifinalOf3(), final(), met));
    expect(orderOf(winners)).toEqual([1, 2, 4, 3]);
  });

  it('ask the seed only where it came from a ranking, and then before the clock', () => {
    const matches = [semifinalOf4({ finishedAt: 1000 }), semifinalOf3({ finishedAt: 2000 }), final()];
    expect(orderOf(determineWinners({ ...input, matches, seedsAreRanked: true }))).toEqual([1, 2, 3, 4]);
    expect(orderOf(determineWinners({ ...input, matches, seedsAreRanked: false }))).toEqual([1, 2, 4, 3]);
  });

  it('are refused where nothing parts them, and stand once the organizer has decided', () => {
    const refused = determineWinners(input);
    expect(refused).toMatchObject({ is: 'tied', ties: [{ place: 3, seeds: [3, 4], isOverfull: false }] });
    const decided = determineWinners({
      ...input,
      decisions: [
        [[3], [4]],
        [[4], [3]],
      ],
    });
    expect(decided).toMatchObject({ is: 'determined', podium: { third: [4] } });
    expect(decided).toHaveProperty('steps.2', {
      stage: 1,
      place: 3,
      rule: 'earliest-finish',
      tied: [3, 4],
      values: undefined,
      groups: [[3, 4]],
    });
    expect(decided).toHaveProperty('steps.3', {
      stage: 1,
      place: 3,
      rule: 'organizer',
      tied: [3, 4],
      groups: [[4], [3]],
    });
  });

  it('share a place that matters only by the word of the organizer', () => {
    expect(determineWinners({ ...input, decisions: [[[4, 3]]] })).toMatchObject({
      is: 'determined',
      podium: { third: [3, 4] },
    });
  });

  it.each([[[[3]]], [[[3], [3]]], [[[3], [2]]], [[[2], [3], [4]]], [[[3], [], [4]]]])(
    'take no decision about others: %j',
    (decision) => {
      expect(determineWinners({ ...input, decisions: [decision] }).is).toBe('tied');
    },
  );

  it('leave places that do not matter shared, and part them where they are paid', () => {
    const standings = [1, 2, 3, 4, 5, 5].map((place, index) => ({ seed: index + 1, place }));
    expect(determineWinners({ ...input, standings, placesThatMatter: 4 })).toMatchObject({
      is: 'determined',
      steps: [],
    });
    expect(determineWinners({ ...input, standings, placesThatMatter: 5 })).toMatchObject({
      is: 'tied',
      ties: [{ place: 5, seeds: [5, 6], isOverfull: false }],
    });
  });

  it('need nobody parted below the last place that matters, though the shared place began above it', () => {
    const standings = [1, 2, 3, 3, 3].map((place, index) => ({ seed: index + 1, place }));
    const lost = (seed: number, by: number): DoneMatch => {
      return { no: seed, state: 'done', field: [1, seed], winner: 0, games: [[by, 0]], kind: 'played' };
    };
    const winners = determineWinners({ ...input, standings, matches: [lost(3, 1), lost(4, 9), lost(5, 9)] });
    expect(winners).toMatchObject({ is: 'determined', podium: { third: [3] } });
    expect(winners).toHaveProperty('places', [
      { seed: 1, place: 1 },
      { seed: 2, place: 2 },
      { seed: 3, place: 3 },
      { seed: 4, place: 4 },
      { seed: 5, place: 4 },
    ]);
  });

  describe('after a double forfeit in the final', () => {
    const nobody = final({ winner: null, kind: 'double-forfeit', games: [] });
    const forfeited: WinnersInput = {
      ...input,
      standings: [2, 2, 3, 3].map((place, index) => ({ seed: index + 1, place })),
      matches: [semifinalOf4({ games: [[5, 0]] }), semifinalOf3(), nobody],
    };

    it('are not made by a rule: nobody earned the first place, and the others keep theirs', () => {
      const winners = determineWinners(forfeited);
      expect(winners).toMatchObject({ is: 'tied', ties: [{ place: 2, seeds: [1, 2], isOverfull: true }] });
    });

    it('are who the organizer says', () => {
      expect(determineWinners({ ...forfeited, decisions: [[[2], [1]]] })).toMatchObject({
        podium: { winner: [2], runnerUp: [1], third: [3] },
      });
    });

    it('are nobody if the organizer leaves it so', () => {
      expect(determineWinners({ ...forfeited, decisions: [[[1, 2]]] })).toMatchObject({
        is: 'determined',
        podium: { winner: [], runnerUp: [1, 2], third: [3] },
        review: undefined,
      });
    });
  });

  it('wait for matches that are open or disputed, and name them', () => {
    const matches = [
      final(),
      { no: 9, state: 'open' },
      { no: 7, state: 'disputed' },
      { no: 5, state: 'open' },
    ] as const;
    expect(determineWinners({ ...input, matches })).toEqual({
      is: 'blocked',
      open: [
        { stage: 1, no: 5 },
        { stage: 1, no: 9 },
      ],
      disputed: [{ stage: 1, no: 7 }],
    });
  });

  it.each([
    [2, { code: 'winner.mostly_forfeits', winner: 1, forfeits: 2, matches: 2 }],
    [1, { code: 'winner.mostly_forfeits', winner: 1, forfeits: 1, matches: 2 }],
    [0, undefined],
  ])('wait for a review when %i of the two matches of the winner were forfeits', (forfeits, review) => {
    const semifinal = semifinalOf4(forfeits > 0 ? { kind: 'forfeit', games: [] } : {});
    const last = final(forfeits > 1 ? { kind: 'forfeit', games: [] } : {});
    expect(determineWinners({ ...playedAs(semifinal, semifinalOf3(), last), seedsAreRanked: true })).toHaveProperty(
      'review',
      review,
    );
  });

  it('need no review for one forfeit of three, nor for those of others', () => {
    const more: DoneMatch = { no: 4, state: 'done', field: [4, 1], winner: 1, games: [[0, 1]], kind: 'played' };
    const matches = [
      semifinalOf4({ kind: 'forfeit', games: [] }),
      semifinalOf3({ kind: 'forfeit', games: [] }),
      final(),
      more,
    ];
    expect(determineWinners({ ...input, matches, seedsAreRanked: true })).toHaveProperty('review', undefined);
  });
});

describe('winners and entrants that are out', () => {
  it('put who is out behind those with which it shares a place, before any rule is asked', () => {
    const matches = [semifinalOf4({ games: [[13, 2]] }), semifinalOf3({ games: [[13, 11]] }), final()];
    const winners = determineWinners({ ...input, matches, out: new Set([3]) });
    expect(orderOf(winners)).toEqual([1, 2, 4, 3]);
    expect(winners).toHaveProperty('steps', [
      { stage: 1, place: 3, rule: 'still-in', tied: [3, 4], values: [0, 1], groups: [[4], [3]] },
    ]);
  });

  it('wait for a review where one of the podium is out', () => {
    const winners = determineWinners({ ...input, seedsAreRanked: true, out: new Set([2]) });
    expect(winners).toHaveProperty('review', { code: 'podium.disqualified', seeds: [2] });
  });
});

describe('winners after several stages', () => {
  const earlier = [
    { stage: 1, standings: [3, 1, 1, 3, 5, 6].map((place, index) => ({ seed: index + 1, place })), matches: [] },
  ];
  const last: WinnersInput = { ...input, stage: 2, seedsAreRanked: true, earlier };

  it('stand before everybody that went out earlier, whatever these had in their own stage', () => {
    expect(determineWinners(last)).toHaveProperty('places', [
      { seed: 1, place: 1 },
      { seed: 2, place: 2 },
      { seed: 3, place: 3 },
      { seed: 4, place: 4 },
      { seed: 5, place: 5 },
      { seed: 6, place: 6 },
    ]);
  });

  it('part those that went out earlier by the matches of their own stage, where their places matter', () => {
    const met: DoneMatch = { no: 1, state: 'done', field: [5, 6], winner: 1, games: [[0, 1]], kind: 'played' };
    const shared = [1, 2, 3, 4, 5, 6].map((seed) => ({ seed, place: seed > 4 ? 5 : seed }));
    const groups = [{ stage: 1, standings: shared, matches: [met] }];
    expect(determineWinners({ ...last, earlier: groups })).toHaveProperty('places.4', { seed: 5, place: 5 });
    expect(determineWinners({ ...last, earlier: groups })).toHaveProperty('places.5', { seed: 6, place: 5 });
    const paid = determineWinners({ ...last, earlier: groups, placesThatMatter: 5 });
    expect(paid).toHaveProperty('places.4', { seed: 6, place: 5 });
    expect(paid).toHaveProperty('steps.3', {
      stage: 1,
      place: 5,
      rule: 'head-to-head',
      tied: [5, 6],
      values: [0, 1],
      groups: [[6], [5]],
    });
  });

  it('count the forfeits of all stages', () => {
    const won = (no: number, kind: DoneMatch['kind']): DoneMatch => {
      return { no, state: 'done', field: [1, 5], winner: 0, games: [], kind };
    };
    const groups = [{ stage: 1, standings: input.standings, matches: [won(1, 'forfeit'), won(2, 'forfeit')] }];
    expect(determineWinners({ ...last, earlier: groups })).toHaveProperty('review.forfeits', 2);
    const played = [{ stage: 1, standings: input.standings, matches: [won(1, 'played'), won(2, 'forfeit')] }];
    expect(determineWinners({ ...last, earlier: played })).toHaveProperty('review', undefined);
  });

  it('wait for a match of an earlier stage that was opened again, and name it with its stage', () => {
    const groups = [{ stage: 1, standings: input.standings, matches: [{ no: 2, state: 'open' }] as const }];
    expect(determineWinners({ ...last, earlier: groups })).toMatchObject({ open: [{ stage: 1, no: 2 }] });
  });
});

describe('winners of lobbies', () => {
  const standings = [1, 1, 3].map((place, index) => ({ seed: index + 1, place }));
  const lobby = (no: number, seats: readonly number[], finishedAt: number): DoneLobby => {
    return { no, state: 'done', seats, finishedAt };
  };
  const tied = [lobby(1, [1, 3], 1000), lobby(2, [2, 3], 900)];

  it('are asked neither who met whom nor for a score: by seed, and by whose last lobby ended first', () => {
    const byTime = determineWinners({ ...input, standings, matches: tied });
    expect(orderOf(byTime)).toEqual([2, 1, 3]);
    expect(byTime).toHaveProperty('steps', [
      { stage: 1, place: 1, rule: 'earliest-finish', tied: [1, 2], values: [1000, 900], groups: [[2], [1]] },
    ]);
    expect(orderOf(determineWinners({ ...input, standings, matches: tied, seedsAreRanked: true }))).toEqual([1, 2, 3]);
  });

  it('are refused where all ended together', () => {
    const matches = [lobby(1, [1, 2, 3], 1000)];
    expect(determineWinners({ ...input, standings, matches })).toMatchObject({ ties: [{ place: 1, seeds: [1, 2] }] });
  });
});

describe('the winners of any elimination', () => {
  itHolds(
    'are the same however often and in whatever order they are asked for; places that matter are never shared',
    [anySetup, fc.integer({ min: 2, max: 24 }), fc.nat(), fc.boolean(), fc.integer({ min: 0, max: 9 })],
    (setup, entrants, seed, seedsAreRanked, placesThatMatter) => {
      const stage = createStage(setup.open(entrants), entrants);
      new RandomPlay(stage, seed, { ...TROUBLED, corrections: 0 }).run();
      const full = {
        stage: 1,
        standings: setup.standings(stage),
        matches: listPlayed(stage),
        placesThatMatter,
        seedsAreRanked,
      };
      const winners = determineWinners(full);
      const again = {
        ...full,
        standings: seedRandomly(full.standings, `${seed}`),
        matches: seedRandomly(full.matches, `${seed}`),
      };
      expect(determineWinners(again)).toEqual(winners);
      if (winners.is === 'blocked') throw new Error('all is played');
      if (seedsAreRanked && winners.is === 'tied') expect(winners.ties.every((tie) => tie.isOverfull)).toBe(true);
      const ties = winners.is === 'tied' ? winners.ties : [];
      const decided = determineWinners({ ...full, decisions: ties.map(({ seeds }) => seeds.map((one) => [one])) });
      if (decided.is !== 'determined') throw new Error('all is decided');
      if (!ties.some(({ isOverfull }) => isOverfull)) {
        const mattering = decided.places.filter(({ place }) => place <= Math.max(3, placesThatMatter));
        expect(new Set(mattering.map(({ place }) => place)).size).toBe(mattering.length);
      }
      expect(decided.places.map((one) => one.seed).toSorted((a, b) => a - b)).toEqual(
        full.standings.map((one) => one.seed).toSorted((a, b) => a - b),
      );
      // Nobody overtakes somebody that the standings had placed better.
      const former = new Map(full.standings.map((one) => [one.seed, one.place]));
      const order = decided.places.map((one) => former.get(one.seed) ?? 0);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    },
    1000,
  );
});
