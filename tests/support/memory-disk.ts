import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** A container may have as little as 64 MB of it. */
const NEEDED_BYTES = 4 * 1024 ** 3;

/**
 * For vitest, once a run: folders of tests lie in memory where there is enough. Hundreds of hosts each sync a database of their own for
 * every command; what they sync, and when, is the same there, and a test of a power cut looks at that by itself.
 */
export function setup(): (() => void) | undefined {
  if (process.platform !== 'linux' || !hasRoom()) return undefined;
  const folder = mkdtempSync(join(MEMORY, 'matchdesk-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= NEEDED_BYTES;
  } catch {
    return false;
  }
}
