import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findGoodBackup, findGoodIn } from './backup/find-good.ts';
import { restoreStaged, type RestoreStep, stageRestore } from './backup/restore.ts';
import { recoverRestore } from './backup/swap.ts';
import { StartError } from './core-api.ts';
import { refuseForeign } from './db/connection.ts';
import { DATABASE_FILE, lockDataDir, prepareDataDir } from './db/data-dir.ts';
import { AppError } from './infra/app-error.ts';

export interface OfflineRestore {
  readonly dataDir: string;
  /** A backup's file, a folder of backups, or `newest`: the newest good one that this data folder knows of. */
  readonly from: string;
  /** Recovery code of the host that made it. */
  readonly code?: string | undefined;
  readonly now: number;
}

export interface OfflineResult {
  /** The file that was restored. */
  readonly file: string;
  /** Backup of what was before; null where there was nothing that could be read. */
  readonly saved: string | null;
}

/** Codes that the core gives while it runs, said on a command line. */
const TEXTS: Readonly<Record<string, string>> = {
  'backup.newer': 'was made by a newer Matchdesk. Restore it with that program.',
  'backup.damaged': 'is damaged, or is no backup. Take another one.',
  'backup.code_wrong':
    'is not opened by this recovery code. Try it again, or leave --code out: devices then sign in anew.',
  'storage.full': 'could not be copied: the disk is full. Make room and try again.',
};

/**
 * Restores a backup into a data folder that no host runs on. What is there is backed up first, or put aside where it cannot be read; a newer
 * or another program's database is left untouched. Rejects with a StartError.
 */
export async function restoreOffline(
  options: OfflineRestore,
  atStep?: (step: RestoreStep) => void,
): Promise<OfflineResult> {
  const { dataDir, now } = options;
  prepareDataDir(dataDir);
  const lock = lockDataDir(dataDir);
  try {
    await recoverRestore(dataDir);
    refuseForeign(join(dataDir, DATABASE_FILE));
    const file = await findFile(options);
    await stage(dataDir, file, options.code);
    const order = { kind: 'restore', from: basename(file), at: now, asked: false } as const;
    const { saved } = await restoreStaged(dataDir, order, atStep);
    return { file, saved };
  } finally {
    lock.release();
  }
}

async function findFile({ dataDir, from }: OfflineRestore): Promise<string> {
  const found = from === 'newest' ? undefined : statSync(from, { throwIfNoEntry: false });
  if (found?.isFile() === true) return from;
  if (from !== 'newest' && found === undefined) throw fail(`There is no file or folder ${from}.`);
  const good = await (from === 'newest' ? findGoodBackup(dataDir) : findGoodIn([from]));
  if (good === undefined) throw fail('No good backup was found. Name one with --from FILE.');
  return good.file;
}

async function stage(dataDir: string, file: string, code: string | undefined): Promise<void> {
  try {
    await stageRestore(dataDir, file, code);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw fail(`${file} ${TEXTS[error.code] ?? 'could not be restored. Try again; nothing was changed.'}`);
  }
}

function fail(message: string): StartError {
  return new StartError('start.restore_failed', message, 10);
}
