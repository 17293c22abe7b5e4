import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SKIPPED = ['tests/e2e/**', 'tests/screenshots/**', 'node_modules/**'];
/** Files that need a process of their own: they put something in the place of a module, or measure the process. */
const ALONE = ['tests/shell/**/*.test.ts', 'tests/http/metrics.test.ts', 'tests/db/memory.test.ts'];
/** Tests of whole processes wait more than they work: begun first, the others fill their pauses. */
const SLOW = [
  '/crash/',
  '/network/',
  '/headless/',
  '/discovery/',
  '/backup/',
  '/attack/',
  '/brackets/',
  '/event-file/',
];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => SLOW.findIndex((folder) => moduleId.includes(folder)) + 1;
    return (await super.sort(files)).sort((a, b) => (rank(a) || SLOW.length + 1) - (rank(b) || SLOW.length + 1));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    globalSetup: ['tests/support/memory-disk.ts', 'tests/support/programs.ts'],
    execArgv: ['--import', new URL('tests/support/bundled-threads.mjs', import.meta.url).href],
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    sequence: { sequencer: SlowFirst },
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        // The rest share their workers: what a file needs it makes for itself, and modules are read once.
        extends: true,
        test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: [...SKIPPED, ...ALONE], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE, exclude: SKIPPED } },
    ],
  },
});
