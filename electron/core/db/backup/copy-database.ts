import Database from 'better-sqlite3';

/** Everything in one step: a busy writer between two steps would make the copy start over, for ever. */
const ALL_PAGES = 0x7fffffff;

/** Settings that a backup carries about itself: which keys it belongs to, and these keys sealed. */
export const BACKUP_MARK = 'backup.mark';
export const BACKUP_KEYS = 'backup.keys';

/** What a copy says of itself, as texts in its table `setting`. */
export type CopyNotes = Readonly<Record<string, string>>;

/** The source, or what came of it, fails SQLite's own check. */
export class DamagedCopyError extends Error {}

/**
 * Copies a database, which may be written to meanwhile, as it is at one moment, by SQLite's online backup. `to` must not exist; it
 * becomes a file that stands alone, without a log beside it, and is checked whole. On the caller to flush and to name it.
 */
export async function copyDatabase(
  from: string,
  to: string,
  notes: CopyNotes,
  onStep: (step: 'copying' | 'checking') => void = () => undefined,
): Promise<void> {
  onStep('copying');
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    source.pragma('busy_timeout = 5000');
    await source.backup(to, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  onStep('checking');
  const copy = new Database(to, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    copy.pragma('synchronous = FULL');
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new DamagedCopyError(`${from} is damaged`);
    const put = copy.prepare(
      'insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
    );
    copy.transaction(() => {
      for (const [key, value] of Object.entries(notes)) put.run(key, value);
    })();
  } finally {
    copy.close();
  }
}

/** True where the error says that there was no room. */
export function isFull(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return error.code === 'SQLITE_FULL';
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** True where the error says that a database is damaged, or is none. */
export function isDamaged(error: unknown): boolean {
  if (error instanceof DamagedCopyError) return true;
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}

/**
 * Makes a database that nobody has open one file: what its log holds goes in, and the log goes. Throws when somebody has it open, or
 * when it is damaged.
 */
export function settleDatabase(file: string): void {
  const raw = new Database(file, { fileMustExist: true, timeout: 2000 });
  try {
    raw.pragma('wal_checkpoint(TRUNCATE)');
    const mode = raw.pragma('journal_mode = DELETE', { simple: true });
    if (mode !== 'delete') throw new Error(`${file} is in use`);
  } finally {
    raw.close();
  }
}
