import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { StartError } from '../core-api.ts';
import { sqliteGuards, winnersGuards } from './guards-sqlite.ts';
import { APPLICATION_ID, readHeader } from './header.ts';
import { initial } from './migrations/0001-initial.ts';
import { stages } from './migrations/0002-stages.ts';
import { seedingAndNames } from './migrations/0003-seeding-and-names.ts';
import { winners } from './migrations/0004-winners.ts';
import { archivedStages } from './migrations/0005-archived-stages.ts';
import type { Db, Tables } from './schema.ts';

/** Statements by the schema version that they lead to: migrations[0] makes version 1. Never edited once released. */
const migrations: readonly (readonly string[])[] = [
  [...initial, ...sqliteGuards],
  stages,
  seedingAndNames,
  [...winners, ...winnersGuards],
  archivedStages,
];
export const SCHEMA_VERSION = migrations.length;

export interface Store {
  readonly db: Db;
  readonly file: string;
  close(): Promise<void>;
}

/**
 * Opens the database, making or migrating it. A newer, foreign or damaged one is refused before SQLite touches it or
 * anything is written beside it. `onStatement` hears the time of each statement, commits included.
 */
export function openStore(file: string, onStatement: (ms: number) => void = () => undefined): Store {
  if (file !== ':memory:') checkHeader(file);
  const raw = openRaw(file);
  try {
    migrate(raw, file);
  } catch (error) {
    raw.close();
    throw error;
  }
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: cacheStatements(raw, 'begin immediate') }),
    log: ({ queryDurationMillis }) => onStatement(queryDurationMillis),
  });
  return { db, file, close: () => db.destroy() };
}

/** A second connection that can only read, for scans in a worker. */
export function openReadOnly(file: string): Db {
  const raw = new Database(file, { readonly: true, fileMustExist: true });
  raw.pragma('busy_timeout = 5000');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: cacheStatements(raw, 'begin') }) });
}

function checkHeader(file: string): void {
  const header = readHeader(file);
  if (header === undefined) return;
  if (!header.isDatabase) throw damaged(file);
  refuseForeign(file);
}

/** Throws a StartError for another program's database, or one of a newer Matchdesk; a damaged one passes. */
export function refuseForeign(file: string): void {
  const header = readHeader(file);
  if (header?.isDatabase !== true) return;
  const { pages, version, application } = header;
  // Most programs set no id of their own. Without ours only an empty database is taken: a first start that was cut short.
  const isEmpty = application === 0 && pages <= 1 && version === 0;
  if (application !== APPLICATION_ID && !isEmpty) {
    throw new StartError(
      'start.database_foreign',
      `${file} is the database of another program. Choose another folder with --data.`,
      7,
    );
  }
  if (version > SCHEMA_VERSION) throw newer(file, version);
}

function newer(file: string, version: number): StartError {
  return new StartError(
    'start.database_newer',
    `${file} was written by a newer Matchdesk (database version ${version}, this program knows ${SCHEMA_VERSION}). Nothing was changed: start the newer program, or choose another folder with --data.`,
    5,
  );
}

function openRaw(file: string): Database.Database {
  const raw = new Database(file);
  try {
    raw.pragma('journal_mode = WAL');
    // better-sqlite3's default in WAL is NORMAL, which may lose answered commands when the power goes.
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    raw.pragma('busy_timeout = 5000');
    if (raw.pragma('quick_check', { simple: true }) !== 'ok') throw damaged(file);
    return raw;
  } catch (error) {
    raw.close();
    throw isDamage(error) ? damaged(file) : error;
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}

function damaged(file: string): StartError {
  return new StartError(
    'start.database_damaged',
    `${file} is damaged and was left as it is. Move it away and put a backup in its place, or choose another folder with --data.`,
    6,
  );
}

function migrate(raw: Database.Database, file: string): void {
  const from = Number(raw.pragma('user_version', { simple: true }));
  if (from === SCHEMA_VERSION) return;
  // A newer program that crashed may have left its version in the log beside the file, where the header does not show it.
  if (from > SCHEMA_VERSION) throw newer(file, from);
  raw.transaction(() => {
    for (const statement of migrations.slice(from).flat()) raw.exec(statement);
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    raw.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
  // So that the header tells the version from now on, also to an older program.
  raw.pragma('wal_checkpoint(TRUNCATE)');
}

/** Where SQLite has rolled back by itself (a full disk), Kysely's rollback would fail and hide why. */
const NOTHING = 'select 1 where 0';

/**
 * Kysely prepares at every query, which costs more than most of our queries take; statements are kept by their text.
 * Its transactions begin deferred; ours that write take the lock at once, so that a command never fails half way for it.
 */
function cacheStatements(
  raw: Database.Database,
  begin: 'begin' | 'begin immediate',
): Pick<Database.Database, 'prepare' | 'close'> {
  const statements = new Map<string, Database.Statement>();
  return {
    prepare: ((text: string) => {
      const source = text === 'begin' ? begin : raw.inTransaction || text !== 'rollback' ? text : NOTHING;
      let statement = statements.get(source);
      if (statement === undefined) {
        statement = raw.prepare(source);
        if (statements.size >= 1000) statements.clear();
        statements.set(source, statement);
      }
      return statement;
    }) as Database.Database['prepare'],
    close: () => raw.close(),
  };
}
