import { defineConfig } from 'vitest/config';

/**
 * For `npm run mutation`: the domain's tests alone. The seed is fixed, because it stands in the names of property tests
 * and Stryker finds by name, from one run to the next, which tests reach a mutant; few cases are enough to tell a broken
 * rule, and every mutant runs them all.
 */
export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts'],
    environment: 'node',
    env: { SEED: '1', RUNS: '20' },
    testTimeout: 120_000,
  },
});
