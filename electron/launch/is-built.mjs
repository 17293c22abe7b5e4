import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';

const SOURCES = [
  'electron/**/*',
  'renderer/**/*',
  'shared/**/*',
  'resources/**/*',
  'package-lock.json',
  'electron.vite.config.ts',
];

/** True when what was built is newer than all that it is built from. */
export function isBuilt() {
  const built = ['out/main/headless.js', 'out/preload/preload.cjs', 'out/renderer/console.html'].map((path) =>
    join(root, path),
  );
  if (!built.every((path) => existsSync(path))) return false;
  const builtAt = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return SOURCES.every((pattern) =>
    globSync(pattern, { cwd: root }).every((path) => statSync(join(root, path)).mtimeMs <= builtAt),
  );
}
