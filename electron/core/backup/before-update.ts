import { join } from 'node:path';
import { z } from 'zod';
import { readBackup } from '../db/backup/read-backup.ts';
import { SCHEMA_VERSION } from '../db/connection.ts';
import { DATABASE_FILE } from '../db/data-dir.ts';
import { readHeader } from '../db/header.ts';
import type { Logger } from '../infra/logger.ts';
import { runTask } from './run-task.ts';
import { findName, makeShelf, shelfOf } from './shelf.ts';

/** A program that is newer than the database changes it at its first start; what was before is kept. A failure is told and stops nobody. */
export async function backUpBeforeUpdate(dataDir: string, at: number, log: Pick<Logger, 'error'>): Promise<void> {
  const source = join(dataDir, DATABASE_FILE);
  const version = readHeader(source)?.version ?? 0;
  if (version === 0 || version >= SCHEMA_VERSION) return;
  try {
    const verdict = readBackup(source, false);
    if (verdict.state !== 'good') return;
    const folder = shelfOf(dataDir);
    await makeShelf(folder);
    const name = await findName(folder, at, 'before-update', verdict.facts.host);
    await runTask({ do: 'make', dataDir, source, folder, name }, z.unknown());
  } catch (error) {
    log.error({ err: error }, 'the database could not be backed up before its update');
  }
}
