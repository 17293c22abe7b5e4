import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

/** What tests start as a process of its own, by its source. */
const PROGRAMS = [
  'electron/headless/main.ts',
  'tests/backup/kill-main.ts',
  'tests/crash/host-main.ts',
  'tests/discovery/support/announce-main.ts',
  'tests/discovery/support/browse-main.ts',
  'tests/network/support/host-main.ts',
  'tests/network/support/phone-main.ts',
  'tests/support/secrets-in-log.ts',
] as const;
/** The host's threads, by the names that it looks for beside a bundle. `bundled-threads.mjs` leads to them from the sources. */
const THREADS = { 'scan-worker': 'electron/core/scan/worker.ts', 'backup-worker': 'electron/core/backup/worker.ts' };
/** These have files of their own beside their code. */
const OUTSIDE = ['better-sqlite3', 'fastify', '@fastify/static', '@fastify/swagger', '@fastify/swagger-ui', 'pino'];

const ROOT = join(import.meta.dirname, '..', '..');
/** Two below the project like the sources of the programs, which look from there for what they read. */
const RESULTS = join(ROOT, 'test-results');
const FOLDER = 'MATCHDESK_TEST_PROGRAMS';
const DAY_MS = 86_400_000;

/** The file to start for a program: its bundle after `bundlePrograms`, its source otherwise. */
export function findProgram(source: (typeof PROGRAMS)[number]): string {
  const folder = process.env[FOLDER];
  return folder === undefined ? join(ROOT, source) : join(folder, `${nameOf(source)}.js`);
}

/**
 * Reading five hundred sources takes a host two seconds of the processor at each start, and tests start some two hundred: a bundle takes
 * a quarter. It is made anew from the sources of now by each run, and lies in a folder named by what is in it.
 */
export async function bundlePrograms(): Promise<void> {
  // Only here, so that looking for a program does not read the bundler.
  const { build } = await import('vite');
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: OUTSIDE },
    build: {
      ssr: true,
      target: 'node22',
      minify: false,
      write: false,
      rolldownOptions: {
        input: { ...THREADS, ...Object.fromEntries(PROGRAMS.map((source) => [nameOf(source), source])) },
        // All in one folder: each file finds the project from where it lies.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const folder = keepFiles((result as Rolldown.RolldownOutput).output);
  process.env[FOLDER] = folder;
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
}

/** For vitest, once a run. A watch goes on while sources change, so it starts programs from the sources. */
export async function setup({ vitest }: { vitest: { config: { watch: boolean } } }): Promise<void> {
  if (!vitest.config.watch) await bundlePrograms();
}

function nameOf(source: string): string {
  return source.slice(0, -'.ts'.length).replaceAll('/', '-');
}

/** Writes them where nobody sees them half done, and removes what was left by runs of other days. */
function keepFiles(files: Rolldown.RolldownOutput['output']): string {
  const texts = files.map((file): [string, string] => [file.fileName, file.type === 'chunk' ? file.code : '']);
  const key = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
  const folder = join(RESULTS, `programs-${key}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}-${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    for (const [name, text] of texts) writeFileSync(join(unfinished, name), text);
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      // Another run may have been first.
      rmSync(unfinished, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
  const now = Date.now();
  utimesSync(folder, now / 1000, now / 1000);
  for (const other of globSync(`${RESULTS}/programs-*`)) {
    if (statSync(other).mtimeMs < now - DAY_MS) rmSync(other, { recursive: true, force: true });
  }
  return folder;
}
