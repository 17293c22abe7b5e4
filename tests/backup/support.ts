import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '#shared/protocol/dto/columns.ts';
import type { TestCore } from '#tests/support/core.ts';

type Folder = { readonly dataDir: string };

export const backupsOf = ({ dataDir }: Folder): string => join(dataDir, 'backups');

/** Names of the backups beside the data, oldest first. */
export function listBackups(folder: Folder): string[] {
  return readdirSync(backupsOf(folder)).sort();
}

/** Reads a file as a database of its own. */
export function readCopy<T>(file: string, sql: string): T[] {
  const raw = new Database(file, { readonly: true });
  try {
    return raw.prepare(sql).all() as T[];
  } finally {
    raw.close();
  }
}

/** Numbers of the matches with a result. */
export async function listDecided(core: TestCore, tournament: string): Promise<number[]> {
  const { stages } = await core.desk.ask('tournament.snapshot', { tournament });
  return readRows(stages[0]?.rows ?? []).flatMap(([no, state]) => (state === 8 ? [no] : []));
}
