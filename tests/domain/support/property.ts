import fc from 'fast-check';
import { it } from 'vitest';

/** SEED=n on the command line runs the same cases again. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** A test over many made-up cases; its name carries the seed, and a failure shows the smallest case it found. */
export function itHolds<T extends [unknown, ...unknown[]]>(
  name: string,
  cases: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
  numRuns = 1000,
): void {
  it(`${name} (${numRuns} cases, SEED=${SEED})`, () => {
    fc.assert(fc.property(...cases, holds), { seed: SEED, numRuns });
  }, 60_000);
}

/** Any number of entrants, small ones more often, since that is where the odd shapes are. */
export const anyEntrants = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 2, max: 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: 41, max: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 301, max: 4096 }) },
);
