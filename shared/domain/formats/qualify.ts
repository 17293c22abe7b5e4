import type { Seed, Standing } from '../model/stage.ts';
import { cutGroup } from '../ranking/index.ts';
import { keepGroupsApart } from '../seeding/index.ts';
import type { Stage } from '../stage/stage.ts';
import type { BoundFormat } from './bind.ts';

/** One that goes on to the next stage. */
export interface Qualifier {
  /** In the stage it comes from. */
  readonly seed: Seed;
  /** The group it comes from, from 1; 0 where there was none. */
  readonly pool: number;
  /** Its place among those of its group that can go on, from 1. */
  readonly rank: number;
}

/** Entrants that no rule parts and that cannot all go on; the organizer decides `open` places among them. */
export interface OpenCut {
  readonly pool: number;
  readonly tied: readonly Seed[];
  readonly open: number;
}

export interface Qualifiers {
  /** By seed in the next stage: index 0 has seed 1. Without those whose tie is open. */
  readonly order: readonly Qualifier[];
  readonly cuts: readonly OpenCut[];
}

/** How many go on when `advance` of each group do. */
export function countQualifiers(format: Pick<BoundFormat, 'pools'>, advance: number): number {
  return format.pools * advance;
}

/**
 * Who goes on from a stage, the best `advance` of each group, and with which seeds. Who is out does not go on; the next
 * one moves up. Into a bracket, two of one group are seeded to meet as late as can be.
 */
export function listQualifiers(
  format: BoundFormat,
  stage: Stage,
  advance: number,
  next: Pick<BoundFormat, 'views'>,
): Qualifiers {
  const tables = format.listTables(stage);
  const lists = tables.length > 0 ? tables : [{ pool: 0, standings: format.standings(stage) }];
  const cuts: OpenCut[] = [];
  const byPool = new Map<number, readonly Qualifier[]>();
  for (const { pool, standings } of lists) {
    const { through, tied, open } = cutGroup({ groups: groupByPlace(standings, stage.out) }, advance);
    byPool.set(
      pool,
      through.map((seed, index) => ({ seed, pool, rank: index + 1 })),
    );
    if (open > 0) cuts.push({ pool, tied, open });
  }
  return { order: seedQualifiers(byPool, advance, next.views.includes('bracket')), cuts };
}

function groupByPlace(standings: readonly Standing[], out: ReadonlySet<Seed>): readonly (readonly Seed[])[] {
  const still = standings.filter(({ seed }) => !out.has(seed));
  return [...Map.groupBy(still, ({ place }) => place).values()].map((group) => group.map(({ seed }) => seed));
}

function seedQualifiers(
  byPool: ReadonlyMap<number, readonly Qualifier[]>,
  advance: number,
  apart: boolean,
): readonly Qualifier[] {
  const tiers = Array.from({ length: advance }, (_, tier) =>
    [...byPool.values()].flatMap((qualifiers) => qualifiers[tier] ?? []),
  );
  if (!apart || byPool.size < 2) return tiers.flat();
  const placed = keepGroupsApart(tiers.map((tier) => tier.map(({ pool }) => pool)));
  return placed.flatMap(({ tier, group }) => byPool.get(group)?.[tier] ?? []);
}
