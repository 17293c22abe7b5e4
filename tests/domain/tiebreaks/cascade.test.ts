import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeGroups, tallyDuels } from '#shared/domain/ranking/index.ts';
import type { Duel } from '#shared/domain/ranking/index.ts';
import {
  findParting,
  getPresetRules,
  isTieBreakCode,
  listPresets,
  PRESETS,
  rankByCascade,
  TIE_BREAKS,
} from '#shared/domain/tiebreaks/index.ts';
import type { TieBreakCode } from '#shared/domain/tiebreaks/index.ts';
import { itHolds } from '../support/property.ts';
import { openTable } from './table.ts';

describe('a cascade of tie-breaks', () => {
  it('asks the next rule only about those that stay tied', () => {
    const { table, alice, bob, carol } = openTable(3);
    bob.beats(alice, 2, 1);
    carol.beats(alice, 2, 0);
    expect(table.ranking('wins')).toEqual(['bob = carol', 'alice']);
    expect(table.ranking('wins', 'game-difference')).toEqual(['carol', 'bob', 'alice']);
    expect(table.parting(bob, carol, 'wins', 'game-difference')).toBe('game-difference');
    expect(table.parting(bob, alice, 'wins', 'game-difference')).toBe('wins');
    expect(table.parting(bob, carol, 'wins')).toBeUndefined();
  });

  it('asks head to head again among those whom it leaves tied', () => {
    const { table, alice, bob, carol, dave } = openTable(4);
    // A small table of four: dave and carol 2 wins, alice and bob 1. carol beat dave, bob beat alice.
    dave.beats(alice);
    dave.beats(bob);
    carol.beats(dave);
    carol.beats(alice);
    bob.beats(carol);
    alice.beats(bob);
    expect(table.ranking('head-to-head')).toEqual(['carol', 'dave', 'alice', 'bob']);
  });

  it('does not ask it again about a circle', () => {
    const { table, alice, bob, carol } = openTable(3);
    alice.beats(bob, 2, 1);
    bob.beats(carol, 2, 0);
    carol.beats(alice, 2, 1);
    expect(table.ranking('wins', 'head-to-head')).toEqual(['alice = bob = carol']);
    expect(table.ranking('wins', 'head-to-head', 'game-difference')).toEqual(['bob', 'alice', 'carol']);
  });

  it('puts those without a value last, whichever the direction', () => {
    const { table, alice, bob, carol } = openTable(3);
    bob.beats(carol);
    expect(alice.seed).toBe(1);
    expect(table.ranking('opponents-match-wins')).toEqual(['carol', 'bob', 'alice']);
  });

  it('keeps every question with its numbers', () => {
    const { table, alice, bob } = openTable(3);
    alice.beats(bob);
    expect(rankByCascade(table.tallies, [1, 2, 3], ['wins', 'earliest-finish', 'seed']).steps).toEqual([
      { rule: 'wins', tied: [1, 2, 3], values: [1, 0, 0], groups: [[1], [2, 3]] },
      { rule: 'earliest-finish', tied: [2, 3], values: undefined, groups: [[2, 3]] },
      { rule: 'seed', tied: [2, 3], values: [2, 3], groups: [[2], [3]] },
    ]);
  });

  it('knows of no rule that parts somebody from one who is not ranked', () => {
    const { table, alice, bob } = openTable(2);
    alice.beats(bob);
    expect(findParting(rankByCascade(table.tallies, [1, 2], ['wins']), 1, 3)).toBeUndefined();
    expect(findParting(rankByCascade(table.tallies, [1, 2], ['wins']), 3, 1)).toBeUndefined();
  });

  it('gives shared places, and counts on behind them', () => {
    expect(placeGroups([[3], [4, 2], [1]], true)).toEqual([
      { seed: 3, place: 1, open: true },
      { seed: 2, place: 2, open: true },
      { seed: 4, place: 2, open: true },
      { seed: 1, place: 4, open: true },
    ]);
  });

  it('ranks nobody, and one', () => {
    const { table } = openTable(1);
    expect(table.ranking('wins', 'seed')).toEqual(['alice']);
    expect(rankByCascade(table.tallies, [], ['wins'])).toEqual({ groups: [], steps: [] });
  });
});

const anyRecord = fc.integer({ min: 1, max: 12 }).chain((people) => {
  const anyGame = fc.tuple(fc.nat(3), fc.nat(3));
  const anyDuel = fc.record({
    field: fc.tuple(fc.integer({ min: 1, max: people }), fc.integer({ min: 1, max: people })),
    winner: fc.constantFrom<(0 | 1 | null)[]>(0, 1, null),
    games: fc.array(anyGame, { maxLength: 3 }),
    kind: fc.constantFrom<Duel['kind'][]>('played', 'forfeit', 'double-forfeit'),
    round: fc.constant(1),
    finishedAt: fc.nat(9),
  });
  const duels = fc.array(anyDuel, { maxLength: 30 }).map((all) => all.filter(({ field: [a, b] }) => a !== b));
  return fc.record({ seeds: fc.constant(Array.from({ length: people }, (_, index) => index + 1)), duels });
});
const anyRules = fc.shuffledSubarray(Object.keys(TIE_BREAKS).filter(isTieBreakCode));
const POINTS = { win: 3, draw: 1, loss: 0 };

describe('any cascade on any matches', () => {
  itHolds(
    'places everybody once, whatever the order in which they are asked, and names the rule for every two that are parted',
    [anyRecord, anyRules, fc.integer()],
    (record, rules, shuffle) => {
      const tallies = tallyDuels(record, POINTS);
      const ranking = rankByCascade(tallies, record.seeds, rules);
      expect(ranking.groups.flat().toSorted((a, b) => a - b)).toEqual(record.seeds);
      const asked = record.seeds.toSorted((a, b) => ((a * 7919 + shuffle) % 13) - ((b * 7919 + shuffle) % 13));
      const again = rankByCascade(tallies, asked, rules);
      expect(placeGroups(again.groups, false)).toEqual(placeGroups(ranking.groups, false));
      const place = new Map(placeGroups(ranking.groups, false).map((one) => [one.seed, one.place]));
      for (const a of record.seeds) {
        for (const b of record.seeds) {
          const isParted = place.get(a) !== place.get(b);
          expect(findParting(ranking, a, b) !== undefined).toBe(isParted);
        }
      }
    },
    2000,
  );

  itHolds('adds up the same in any order of results', [anyRecord, anyRules], ({ seeds, duels }, rules) => {
    const places = (list: readonly Duel[]): unknown =>
      placeGroups(rankByCascade(tallyDuels({ seeds, duels: list }, POINTS), seeds, rules).groups, false);
    expect(places(duels.toReversed())).toEqual(places(duels));
  });
});

describe('presets', () => {
  it('name known rules, each once, and every kind has one', () => {
    for (const { code, rules } of PRESETS) {
      expect(new Set<TieBreakCode>(rules).size).toBe(rules.length);
      expect(getPresetRules(code)).toEqual(rules);
    }
    expect(listPresets('table')[0]?.code).toBe('table-head-to-head');
    expect(listPresets('swiss')[0]?.code).toBe('swiss-buchholz');
    expect(listPresets('lobbies')[0]?.rules).toEqual(['points', 'kills', 'wins', 'matches', 'earliest-win']);
  });
});
