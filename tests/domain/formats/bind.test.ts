import { describe, expect, it } from 'vitest';
import type { Table } from '#shared/domain/formats/format.ts';
import { FORMATS } from '#shared/domain/formats/registry.ts';
import { rankTables } from '#shared/domain/formats/tables.ts';
import { Desk } from '../support/desk.ts';

const single = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } } as const;
const groups = { ...FORMATS['round-robin'].defaultConfig, format: 'round-robin', groups: 2 } as const;
const swiss = { ...FORMATS.swiss.defaultConfig, format: 'swiss', end: { rounds: 2 } } as const;

describe('a format', () => {
  it('whose rounds are not drawn has nothing to draw and no plan, and no round that is outdated', () => {
    const { format, stage } = new Desk(single, 4);
    expect(format.isDrawn).toBe(false);
    expect(format.drawNext(stage, '')).toEqual({ is: 'finished' });
    expect(format.plan(4)).toEqual([]);
    expect(format.isRoundOutdated(stage, 1, '')).toBe(false);
  });

  it('of a bracket has no tables and one pool, no draws, annuls nothing, and lets all come back', () => {
    const { format, stage } = new Desk(single, 4);
    expect(format.listTables(stage)).toEqual([]);
    expect([format.pools, format.allowsDraw, format.annuls]).toEqual([1, false, false]);
    expect(format.canReturn(stage, 1)).toBe(true);
  });

  it('of groups has a pool and a table for each', () => {
    const { format, stage } = new Desk(groups, 8);
    expect([format.pools, format.allowsDraw, format.annuls, format.isDrawn]).toEqual([2, true, true, false]);
    expect(format.listTables(stage).map(({ pool }) => pool)).toEqual([1, 2]);
    expect(format.matchCount(8)).toBe(stage.matches.length);
  });

  it('is over when all is played, and where rounds are drawn when none is left', () => {
    const bracket = new Desk(single, 4);
    expect(bracket.format.isOver(bracket.stage)).toBe(false);
    bracket.wins(1, 0).wins(2, 0);
    expect(bracket.format.isOver(bracket.stage)).toBe(false);
    bracket.wins(3, 0);
    expect(bracket.format.isOver(bracket.stage)).toBe(true);
    const rounds = new Desk(swiss, 4).playRound();
    expect(rounds.format.isOver(rounds.stage)).toBe(false);
    rounds.drawRound();
    expect(rounds.format.isOver(rounds.stage)).toBe(false);
    expect(rounds.playRound().format.isOver(rounds.stage)).toBe(true);
  });
});

describe('the order over all tables', () => {
  const tableOf = (pool: number, ...places: readonly (readonly [seed: number, place: number])[]): Table => ({
    pool,
    standings: places.map(([seed, place]) => ({ seed, place, open: pool === 2 })),
    ranking: { groups: [], steps: [] },
    tallies: { pointsForWin: 3, bySeed: new Map() },
  });

  it('of one table is its own', () => {
    const table = tableOf(0, [3, 1], [1, 2], [2, 2]);
    expect(rankTables([table])).toBe(table.standings);
  });

  it('has all firsts before all seconds, by seed among equals, and each open as in its table', () => {
    const tables = [tableOf(1, [4, 1], [1, 2], [6, 3]), tableOf(2, [2, 1], [3, 2], [5, 2])];
    expect(rankTables(tables).map(({ seed, place, open }) => `${place}: ${seed} ${open}`)).toEqual([
      '1: 2 true',
      '1: 4 false',
      '3: 1 false',
      '3: 3 true',
      '3: 5 true',
      '6: 6 false',
    ]);
  });
});
