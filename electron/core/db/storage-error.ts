import Database from 'better-sqlite3';
import { AppError } from '../infra/app-error.ts';

/** The store's own trouble as an error with a stable code; undefined when it is none. */
export function toStorageError(error: unknown): AppError | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined;
  if (error.code === 'SQLITE_FULL') return new AppError('storage.full', { retryAfter: 10 });
  if (/^SQLITE_(IOERR|READONLY|BUSY|CANTOPEN|CORRUPT)/.test(error.code)) {
    return new AppError('storage.unavailable', { retryAfter: 10 });
  }
  return undefined;
}
