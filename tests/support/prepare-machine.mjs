import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const root = join(import.meta.dirname, '..', '..');

/** Makes sure that the tests find a browser and, where that is easy, an independent mDNS client. Ends the run with advice otherwise. */
export function prepareMachine() {
  if (!hasBrowser() && !installByPlaywright() && !installByApt(['chromium-headless-shell', 'fonts-noto-core'])) {
    process.stderr.write(
      'The browser tests need Chromium. Install one (Debian: apt-get install chromium-headless-shell; elsewhere: npx playwright install chromium)\n' +
        'or name one with MATCHDESK_CHROMIUM=/path/to/chromium.\n',
    );
    process.exit(1);
  }
  // Without them the tests of mDNS and of a power cut say that they are skipped.
  if (process.platform === 'linux' && !hasZeroconf()) installByApt(['python3-zeroconf', 'iproute2']);
  if (process.platform === 'linux' && !hasStrace()) installByApt(['strace']);
}

function hasBrowser() {
  const named = process.env.MATCHDESK_CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named);
  const folders = (process.env.PATH ?? '').split(delimiter);
  return BROWSERS.some((name) => folders.some((folder) => existsSync(join(folder, name)))) || hasPlaywrights();
}

function hasPlaywrights() {
  const probe = `import('@playwright/test').then(({ chromium }) => process.stdout.write(chromium.executablePath()))`;
  const { stdout } = spawnSync(process.execPath, ['-e', probe], { cwd: root, encoding: 'utf8' });
  return stdout !== '' && existsSync(stdout);
}

function installByPlaywright() {
  process.stdout.write('No Chromium found: asking Playwright for one ...\n');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  return hasBrowser();
}

function hasZeroconf() {
  return spawnSync('/usr/bin/python3', ['-c', 'import zeroconf'], { stdio: 'ignore' }).status === 0;
}

function hasStrace() {
  return spawnSync('strace', ['--version'], { stdio: 'ignore' }).status === 0;
}

function installByApt(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write(`Installing ${packages.join(', ')} by apt-get ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: 'ignore', env, timeout: 600_000 };
  spawnSync('apt-get', ['update'], options);
  return spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options).status === 0;
}
