// `npm test`: sets up what tests need, runs every check, and ends with the true sums of all runners.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareMachine } from './prepare-machine.mjs';

const root = join(import.meta.dirname, '..', '..');
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
prepareMachine();

const bin = (path) => join(root, 'node_modules', ...path.split('/'));
const sums = { passed: 0, failed: 0, skipped: 0 };

/** A check that passes or fails as a whole. */
function check(name, ...args) {
  const ok = run(name, args);
  sums[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/** A runner that counts its own tests; one that dies without a report has failed. */
function suite(name, read, ...args) {
  const ok = run(name, args);
  const counted = read();
  for (const key of Object.keys(sums)) sums[key] += counted?.[key] ?? 0;
  if (!ok && (counted?.failed ?? 0) === 0) sums.failed += 1;
}

function run(name, args) {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.stdout.write(
    `== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)\n`,
  );
  return status === 0;
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

check('lint and layering', bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings');
check('format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.');
check('types', bin('typescript/bin/tsc'), '--noEmit');
suite('unit, service and server tests', readVitest, bin('vitest/vitest.mjs'), 'run');
if (check('build', bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn')) {
  suite('browser tests', readPlaywright, bin('@playwright/test/cli.js'), 'test');
}

process.stdout.write(
  `\n${sums.passed} passed, ${sums.failed} failed${sums.skipped > 0 ? `, ${sums.skipped} skipped` : ''}\n`,
);
process.exitCode = sums.failed === 0 ? 0 : 1;
