import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '#shared/lib/at.ts';
import { bindFormat, type BoundFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import { listMeetings } from '#shared/domain/formats/meetings.ts';
import { FORMATS, type FormatCode } from '#shared/domain/formats/registry.ts';
import { countClashes, keepApart, measureDisplacement } from '#shared/domain/seeding/index.ts';
import { itHolds } from '../support/property.ts';

function bind(code: FormatCode, more: object = {}): BoundFormat {
  return bindFormat({ format: code, ...FORMATS[code].defaultConfig, ...more } as StageConfig);
}

const single = bind('single-elimination');

/** Seeds again with the clubs of a base order kept apart; '' is nobody's club. */
function part(clubs: readonly string[], format: BoundFormat = single, rounds = 2) {
  const meetings = listMeetings(format, clubs.length);
  const early = meetings.rounds.filter(({ round }) => round <= rounds);
  const order = early.length === 0 ? clubs.map((_, index) => index) : keepApart([clubs], early);
  const after = order.map((index) => at(clubs, index));
  return {
    order,
    before: countClashes(clubs, early),
    after: countClashes(after, early),
    moved: measureDisplacement(order),
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, round) => value !== b[round]);
  return index < 0 ? 0 : at(a, index) - at(b, index);
}

const anyClubs = fc
  .tuple(fc.integer({ min: 2, max: 140 }), fc.integer({ min: 1, max: 30 }))
  .chain(([entrants, clubs]) =>
    fc.array(
      fc.integer({ min: 0, max: clubs }).map((club) => (club === 0 ? '' : `club ${club}`)),
      { minLength: entrants, maxLength: entrants },
    ),
  );
const anyRounds = fc.constantFrom(1, 2, 3, 12);

describe('keeping clubs apart', () => {
  itHolds('keeps every entrant once', [anyClubs, anyRounds], (clubs, rounds) => {
    const { order } = part(clubs, single, rounds);
    expect([...order].sort((a, b) => a - b)).toEqual(clubs.map((_, index) => index));
  });

  itHolds(
    'never leaves more clashes than there were, the earliest round first',
    [anyClubs, anyRounds],
    (clubs, rounds) => {
      const { before, after } = part(clubs, single, rounds);
      expect(compare(after, before)).toBeLessThanOrEqual(0);
    },
  );

  itHolds('moves nobody where nobody clashes', [anyClubs, anyRounds], (clubs, rounds) => {
    const { before, moved } = part(clubs, single, rounds);
    if (before.every((clashes) => clashes === 0)) expect(moved).toEqual({ moved: 0, places: 0, most: 0 });
  });

  itHolds('makes the same of the same, and nothing more of what it made', [anyClubs], (clubs) => {
    const once = part(clubs);
    expect(part(clubs).order).toEqual(once.order);
    const again = part(once.order.map((index) => at(clubs, index)));
    expect(compare(again.after, once.after)).toBeLessThanOrEqual(0);
  });

  itHolds(
    'leaves no clash in the first round where no club has more than half of a full bracket',
    [fc.integer({ min: 1, max: 7 }), fc.integer({ min: 2, max: 40 }), fc.nat()],
    (rounds, clubs, start) => {
      const entrants = 2 ** rounds;
      const given = Array.from(
        { length: entrants },
        (_, index) => `club ${(index * 7919 + start) % Math.max(2, clubs)}`,
      );
      const most = Math.max(...[...Map.groupBy(given, (club) => club).values()].map(({ length }) => length));
      if (most <= entrants / 2) expect(at(part(given, single, 1).after, 0)).toBe(0);
    },
  );

  it('changes the lower seed of a pair with its neighbour, and no more', () => {
    // 1 meets 8, 2 meets 7, 3 meets 6, 4 meets 5; 1 and 8 are of one club.
    const { order, before, after, moved } = part(['x', '', '', '', '', '', '', 'x'], single, 1);
    expect([before, after]).toEqual([[1], [0]]);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 7, 6]);
    expect(moved).toEqual({ moved: 2, places: 2, most: 1 });
  });

  it('gives no bye away where it need not', () => {
    // Of 6 entrants the first two wait; 3 meets 6 and 4 meets 5.
    const { order, after } = part(['', '', 'x', '', '', 'x'], single, 1);
    expect(after).toEqual([0]);
    expect(order.slice(0, 2)).toEqual([0, 1]);
  });

  it('works with any byes: the one match of five entrants', () => {
    expect(part(['', '', '', 'x', 'x'], single, 1)).toMatchObject({ before: [1], after: [0] });
  });

  it('asks the club before the region in a round', () => {
    const clubs = ['a', 'b', 'b', 'a'];
    const regions = ['n', 's', 'n', 's'];
    const { rounds } = listMeetings(single, 4);
    const order = keepApart([clubs, regions], rounds.slice(0, 1));
    expect(
      at(
        countClashes(
          order.map((index) => at(clubs, index)),
          rounds,
        ),
        0,
      ),
    ).toBe(0);
  });

  it('tells what is left where a club is too large to be parted', () => {
    const { after } = part(
      Array.from({ length: 8 }, (_, index) => (index < 6 ? 'x' : 'y')),
      single,
      1,
    );
    expect(after).toEqual([2]);
  });

  it('parts 4,096 in their first two rounds whole', () => {
    const clubs = Array.from({ length: 4096 }, (_, index) => `club ${(index * 7919) % 251}`);
    const { before, after, moved } = part(clubs);
    expect(at(before, 0) + at(before, 1)).toBeGreaterThan(0);
    expect(after).toEqual([0, 0]);
    expect(moved.most).toBeLessThan(64);
  });
});

