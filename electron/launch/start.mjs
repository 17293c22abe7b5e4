// `npm start`: builds what is not built, then opens the console in Electron's window, or serves it where there is none.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findNode, root } from './node.mjs';
import { isBuilt } from './is-built.mjs';

const node = findNode();

function run(args, options = {}) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', ...options });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
}

/** Path of Electron's binary, undefined where its download is not there. Asking the package itself would start a download. */
function findElectron() {
  const home = join(createRequire(import.meta.url).resolve('electron/package.json'), '..');
  const binary = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }[process.platform];
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist'), binary ?? 'electron');
  return existsSync(path) ? path : undefined;
}

/** Lets the package fetch its binary, within a minute; without internet this fails at once. */
function fetchElectron() {
  const install = createRequire(import.meta.url).resolve('electron/install.js');
  spawnSync(node, [install], { cwd: root, stdio: 'ignore', timeout: 60_000 });
  return findElectron();
}

if (!isBuilt()) {
  process.stdout.write('Building Matchdesk, once ...\n');
  const built = spawnSync(
    node,
    [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (built.status !== 0) {
    process.stderr.write('matchdesk: the build failed, see above.\n');
    process.exit(built.status ?? 1);
  }
}

const electron = findElectron() ?? fetchElectron();
const args = process.argv.slice(2);
if (electron !== undefined) {
  const child = spawn(electron, ['.', ...args], { cwd: root, stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 0));
} else {
  process.stdout.write(
    'The Electron window cannot be had here (its program was not downloaded): the same console opens in the browser.\n',
  );
  run([join(root, 'electron', 'launch', 'matchdesk.mjs'), 'serve', '--open', ...args]);
}
