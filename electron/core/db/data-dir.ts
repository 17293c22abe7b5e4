import Database from 'better-sqlite3';
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartError } from '../core-api.ts';

/** The database in the data folder. */
export const DATABASE_FILE = 'matchdesk.sqlite';

/** Makes the data folder, or says why it cannot be used. */
export function prepareDataDir(dir: string): void {
  try {
    makeFolder(resolve(dir));
    accessSync(dir, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(dir, error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
  }
}

/** Step by step: Node's own recursive mkdir never returns where the system answers ENOENT under a folder that is there (/proc). */
function makeFolder(dir: string): void {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (dirname(dir) !== dir) makeFolder(dirname(dir));
  mkdirSync(dir, { mode: 0o700 });
}

function notWritable(dir: string, why: string): StartError {
  return new StartError(
    'start.folder_not_writable',
    `Cannot write to the folder ${dir} (${why}). Choose another with --data DIR.`,
    4,
  );
}

/**
 * One host a folder. An exclusive lock on a tiny database of its own, which the system frees when the process dies,
 * however it dies.
 */
export function lockDataDir(dir: string): { release(): void } {
  let lock: Database.Database | undefined;
  try {
    lock = new Database(join(dir, 'host.lock'), { timeout: 0 });
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    const code = error instanceof Database.SqliteError ? error.code : 'unknown';
    if (!code.startsWith('SQLITE_BUSY')) throw notWritable(dir, code);
    throw new StartError(
      'start.already_running',
      `Another Matchdesk is running on the folder ${dir}. Close it first, or choose another folder with --data.`,
      8,
    );
  }
  const held = lock;
  return { release: () => void held.close() };
}
