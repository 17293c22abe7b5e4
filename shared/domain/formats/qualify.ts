import type { Seed } from '../model/stage.ts';
import { cutGroup } from '../ranking/index.ts';
import { keepGroupsApart } from '../seeding/index.ts';
import type { Stage } from '../stage/stage.ts';
import { type CutRules, partCut, type WinnersStep } from '../winners/index.ts';
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
  /** By which rules those were parted that shared a place that leads on. */
  readonly steps: readonly (WinnersStep & { readonly pool: number })[];
}

/** How many go on when `advance` of each group do. */
export function countQualifiers(format: Pick<BoundFormat, 'pools'>, advance: number): number {
  return format.pools * advance;
}

/**
 * Who goes on from a stage, the best `advance` of each group, and with which seeds. Who is out does not go on; the next
 * one moves up. A shared place that leads on is parted by the rules for winners. Into a bracket, two of one group are
 * seeded to meet as late as can be.
 */
export function listQualifiers(
  format: BoundFormat,
  stage: Stage,
  advance: number,
  next: Pick<BoundFormat, 'views' | 'losersStart'>,
  rules: CutRules,
): Qualifiers {
  const cuts: OpenCut[] = [];
  const steps: (WinnersStep & { readonly pool: number })[] = [];
  const byPool = new Map<number, readonly Qualifier[]>();
  for (const { pool, standings } of format.listGroups(stage)) {
    const still = standings.filter(({ seed }) => !stage.out.has(seed));
    const parted = partCut(stage, still, advance, rules);
    const { through, tied, open } = cutGroup(parted, advance);
    steps.push(...parted.steps.map((step) => ({ ...step, pool })));
    byPool.set(
      pool,
      through.map((seed, index) => ({ seed, pool, rank: index + 1 })),
    );
    if (open > 0) cuts.push({ pool, tied, open });
  }
  return { order: seedQualifiers(byPool, advance, next), cuts, steps };
}

function seedQualifiers(
  byPool: ReadonlyMap<number, readonly Qualifier[]>,
  advance: number,
  next: Pick<BoundFormat, 'views' | 'losersStart'>,
): readonly Qualifier[] {
  const tiers = Array.from({ length: advance }, (_, tier) =>
    [...byPool.values()].flatMap((qualifiers) => qualifiers[tier] ?? []),
  );
  if (!next.views.includes('bracket') || byPool.size < 2) return tiers.flat();
  // Who begins on the losers' side is seeded there, beside those of the winners' side and not behind them.
  const ahead = countTiersAhead(tiers, next.losersStart);
  return [tiers.slice(0, ahead), tiers.slice(ahead)].flatMap(seedApart);
}

/** How many tiers begin on the winners' side. */
function countTiersAhead(tiers: readonly (readonly Qualifier[])[], losersStart: number): number {
  let [ahead, behind] = [tiers.length, 0];
  while (ahead > 0 && behind < losersStart) behind += tiers[--ahead]?.length ?? 0;
  return ahead;
}

function seedApart(tiers: readonly (readonly Qualifier[])[]): readonly Qualifier[] {
  const placed = keepGroupsApart(tiers.map((tier) => tier.map(({ pool }) => pool)));
  return placed.flatMap(({ tier, group }) => tiers[tier]?.find(({ pool }) => pool === group) ?? []);
}
