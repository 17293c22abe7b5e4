import { describe, expect, it } from 'vitest';
import {
  getTieBreak,
  isTieBreakCode,
  listPresets,
  listRulesOf,
  rankByCascade,
  TIE_BREAKS,
} from '#shared/domain/tiebreaks/index.ts';
import type { TieBreakCode, TieBreakValue } from '#shared/domain/tiebreaks/index.ts';
import { tallyLobbies } from '#shared/domain/ranking/index.ts';
import type { LobbyGame } from '#shared/domain/ranking/index.ts';
import { makeTally } from '#shared/domain/ranking/tally.ts';
import { readMatchRate } from '#shared/domain/tiebreaks/rate.ts';
import { openTable } from './table.ts';

describe('tie-breaks on matches of two', () => {
  it('know points, wins, losses, draws and byes', () => {
    const { table, alice, bob, carol } = openTable(3);
    table.points = { win: 3, draw: 1, loss: 0 };
    alice.beats(bob);
    alice.draws(carol);
    bob.hasBye();
    carol.failsWith(bob);
    expect(table.values('points', alice, bob, carol)).toEqual([4, 3, 1]);
    expect(table.values('wins', alice, bob, carol)).toEqual([1, 1, 0]);
    expect(table.values('losses', alice, bob, carol)).toEqual([0, 2, 1]);
    expect(table.values('matches', alice, bob, carol)).toEqual([2, 2, 2]);
    expect(table.values('seed', alice, bob, carol)).toEqual([1, 2, 3]);
  });

  it('know games and scores', () => {
    const { table, alice, bob, carol } = openTable(3);
    alice.scores(bob, 5, 3);
    bob.scores(carol, 2, 2);
    expect(table.values('score-difference', alice, bob, carol)).toEqual([2, -2, 0]);
    expect(table.values('score-for', alice, bob, carol)).toEqual([5, 5, 2]);
    expect(table.values('game-difference', alice, bob, carol)).toEqual([1, -1, 0]);
    expect(table.values('game-wins', alice, bob, carol)).toEqual([1, 0, null]);
  });

  it('ask head to head among the tied alone, and only when all of them have met equally often', () => {
    const { table, alice, bob, carol, dave } = openTable(4);
    alice.beats(bob);
    bob.beats(carol);
    alice.beats(dave);
    expect(table.values('head-to-head', alice, bob)).toEqual([1, 0]);
    expect(table.values('head-to-head', bob, carol)).toEqual([1, 0]);
    expect(table.values('head-to-head', alice, carol)).toBeUndefined();
    expect(table.values('head-to-head', alice, bob, carol)).toBeUndefined();
    carol.beats(alice);
    expect(table.values('head-to-head', alice, bob, carol)).toEqual([1, 1, 1]);
    bob.beats(alice);
    expect(table.values('head-to-head', alice, bob)).toEqual([1, 1]);
    expect(table.values('head-to-head', alice, bob, carol)).toBeUndefined();
  });

  it('know how strong the opponents were', () => {
    const { table, alice, bob, carol, dave, erin } = openTable(5);
    alice.beats(bob);
    alice.beats(carol);
    alice.draws(dave);
    bob.beats(erin);
    carol.beats(erin);
    carol.beats(bob);
    // points: alice 2.5, bob 1, carol 2, dave 0.5, erin 0
    expect(table.values('buchholz', alice, bob)).toEqual([3.5, 4.5]);
    expect(table.values('buchholz-cut-1', alice, bob)).toEqual([3, 4.5]);
    expect(table.values('median-buchholz', alice, bob)).toEqual([1, 2]);
    expect(table.values('sonneborn-berger', alice, bob, dave)).toEqual([3.25, 0, 1.25]);
    // wins less losses: bob 1-2, carol 2-1, dave 0-0
    expect(table.values('difficulty', alice, dave)).toEqual([0, 2]);
  });

  it('take a bye for an opponent without points', () => {
    const { table, alice, bob, carol } = openTable(3);
    alice.hasBye();
    alice.beats(bob);
    bob.beats(carol);
    expect(table.values('buchholz', alice)).toEqual([1]);
    expect(table.values('buchholz-cut-1', alice)).toEqual([1]);
    expect(table.values('difficulty', alice)).toEqual([0]);
  });

  it("count each opponent's rate as a third at least", () => {
    const { table, alice, bob, carol, dave } = openTable(4);
    alice.beats(bob, 2, 1);
    alice.beats(carol, 2, 0);
    bob.beats(carol, 2, 0);
    // bob won 1 of 2 matches and 3 of 5 games, carol 0 of 2 and 0 of 4
    expect(table.values('opponents-match-wins', alice, dave)).toEqual([0.416666667, null]);
    expect(table.values('opponents-game-wins', alice, dave)).toEqual([0.466666667, null]);
  });

  it('leave byes out of the rates of opponents', () => {
    const { table, alice, bob } = openTable(2);
    alice.beats(bob);
    bob.hasBye();
    expect(table.values('opponents-match-wins', alice)).toEqual([0.333333333]);
  });

  it('know who ended first, and say nothing where a time is missing', () => {
    const { table, alice, bob, carol, dave } = openTable(4);
    alice.beats(bob);
    alice.beats(carol);
    expect(table.values('earliest-finish', alice, bob, carol)).toEqual([2000, 1000, 2000]);
    expect(table.values('earliest-finish', alice, dave)).toBeUndefined();
  });
});

