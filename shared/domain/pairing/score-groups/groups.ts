import type { Entry } from './entry.ts';

/** Entries with the same score, by their indexes. */
export interface Group {
  readonly first: number;
  readonly size: number;
  /** The score above the lowest one, in steps of which every gap is a whole number, the fewest there can be. */
  readonly steps: number;
}

/** @param entries by falling score */
export function listGroups(entries: readonly Entry[]): readonly Group[] {
  const lowest = toHalves(entries.at(-1)?.score ?? 0);
  const groups: Group[] = [];
  let step = 0;
  for (const [index, { score }] of entries.entries()) {
    const last = groups.at(-1);
    const steps = toHalves(score) - lowest;
    step = findCommonDivisor(step, steps);
    if (last?.steps === steps) groups[groups.length - 1] = { ...last, size: last.size + 1 };
    else groups.push({ first: index, size: 1, steps });
  }
  return step < 2 ? groups : groups.map((group) => ({ ...group, steps: group.steps / step }));
}

function toHalves(score: number): number {
  return Math.round(2 * score);
}

function findCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : findCommonDivisor(b, a % b);
}
