import { describe, expect, it } from 'vitest';
import { joinTable } from '#shared/domain/formats/round-robin/late-entry.ts';
import { DEFAULT_CONFIG, type RoundRobinConfig, roundRobin } from '#shared/domain/formats/round-robin/index.ts';
import type { Match } from '#shared/domain/model/stage.ts';
import { applyResult, createStage } from '#shared/domain/stage/index.ts';

function give(entrants: number, config: Partial<RoundRobinConfig> = {}) {
  const full = { ...DEFAULT_CONFIG, ...config };
  return { config: full, stage: createStage(roundRobin.open(full, entrants), entrants) };
}

function seedsOf({ slots }: Match): [number, number] {
  const [a, b] = slots;
  if (a.kind !== 'seed' || b.kind !== 'seed') throw new Error('a match of a table has its entrants');
  return [a.seed, b.seed];
}

describe('one that comes late to a table', () => {
  it.each([
    [4, 1],
    [5, 1],
    [5, 2],
    [8, 2],
  ] as const)('of %i, %i times, meets everybody as often, and nobody plays twice in a round', (entrants, times) => {
    const { stage, config } = give(entrants, { times });
    const seed = entrants + 1;
    const matches = joinTable.enter(stage, config, { place: 0, seed });
    const added = matches.slice(stage.matches.length);
    expect(matches.slice(0, stage.matches.length)).toEqual(stage.matches);
    expect(added.map(({ no }) => no)).toEqual(added.map((_, index) => stage.matches.length + index + 1));
    const met = added.map((match) => seedsOf(match).find((one) => one !== seed) ?? 0).sort((a, b) => a - b);
    const everybody = Array.from({ length: entrants * times }, (_, index) => 1 + Math.floor(index / times));
    expect(met).toEqual(everybody);
    const busy = matches.flatMap((match) => seedsOf(match).map((one) => `${match.round}/${one}`));
    expect(new Set(busy).size).toBe(busy.length);
    expect(Math.min(...added.map(({ round }) => round))).toBeGreaterThan(0);
    const first = added.filter((match) => seedsOf(match)[0] === seed).length;
    expect(Math.abs(first - added.length / 2)).toBeLessThanOrEqual(0.5 * times);
    expect(added.every(({ part, length }) => part === 'table' && length === config.length)).toBe(true);
  });

  it('of an odd number plays in the rounds in which somebody paused, so that there is none more', () => {
    const { stage, config } = give(5);
    const matches = joinTable.enter(stage, config, { place: 0, seed: 6 });
    expect(Math.max(...matches.map(({ round }) => round))).toBe(5);
  });

  it('comes into the smallest group and leaves the others alone', () => {
    const { stage, config } = give(7, { groups: 2 });
    expect(joinTable.listPlaces(stage, config)).toMatchObject({ ok: true, places: [{ seed: 8, pool: 1, round: 1 }] });
    const added = joinTable.enter(stage, config, { place: 0, seed: 8 }).slice(stage.matches.length);
    expect(added.map(({ pool }) => pool)).toEqual([1, 1, 1]);
    expect(added.flatMap(seedsOf).sort((a, b) => a - b)).toEqual([1, 4, 5, 8, 8, 8]);
    // In its own group one pauses in each round; that the other group plays then holds nobody up.
    expect(added.map(({ round }) => round).sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  it('has no group where there is one table', () => {
    const { stage, config } = give(4);
    expect(joinTable.listPlaces(stage, config)).toMatchObject({ ok: true, places: [{ seed: 5, pool: 0 }] });
    expect(joinTable.enter(stage, config, { place: 0, seed: 5 }).at(-1)).not.toHaveProperty('pool');
  });

  it('adds nothing where it takes a seed behind which nobody stands any more', () => {
    const { stage, config } = give(4);
    expect(joinTable.enter(stage, config, { place: 0, seed: 4 })).toBe(stage.matches);
  });

  it('is refused when all is played, and where the table is as large as it may be', () => {
    const { stage, config } = give(2);
    applyResult(stage, { id: 1, match: 1, field: [1, 2], winner: 0, games: [[2, 0]], kind: 'played' });
    expect(joinTable.listPlaces(stage, config)).toMatchObject({ ok: false, code: 'late.stage_over' });
    const full = give(128);
    expect(joinTable.listPlaces(full.stage, full.config)).toMatchObject({
      ok: false,
      code: 'late.full',
      details: { most: 128 },
    });
    const nearly = give(127);
    expect(joinTable.listPlaces(nearly.stage, nearly.config)).toMatchObject({ ok: true });
  });
});

describe('the format of tables', () => {
  it('shows a table and rounds, knows draws, annuls, and gives three points for a win', () => {
    const { views, annuls, allowsDraw, defaultConfig } = roundRobin;
    expect(views).toEqual(['table', 'rounds']);
    expect([annuls, allowsDraw?.(defaultConfig)]).toEqual([true, true]);
    expect(defaultConfig.points).toEqual({ win: 3, draw: 1, loss: 0 });
  });
});