describe('tie-breaks on games in lobbies', () => {
  const rows = (...list: readonly (readonly [number, number, number])[]): LobbyGame['rows'] =>
    list.map(([seed, placement, kills]) => ({ seed, placement, kills, points: kills + (placement === 1 ? 10 : 0) }));
  const games: readonly LobbyGame[] = [
    { game: 1, rows: rows([1, 2, 3], [2, 1, 0], [3, 3, 5]), finishedAt: 10 },
    { game: 2, rows: rows([1, 1, 1], [2, 3, 2]), finishedAt: 20 },
  ];
  const values = (code: TieBreakCode): readonly TieBreakValue[] | undefined =>
    getTieBreak(code).compute({ tallies: tallyLobbies([1, 2, 3, 4], games), tied: [1, 2, 3, 4] });

  it.each<[TieBreakCode, readonly TieBreakValue[] | undefined]>([
    ['points', [14, 12, 5, 0]],
    ['kills', [4, 2, 5, 0]],
    ['wins', [1, 1, 0, 0]],
    ['matches', [2, 2, 1, 0]],
    ['best-placement', [1, 1, 3, null]],
    ['last-placement', [1, 3, 3, null]],
    ['earliest-win', [2, 1, null, null]],
    ['earliest-finish', undefined],
    ['opponents-match-wins', [null, null, null, null]],
  ])('%s', (code, expected) => {
    expect(values(code)).toEqual(expected);
  });

  it('put who has no number last, whether low or high stands first', () => {
    const tallies = tallyLobbies([1, 2, 3, 4], games);
    const order = (code: TieBreakCode): unknown => rankByCascade(tallies, [4, 3, 2, 1], [code]).groups;
    expect(order('best-placement')).toEqual([[2, 1], [3], [4]]);
    expect(order('earliest-win')).toEqual([[2], [1], [4, 3]]);
    const { table, alice, bob } = openTable(3);
    alice.beats(bob);
    expect(rankByCascade(table.tallies, [3, 2, 1], ['game-wins']).groups).toEqual([[1], [2], [3]]);
  });

  it('refuse a seed that is not in the stage', () => {
    expect(() => tallyLobbies([1], games)).toThrow('seed 2 is not in the stage');
  });
});

it('every rule stands in the registry under its own code', () => {
  for (const [code, rule] of Object.entries(TIE_BREAKS)) expect(rule.code).toBe(code);
});

it('every rule but six puts the higher number first', () => {
  const low = Object.values(TIE_BREAKS).filter(({ direction }) => direction === 'low');
  const high = Object.values(TIE_BREAKS).filter(({ direction }) => direction === 'high');
  expect(low.map(({ code }) => code).toSorted()).toEqual([
    'best-placement',
    'earliest-finish',
    'earliest-win',
    'last-placement',
    'losses',
    'seed',
  ]);
  expect(low.length + high.length).toBe(Object.keys(TIE_BREAKS).length);
});

it.each(['table', 'swiss', 'lobbies'] as const)(
  'every preset of %s asks only rules that say something there',
  (kind) => {
    const offered = listRulesOf(kind);
    for (const { code, rules } of listPresets(kind)) {
      expect(
        rules.filter((rule) => !offered.includes(rule)),
        code,
      ).toEqual([]);
      expect(new Set(rules).size, code).toBe(rules.length);
    }
    expect(offered).toContain('seed');
    expect(offered.includes('kills')).toBe(kind === 'lobbies');
    expect(offered.includes('buchholz')).toBe(kind === 'swiss');
  },
);

it('a text is a rule only if the registry has it', () => {
  expect(['buchholz', 'Buchholz', 'toString', ''].map(isTieBreakCode)).toEqual([true, false, false, false]);
});

describe('the match rate of an opponent', () => {
  it('is a share of what winning all gives, whatever a win gives', () => {
    const { table, alice, bob, carol } = openTable(3);
    table.points = { win: 3, draw: 1, loss: 0 };
    bob.draws(carol);
    bob.beats(carol);
    alice.beats(bob);
    // bob has 4 of 9 points
    expect(table.values('opponents-match-wins', alice)).toEqual([0.444444444]);
  });

  it('is unknown before the first match, and where a win gives nothing', () => {
    expect(readMatchRate(makeTally(1), 3)).toBeUndefined();
    const { table, alice, bob } = openTable(2);
    alice.beats(bob);
    const tally = table.tallies.bySeed.get(1);
    expect(tally && readMatchRate(tally, 0)).toBeUndefined();
  });
});
