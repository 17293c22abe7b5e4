import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedByRanking, seedByStandings } from '#shared/domain/seeding/index.ts';
import { itHolds } from '../support/property.ts';

const one = (id: string, points: number | null, since: number | null = null) => ({ id, points, since });

describe('seeding by ranking', () => {
  it('asks points, then the older team, then the id', () => {
    const { order } = seedByRanking([one('d', 10, 5), one('b', 10, 3), one('c', 10, 5), one('a', 20, 9), one('e', 10)]);
    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('guesses nothing: who has no points is named and follows in the order of registration', () => {
    const { order, unranked } = seedByRanking([one('z', null, 1), one('b', 0), one('a', null)]);
    expect(order.map(({ id }) => id)).toEqual(['b', 'z', 'a']);
    expect(unranked.map(({ id }) => id)).toEqual(['z', 'a']);
  });

  itHolds(
    'keeps everybody, whatever the order in which they are given',
    [
      fc.uniqueArray(
        fc.record({ id: fc.uuid(), points: fc.constantFrom(null, 0, 1, 2), since: fc.constantFrom(null, 1, 2) }),
        { selector: ({ id }) => id, maxLength: 40 },
      ),
    ],
    (entrants) => {
      const ranked = seedByRanking(entrants).order.filter(({ points }) => points !== null);
      const turned = seedByRanking(entrants.toReversed()).order.filter(({ points }) => points !== null);
      expect(turned).toEqual(ranked);
      expect(new Set(seedByRanking(entrants).order)).toEqual(new Set(entrants));
    },
  );
});

describe('seeding by a former event', () => {
  const known = (nameKey: string, person: string | null = null) => ({ nameKey, person });

  it('finds an entrant by its person, else by its name, and names who was not there', () => {
    const given = [known('ana'), known('new name', 'p2'), known('cy', 'p3'), known('di')];
    const former = [known('cy'), known('bob', 'p2'), known('ana', 'p9'), known('eve')];
    const { order, missing } = seedByStandings(given, former);
    expect(order.map(({ nameKey }) => nameKey)).toEqual(['cy', 'new name', 'ana', 'di']);
    expect(missing).toEqual([known('di')]);
  });

  it('lets nobody take the place of a person by having its name', () => {
    const given = [known('ana', 'p2'), known('ana maria', 'p1')];
    const { order, missing } = seedByStandings(given, [known('ana', 'p1'), known('bob')]);
    expect(order.map(({ person }) => person)).toEqual(['p1', 'p2']);
    expect(missing.map(({ person }) => person)).toEqual(['p2']);
  });
});
