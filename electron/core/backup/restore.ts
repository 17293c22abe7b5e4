import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BACKUP_KEYS, BACKUP_MARK, isDamaged, settleDatabase } from '../db/backup/copy-database.ts';
import { finishStaged } from '../db/backup/finish-restore.ts';
import { readBackup } from '../db/backup/read-backup.ts';
import { DATABASE_FILE } from '../db/data-dir.ts';
import { AppError } from '../infra/app-error.ts';
import { readAuditHead } from '../infra/audit-head.ts';
import { newIdAt } from '../infra/ids.ts';
import { syncFile, writeWhole } from './files.ts';
import { findKeys } from './keys-for.ts';
import { type RestoreNote, writeRestoreNote } from './restore-note.ts';
import { runTask, TaskError } from './run-task.ts';
import { findName, makeShelf, shelfOf } from './shelf.ts';
import { discardStaged, stagedFile, stagedKeysFile, swapDatabase, type SwapStep } from './swap.ts';

export interface RestoreOrder {
  readonly kind: 'restore' | 'undo';
  /** Name of the backup, for the log. */
  readonly from: string;
}

export type RestoreStep = 'settled' | 'saved' | 'finished' | SwapStep;

/**
 * Copies a backup beside the database, checked, with the keys that belong to it; the host runs on meanwhile. Refused with `backup.damaged`,
 * `backup.newer`, `backup.code_wrong`, `storage.full` or `backup.failed`, and then nothing is left of it.
 */
export async function stageRestore(dataDir: string, file: string, code: string | undefined): Promise<void> {
  const verdict = readBackup(file, false);
  if (verdict.state !== 'good') throw new AppError(verdict.state === 'newer' ? 'backup.newer' : 'backup.damaged');
  const { settings } = verdict.facts;
  const keys = findKeys(dataDir, settings[BACKUP_MARK] ?? '', settings[BACKUP_KEYS], code);
  if (keys === 'wrong') throw new AppError('backup.code_wrong');
  await discardStaged(dataDir);
  try {
    if (keys.kind === 'other') {
      await writeWhole(stagedKeysFile(dataDir), (partial) => writeFile(partial, keys.text, { mode: 0o600 }));
    }
    await runTask({ do: 'stage', from: file, to: stagedFile(dataDir) }, z.unknown());
  } catch (error) {
    await discardStaged(dataDir);
    throw toRefusal(error);
  }
}

/** A task's failure as a refusal that the desk can read. */
export function toRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof TaskError) || error.kind === 'fault') return new AppError('backup.failed', { retryAfter: 30 });
  return error.kind === 'full' ? new AppError('storage.full', { retryAfter: 30 }) : new AppError('backup.damaged');
}

/**
 * Puts what was staged in the place of the database, which nobody has open. What is there now is backed up first; if it cannot be read it is
 * put aside. `asked`: the newest command in it asked for this. Fails before the note is written, and then nothing has changed, or is
 * finished by the next start.
 */
export async function restoreStaged(
  dataDir: string,
  order: RestoreOrder & { readonly at: number; readonly asked: boolean },
  atStep: (step: RestoreStep) => void = () => undefined,
): Promise<RestoreNote> {
  const { at, kind, from } = order;
  const file = join(dataDir, DATABASE_FILE);
  const left = settle(file);
  atStep('settled');
  const saved = left === 'good' ? await saveFirst(dataDir, file, at) : null;
  let note: RestoreNote;
  try {
    atStep('saved');
    const head = await finishStaged({
      staged: stagedFile(dataDir),
      left: left === 'good' ? file : undefined,
      leftHead: await readAuditHead(dataDir),
      epoch: newIdAt(at),
      at,
      from,
      kind,
      key: order.asked ? undefined : randomUUID(),
    });
    await syncFile(stagedFile(dataDir));
    atStep('finished');
    note = { state: 'swapping', at, kind, from, saved, isDamaged: left === 'damaged', head };
    await writeRestoreNote(dataDir, note);
  } catch (error) {
    // Nothing has changed, so that what was saved first is one more of the same, and would push an older one out.
    if (saved !== null) await rm(join(shelfOf(dataDir), saved), { force: true });
    throw error;
  }
  await swapDatabase(dataDir, note, atStep);
  return note;
}

/** One file without a log, so that nothing of it can be mixed with what comes. */
function settle(file: string): 'good' | 'damaged' | 'none' {
  if (!existsSync(file)) return 'none';
  // By reading alone: one that is damaged is kept to the byte.
  if (readBackup(file, true).state !== 'good') return 'damaged';
  try {
    settleDatabase(file);
    return 'good';
  } catch (error) {
    if (isDamaged(error)) return 'damaged';
    throw error;
  }
}

async function saveFirst(dataDir: string, file: string, at: number): Promise<string> {
  const verdict = readBackup(file, false);
  const host = verdict.state === 'good' ? verdict.facts.host : '';
  await makeShelf(shelfOf(dataDir));
  const name = await findName(shelfOf(dataDir), at, 'before-restore', host);
  await runTask({ do: 'make', dataDir, source: file, folder: shelfOf(dataDir), name }, z.unknown());
  return name;
}
