import fc from 'fast-check';
import { it } from 'vitest';

/** SEED=n on the command line runs the same cases again. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** How many cases each property is tried on; `npm run properties -- --runs N` sets it, and daily tests try a few. */
const RUNS = Number(process.env['RUNS'] ?? 0);
const DAILY_SHARE = 5;

/**
 * A test over many made-up cases; its name carries the seed, and a failure shows the smallest case it found.
 *
 * @param full how many cases are enough to be sure; daily tests try a part of them
 */
export function itHolds<T extends [unknown, ...unknown[]]>(
  name: string,
  cases: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
  full = 1000,
): void {
  const numRuns = RUNS > 0 ? RUNS : Math.ceil(full / DAILY_SHARE);
  it(
    `${name} (${numRuns} cases, SEED=${SEED})`,
    () => {
      fc.assert(fc.property(...cases, holds), { seed: SEED, numRuns });
    },
    60_000 + 200 * RUNS,
  );
}

/** Any number of entrants, small ones more often, since that is where the odd shapes are. */
export const anyEntrants = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 2, max: 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: 41, max: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 301, max: 4096 }) },
);
