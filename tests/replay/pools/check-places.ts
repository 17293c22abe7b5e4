import type { Part } from './split-event.ts';

/**
 * Official places of those that did not reach the main bracket: shared by all with the same place in their pools, from
 * the first behind the bracket on. Tells the first that stands elsewhere.
 */
export function checkPlacesBehind(
  main: Part,
  poolPlace: ReadonlyMap<number, number>,
  official: ReadonlyMap<number, number>,
): string | undefined {
  const behind = [...poolPlace].filter(([seed]) => !main.seeds.includes(seed)).toSorted(([, a], [, b]) => a - b);
  for (const [seed, place] of behind) {
    const better = behind.filter(([, other]) => other < place).length;
    const expected = main.seeds.length + better + 1;
    if (official.get(seed) !== expected) {
      return `seed ${seed}, in place ${place} of its pool, ends in place ${expected}, officially ${official.get(seed) ?? 'none'}`;
    }
  }
  return undefined;
}
