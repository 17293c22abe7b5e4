import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The project's folder: two above this file in the sources and in the bundle alike (`electron/headless`, `out/main`). */
const root = join(import.meta.dirname, '..', '..');

export function readPackageVersion(): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

export const RESOURCES_DIR = join(root, 'resources');

/** The built pages, where they were built. */
export function findPagesDir(): { readonly pagesDir?: string } {
  const dir = join(root, 'out', 'renderer');
  return existsSync(dir) ? { pagesDir: dir } : {};
}
