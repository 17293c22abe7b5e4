import type { Seed } from '../model/stage.ts';
import type { CascadeStep } from '../tiebreaks/index.ts';

/**
 * Of the questions behind a table, those that parted some of these entrants, each cut down to them: why the podium
 * stands as it does, without the two hundred others.
 */
export function focusSteps(steps: readonly CascadeStep[], seeds: ReadonlySet<Seed>): readonly CascadeStep[] {
  return steps.flatMap((step): CascadeStep[] => {
    const kept = step.tied.flatMap((seed, index) => (seeds.has(seed) ? [index] : []));
    const groups = step.groups
      .map((group) => group.filter((seed) => seeds.has(seed)))
      .filter(({ length }) => length > 0);
    if (groups.length < 2) return [];
    const tied = kept.flatMap((index) => step.tied[index] ?? []);
    return [
      { rule: step.rule, tied, values: step.values && kept.map((index) => step.values?.[index] ?? null), groups },
    ];
  });
}
