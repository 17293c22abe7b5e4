import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const HELP = `npm run properties -- [--runs N] [--seed N] [FILTER]

Tries every property of the domain on N made-up cases each (5,000 unless said), where daily tests try a few hundred, and
prints each with its count and its seed. The same seed makes the same cases again. FILTER: part of a test file's path.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help === true) {
  process.stdout.write(`${HELP}\n`);
} else {
  const seed = values.seed ?? String(Date.now() % 2 ** 31);
  const args = ['run', '--maxWorkers=1', '--reporter=verbose', '-t', 'SEED=', ...positionals];
  const { status } = spawnSync('vitest', positionals.length > 0 ? args : [...args, 'tests/domain'], {
    env: { ...process.env, RUNS: values.runs ?? '5000', SEED: seed },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