describe('who can meet when', () => {
  it('is read from a bracket: neighbours first, the best two last', () => {
    const { kind, rounds } = listMeetings(single, 8);
    expect(kind).toBe('match');
    const roundOf = (a: number, b: number) => rounds.find(({ blockOf }) => blockOf[a - 1] === blockOf[b - 1])?.round;
    expect([roundOf(1, 8), roundOf(1, 4), roundOf(1, 3), roundOf(1, 2)]).toEqual([1, 2, 3, 3]);
  });

  itHolds(
    'grows from round to round, until everybody can meet everybody',
    [fc.integer({ min: 2, max: 200 }), fc.constantFrom<FormatCode>('single-elimination', 'double-elimination')],
    (entrants, code) => {
      const { rounds } = listMeetings(bind(code), entrants);
      for (const [index, { blockOf }] of rounds.entries()) {
        const former = rounds[index - 1]?.blockOf;
        for (let a = 0; a < entrants && former !== undefined; a++)
          for (let b = 0; b < a; b++) if (former[a] === former[b]) expect(blockOf[a]).toBe(blockOf[b]);
      }
      expect(new Set(rounds.at(-1)?.blockOf).size).toBe(1);
    },
    100,
  );

  it('is a group where there are groups, and clubmates go to different ones', () => {
    const groups = bind('round-robin', { groups: 4 });
    const { kind, rounds } = listMeetings(groups, 16);
    expect([kind, rounds.length, rounds[0]?.blocks]).toEqual(['pool', 1, 4]);
    const clubs = Array.from({ length: 16 }, (_, index) => (index % 4 === 0 ? 'x' : ''));
    expect(part(clubs, groups)).toMatchObject({ after: [0] });
  });

  it('is everybody where all meet all, so that nobody is moved for nothing', () => {
    const table = bind('round-robin', { groups: 1 });
    expect(listMeetings(table, 6).rounds).toEqual([]);
    expect(part(['x', 'x', 'x', '', '', ''], table).moved.moved).toBe(0);
  });

  it('is the first round where rounds are drawn: a Swiss one, and lobbies', () => {
    const swiss = listMeetings(bind('swiss'), 9);
    expect([swiss.kind, swiss.rounds.length, swiss.rounds[0]?.blocks]).toEqual(['match', 1, 5]);
    const lobbies = listMeetings(bind('free-for-all', { lobbySize: 4, advance: 2 }), 12);
    expect([lobbies.kind, lobbies.rounds[0]?.blocks]).toEqual(['lobby', 3]);
    const clubs = Array.from({ length: 9 }, (_, index) => (index === 0 || index === 5 ? 'x' : ''));
    expect(part(clubs, bind('swiss'), 1).after).toEqual([0]);
  });
});
