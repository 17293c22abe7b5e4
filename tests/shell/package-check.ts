/**
 * Packs the program as a release is packed, but with an empty stand-in for Electron's binary, and looks into the package:
 * `node tests/shell/package-check.ts [ROOT]`. Not part of the daily tests: it builds everything.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const START_WITHIN_MS = 30_000;
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_ON = 0x31;
const FUSE_OFF = 0x30;
const ON: readonly FuseV1Options[] = [
  FuseV1Options.EnableCookieEncryption,
  FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  FuseV1Options.OnlyLoadAppFromAsar,
];

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'));
const work = mkdtempSync(join(tmpdir(), 'matchdesk-package-'));

try {
  const app = pack();
  const files = listPackage(join(app, 'resources/app.asar'), { isPack: false }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  checkFiles(files);
  await checkFuses(join(app, 'matchdesk'));
  const url = await startHeadless(join(app, 'resources/app.asar'));
  process.stdout.write(
    `package-check: ${files.length} files in the package, 8 fuses set, host from the package answered at ${url}\n`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Builds and packs for Linux; returns the folder of the unpacked program. */
function pack(): string {
  const run = (script: string, ...args: string[]): void => {
    execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  run('electron-vite/bin/electron-vite.js', 'build');
  const output = join(work, 'dist');
  const electronDist = `-c.electronDist=${makeStub()}`;
  run('electron-builder/cli.js', '--linux', '--x64', '--dir', electronDist, `-c.directories.output=${output}`);
  return join(output, 'linux-unpacked');
}

/** What electron-builder looks for in Electron's folder: a binary with a fuse wire, all fuses in the unsafe position. */
function makeStub(): string {
  const stub = join(work, 'electron');
  mkdirSync(join(stub, 'resources'), { recursive: true });
  const wire = Buffer.alloc(8, FUSE_ON);
  for (const fuse of ON) wire[fuse] = FUSE_OFF;
  writeFileSync(
    join(stub, 'electron'),
    Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, wire.length]), wire]),
  );
  return stub;
}

function checkFiles(files: readonly string[]): void {
  const needed = [
    '/package.json',
    '/out/main/shell.js',
    '/out/main/headless.js',
    '/out/preload/preload.cjs',
    ...['console', 'player', 'spectator', 'screen'].map((page) => `/out/renderer/${page}.html`),
    ...['en', 'bn'].map((language) => `/resources/locales/${language}/shell.json`),
    '/resources/icons/icon.png',
    '/resources/icons/tray.png',
    '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ];
  assert.deepEqual(
    needed.filter((file) => !files.includes(file)),
    [],
    'missing in the package',
  );
  const unwanted = [
    /^\/(electron|renderer|shared|tests|docs)\//, // our sources
    /\.(tsx?|map)$/,
    /\/node_modules\/node-(linux|win)-/,
    /\/node_modules\/(electron|vite|vitest|playwright|typescript)\//,
    /\/better-sqlite3\/(deps|src)\//,
    /\/prebuilds\/(darwin|win32|linuxmusl)-/,
    /\.(sqlite|db|env|pem|key)$/,
  ];
  assert.deepEqual(
    files.filter((file) => unwanted.some((pattern) => pattern.test(file))).slice(0, 10),
    [],
    'too much in the package',
  );
}

async function checkFuses(binary: string): Promise<void> {
  const wire: Readonly<Record<number, number>> = { ...(await getCurrentFuseWire(binary)) };
  for (let fuse = 0; fuse < 8; fuse += 1) {
    assert.equal(wire[fuse], ON.includes(fuse) ? FUSE_ON : FUSE_OFF, `fuse ${FuseV1Options[fuse]}`);
  }
}

/** Starts the host of the package under plain Node and returns the first address that it prints and answers at. */
async function startHeadless(asar: string): Promise<string> {
  const program = join(work, 'program');
  extractAll(asar, program); // takes better-sqlite3 from app.asar.unpacked, and fails when it is not there
  const args = [
    join(program, 'out/main/headless.js'),
    'serve',
    '--data',
    join(work, 'data'),
    '--port',
    '0',
    '--no-announce',
  ];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<never>((_, reject) => {
    host.once('exit', (code) => reject(new Error(`the host from the package ended with ${code}`)));
    setTimeout(() => reject(new Error('the host from the package said nothing')), START_WITHIN_MS).unref();
  });
  try {
    const url = await Promise.race([readUrl(host.stdout), ended]);
    const { status } = await fetch(new URL('/console', url));
    assert.equal(status, 200, 'the console of the packed host');
    return new URL(url).origin;
  } finally {
    ended.catch(() => {});
    host.kill('SIGTERM');
  }
}

async function readUrl(output: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += chunk.toString();
    const found = /https?:\/\/[^\s"']+/.exec(text);
    if (found !== null) return found[0];
  }
  throw new Error(`the host printed no address: ${text}`);
}
