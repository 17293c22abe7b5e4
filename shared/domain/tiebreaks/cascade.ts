import type { Seed } from '../model/stage.ts';
import type { Tallies } from '../ranking/tally.ts';
import { getTieBreak } from './registry.ts';
import type { TieBreakCode } from './registry.ts';
import type { TieBreak, TieBreakValue } from './tie-break.ts';

/** One question to one rule: who was tied, the numbers, and who stands apart after it. */
export interface CascadeStep {
  readonly rule: TieBreakCode;
  readonly tied: readonly Seed[];
  /** In the order of `tied`; undefined where the rule had nothing to say. */
  readonly values: readonly TieBreakValue[] | undefined;
  /** Best first; one group where nobody was parted. */
  readonly groups: readonly (readonly Seed[])[];
}

export interface Ranking {
  /** Best first; more than one in a group where no rule parts them. */
  readonly groups: readonly (readonly Seed[])[];
  /** Every question asked, in order: the reason for every place. */
  readonly steps: readonly CascadeStep[];
}

/**
 * Orders entrants by rules, the first one first, each asked only about those that all rules before leave tied. Where a
 * rule looks at the tied alone (head to head) and parts some of them, it is asked again about the rest.
 */
export function rankByCascade(tallies: Tallies, seeds: readonly Seed[], rules: readonly TieBreakCode[]): Ranking {
  const groups: (readonly Seed[])[] = [];
  const steps: CascadeStep[] = [];
  const part = (tied: readonly Seed[], next: number): void => {
    const code = rules[next];
    if (tied.length < 2 || code === undefined) {
      if (tied.length > 0) groups.push(tied);
      return;
    }
    const rule = getTieBreak(code);
    const values = rule.compute({ tallies, tied });
    const parted = values ? splitByValue(tied, values, rule.direction) : [tied];
    steps.push({ rule: code, tied, values, groups: parted });
    const again = rule.amongTied === true && parted.length > 1;
    for (const group of parted) part(group, again ? next : next + 1);
  };
  part(seeds, 0);
  return { groups, steps };
}

/** The question that parted two entrants; undefined where they share a place. */
export function findParting({ steps }: Ranking, a: Seed, b: Seed): CascadeStep | undefined {
  return steps.find(({ tied, groups }) => {
    if (!tied.includes(a) || !tied.includes(b)) return false;
    return !groups.some((group) => group.includes(a) && group.includes(b));
  });
}

function splitByValue(
  tied: readonly Seed[],
  values: readonly TieBreakValue[],
  direction: TieBreak['direction'],
): readonly (readonly Seed[])[] {
  const byValue = new Map<TieBreakValue, Seed[]>();
  for (const [index, seed] of tied.entries()) {
    const value = values[index] ?? null;
    const group = byValue.get(value);
    if (group) group.push(seed);
    else byValue.set(value, [seed]);
  }
  const sign = direction === 'high' ? -1 : 1;
  return [...byValue].sort(([a], [b]) => compareValues(a, b, sign)).map(([, group]) => group);
}

/** Two different values. Who has none stands last, whichever the direction. */
function compareValues(a: TieBreakValue, b: TieBreakValue, sign: number): number {
  if (a === null) return 1;
  if (b === null) return -1;
  return sign * (a - b);
}
