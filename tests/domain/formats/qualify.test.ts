import { describe, expect, it } from 'vitest';
import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import { countQualifiers, listQualifiers } from '#shared/domain/formats/qualify.ts';
import { DEFAULT_CONFIG } from '#shared/domain/formats/round-robin/index.ts';
import {
  applyResult,
  applyRuling,
  createStage,
  getOccupants,
  getPhase,
  type Stage,
} from '#shared/domain/stage/index.ts';

const SINGLE = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } } as const;
const GROUPS = { ...DEFAULT_CONFIG, format: 'round-robin', groups: 2, length: { bestOf: 1 } } as const;
const RULES = { stage: 1, seedsAreRanked: false };

type Beats = (a: number, b: number) => boolean;

/** All matches, one by one; `pause` ms after each. */
function play(config: StageConfig, entrants: number, pause = 0, beats: Beats = (a, b) => a < b) {
  const format = bindFormat(config);
  const stage = createStage(format.open(entrants), entrants);
  for (const { no } of stage.matches) {
    if (getPhase(stage, no) !== 'ready') continue;
    const [a, b] = getOccupants(stage, no);
    const winner = beats(a, b) ? 0 : 1;
    const games = [winner === 0 ? ([1, 0] as const) : ([0, 1] as const)];
    const at = 1_000 + no * pause;
    applyResult(stage, { id: no, match: no, field: [a, b], winner, games, kind: 'played', at });
  }
  return { format, stage };
}

const bracket = bindFormat(SINGLE);
const table = bindFormat(GROUPS);
const told = (found: ReturnType<typeof listQualifiers>) =>
  found.order.map(({ seed, pool, rank }) => `${seed} ${pool}.${rank}`);

/** In the first group of 1, 4, 5 and 8, seed 1 beats all and the others beat each other in a ring. */
const ring: Beats = (a, b) => {
  const turn = [4, 5, 8];
  if (a === 1 || b === 1 || !turn.includes(a)) return a < b;
  return (turn.indexOf(a) + 1) % 3 === turn.indexOf(b);
};

describe('who goes on from groups', () => {
  it('is the best of each, firsts before seconds', () => {
    const { format, stage } = play(GROUPS, 8);
    const found = listQualifiers(format, stage, 2, table, RULES);
    expect(told(found)).toEqual(['1 1.1', '2 2.1', '4 1.2', '3 2.2']);
    expect(countQualifiers(format, 2)).toBe(4);
  });

  it('meets nobody of its own group first in a bracket', () => {
    const { format, stage } = play(GROUPS, 8);
    const { order } = listQualifiers(format, stage, 2, bracket, RULES);
    // Seeds 1 and 4 of four meet first, and 2 and 3.
    for (const [a, b] of [
      [0, 3],
      [1, 2],
    ] as const)
      expect(order[a]?.pool).not.toBe(order[b]?.pool);
    expect(order.map(({ rank }) => rank)).toEqual([1, 1, 2, 2]);
  });

  it('is not who is out: the next one moves up', () => {
    const { format, stage } = play(GROUPS, 8);
    applyRuling(stage, { id: 100, kind: 'out', seed: 1 });
    const { order, cuts } = listQualifiers(format, stage, 1, table, RULES);
    expect(order.map(({ seed, rank }) => [seed, rank])).toEqual([
      [4, 1],
      [2, 1],
    ]);
    expect(cuts).toEqual([]);
  });

  it('is asked where nothing parts those at the line, and only there', () => {
    const { format, stage } = play(GROUPS, 8, 0, ring);
    const found = listQualifiers(format, stage, 2, table, RULES);
    expect(found.cuts).toEqual([{ pool: 1, tied: [4, 5, 8], open: 1 }]);
    expect(told(found)).toEqual(['1 1.1', '2 2.1', '3 2.2']);
    // All four go on: nobody is asked in which order.
    expect(listQualifiers(format, stage, 4, table, RULES).cuts).toEqual([]);
    expect(listQualifiers(format, stage, 1, table, RULES).cuts).toEqual([]);
  });

  it('is the one that ended earlier, with the rule, its numbers and the group', () => {
    const { format, stage } = play(GROUPS, 8, 60_000, ring);
    const { cuts, order, steps } = listQualifiers(format, stage, 2, table, RULES);
    expect(cuts).toEqual([]);
    const last = steps.at(-1);
    expect(last).toMatchObject({ pool: 1, stage: 1, place: 2, rule: 'earliest-finish', tied: [4, 5, 8] });
    expect(order.find(({ pool, rank }) => pool === 1 && rank === 2)?.seed).toBe(last?.groups[0]?.[0]);
  });

  it('is parted by the seed where seeds came from a ranking', () => {
    const { format, stage } = play(GROUPS, 8, 0, ring);
    const { order, cuts } = listQualifiers(format, stage, 2, table, { stage: 1, seedsAreRanked: true });
    expect(cuts).toEqual([]);
    expect(order.map(({ seed }) => seed)).toContain(4);
  });
});

describe('two of one group that go on', () => {
  const four = { ...GROUPS, groups: 4 } as const;
  const poolsOf = (next: Parameters<typeof listQualifiers>[3], entrants = 8) => {
    const { format, stage } = play(four, entrants);
    return listQualifiers(format, stage, 2, next, RULES).order.map(({ pool }) => pool);
  };

  it('come into different halves of a bracket', () => {
    const pools = poolsOf(bracket);
    expect(pools.slice(0, 4)).toEqual([1, 2, 3, 4]);
    // Seeds 1, 4, 5 and 8 stand in the upper half.
    const upper = [1, 4, 5, 8].map((seed) => pools[seed - 1] ?? 0);
    expect(upper.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  });

  it('keep the order of their groups where no bracket follows', () => {
    expect(poolsOf(table)).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
  });

  it('are seeded by themselves where the second ones begin on the losers’ side', () => {
    const next = (losersStart: number) => ({ views: bracket.views, losersStart });
    expect(poolsOf(next(4))).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
    expect(poolsOf(next(1))).toEqual(poolsOf(next(4)));
    // All begin there: they are one field again, as where none does.
    expect(poolsOf(next(5))).toEqual(poolsOf(next(0)));
    expect(poolsOf(next(20))).toEqual(poolsOf(next(0)));
    expect(poolsOf(next(0))).toEqual(poolsOf(bracket));
  });

  it('of a single table go on in its order', () => {
    const { format, stage } = play({ ...GROUPS, groups: 1 }, 4);
    const found = listQualifiers(format, stage, 3, bracket, RULES);
    expect(told(found)).toEqual(['1 0.1', '2 0.2', '3 0.3']);
    expect(found.steps).toEqual([]);
  });
});

describe('who goes on from a bracket', () => {
  const order = (stage: Stage, seeds: number[]) => applyRuling(stage, { id: 100, kind: 'tie', order: seeds });

  it('is asked of the losing semifinalists, and follows the organizer’s word about just them', () => {
    const { format, stage } = play(SINGLE, 4);
    expect(listQualifiers(format, stage, 2, table, RULES).cuts).toEqual([]);
    expect(listQualifiers(format, stage, 3, table, RULES).cuts).toEqual([{ pool: 0, tied: [3, 4], open: 1 }]);
    order(stage, [4, 3]);
    const found = listQualifiers(format, stage, 3, table, RULES);
    expect(told(found)).toEqual(['1 0.1', '2 0.2', '4 0.3']);
    expect(found.steps.at(-1)).toMatchObject({ rule: 'organizer', place: 3, groups: [[4], [3]] });
  });
});
