// `npm test`: sets up what tests need, runs every check, and ends with the true sums of all runners.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { prepareMachine } from './prepare-machine.mjs';

const root = join(import.meta.dirname, '..', '..');
const results = join(root, 'test-results');
for (const report of ['vitest.json', 'playwright.json']) rmSync(join(results, report), { force: true });
mkdirSync(results, { recursive: true });
prepareMachine();

const bin = (path) => join(root, 'node_modules', ...path.split('/'));
const sums = { passed: 0, failed: 0, skipped: 0 };

/** Checks that pass or fail as a whole, two at a time: most of them keep one core busy. What they say comes in their order. Gives who passed. */
async function checkAll(checks) {
  const ended = checks.map(() => Promise.withResolvers());
  let next = 0;
  const work = async () => {
    while (next < checks.length) {
      const no = next++;
      ended[no].resolve(await run(checks[no], 'pipe'));
    }
  };
  for (let lane = 0; lane < Math.min(2, availableParallelism()); lane += 1) void work();
  const passed = new Set();
  for (const [no, { promise }] of ended.entries()) {
    const { ok, text } = await promise;
    process.stdout.write(text);
    sums[ok ? 'passed' : 'failed'] += 1;
    if (ok) passed.add(checks[no].name);
  }
  return passed;
}

/** A runner that counts its own tests; one that dies without a report has failed. */
async function suite(read, step) {
  const { ok } = await run(step, 'inherit');
  const counted = read();
  for (const key of Object.keys(sums)) sums[key] += counted?.[key] ?? 0;
  if (!ok && (counted?.failed ?? 0) === 0) sums.failed += 1;
}

/** `out`: 'inherit' to show at once what it says, 'pipe' to keep it. */
async function run({ name, args }, out) {
  let text = '';
  const say = (said) => void (out === 'pipe' ? (text += said) : process.stdout.write(said));
  say(`\n== ${name}\n`);
  const started = Date.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', out, out] });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say);
  const [status] = await once(child, 'close');
  say(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)\n`);
  return { ok: status === 0, text };
}

function readJson(file) {
  const path = join(results, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function readVitest() {
  const report = readJson('vitest.json');
  if (report === undefined) return undefined;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readPlaywright() {
  const stats = readJson('playwright.json')?.stats;
  return stats === undefined
    ? undefined
    : { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

const passed = await checkAll([
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.'] },
  // Its threads would each look at the shared types anew.
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '--singleThreaded'] },
  { name: 'lint and layering', args: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'build', args: [bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'] },
]);
await suite(readVitest, { name: 'unit, service and server tests', args: [bin('vitest/vitest.mjs'), 'run'] });
if (passed.has('build')) {
  await suite(readPlaywright, { name: 'browser tests', args: [bin('@playwright/test/cli.js'), 'test'] });
}

process.stdout.write(
  `\n${sums.passed} passed, ${sums.failed} failed${sums.skipped > 0 ? `, ${sums.skipped} skipped` : ''}\n`,
);
process.exitCode = sums.failed === 0 ? 0 : 1;
