import { existsSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { KEYS_FILE } from '../auth/keys-file.ts';
import { DATABASE_FILE } from '../db/data-dir.ts';
import { replaceAuditHead } from '../infra/audit-head.ts';
import { removePartial, syncFolder, writeWhole } from './files.ts';
import { PARTIAL } from './names.ts';
import { readRestoreNote, type RestoreNote, writeRestoreNote } from './restore-note.ts';

/** The database that is to be, complete and checked. */
export function stagedFile(dataDir: string): string {
  return join(dataDir, 'restore-staged.sqlite');
}
export function stagedKeysFile(dataDir: string): string {
  return join(dataDir, 'restore-keys.json');
}

/** Moments between which a process can die; tests do it. */
export type SwapStep = 'noted' | 'keys' | 'aside' | 'swapped' | 'told';

/**
 * Puts the staged database in the place of the one of now. May be done again from the start after it was cut off at any moment: until the
 * rename the old database is there, from it on the new one. Nobody has either open.
 */
export async function swapDatabase(
  dataDir: string,
  note: RestoreNote,
  atStep: (step: SwapStep) => void = () => undefined,
): Promise<void> {
  const stamp = new Date(note.at).toISOString().replaceAll(/[-:.]/g, '');
  const file = join(dataDir, DATABASE_FILE);
  atStep('noted');
  await swapKeys(dataDir, stamp);
  atStep('keys');
  if (existsSync(stagedFile(dataDir))) {
    await clearLog(file, note.isDamaged, `${file}.damaged-${stamp}`);
    atStep('aside');
    await rename(stagedFile(dataDir), file);
    await syncFolder(dataDir);
  }
  atStep('swapped');
  replaceAuditHead(dataDir, note.head);
  atStep('told');
  // On a full disk the note stays as it is, and the next start does the last steps once more, which changes nothing.
  await writeRestoreNote(dataDir, { ...note, state: 'done' }).catch(() => undefined);
}

/** At a start, before anything is opened: a restore that was cut off is finished when all was ready, else forgotten. */
export async function recoverRestore(dataDir: string): Promise<void> {
  const note = await readRestoreNote(dataDir);
  if (note?.state === 'swapping') await swapDatabase(dataDir, note);
  await discardStaged(dataDir);
}

export async function discardStaged(dataDir: string): Promise<void> {
  for (const file of [stagedFile(dataDir), stagedKeysFile(dataDir)]) {
    await removePartial(file);
    await removePartial(`${file}${PARTIAL}`);
  }
}

async function swapKeys(dataDir: string, stamp: string): Promise<void> {
  const staged = stagedKeysFile(dataDir);
  if (!existsSync(staged)) return;
  const file = join(dataDir, KEYS_FILE);
  await keepAside(file, `${file}.replaced-${stamp}`);
  await rename(staged, file);
  await syncFolder(dataDir);
}

/**
 * A log beside the new database would be taken for its own and ruin it. A good database has none left; one that cannot be read is kept with
 * its log, for whoever can save more from it.
 */
async function clearLog(file: string, isDamaged: boolean, aside: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) {
    if (isDamaged) await keepAside(`${file}${end}`, `${aside}${end}`);
    if (end !== '') await rm(`${file}${end}`, { force: true });
  }
}

/** The same file under a second name, or a copy where the file system knows no second names. */
async function keepAside(file: string, aside: string): Promise<void> {
  if (!existsSync(file) || existsSync(aside)) return;
  try {
    await link(file, aside);
  } catch {
    await writeWhole(aside, (partial) => copyFile(file, partial));
  }
}
