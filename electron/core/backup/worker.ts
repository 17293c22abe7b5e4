import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { KEYS_FILE, readKeysText } from '../auth/keys-file.ts';
import { deriveFrom } from '../auth/keys.ts';
import {
  BACKUP_KEYS,
  BACKUP_MARK,
  copyDatabase,
  type CopyNotes,
  isDamaged,
  isFull,
} from '../db/backup/copy-database.ts';
import { copyWhole, writeWhole } from './files.ts';
import { markOf } from './keys-for.ts';
import { recoveryCodeOf, sealKeys } from './recovery-code.ts';
import { type Task, TaskSchema } from './task.ts';

/** Entry of the thread that does one backup task, so that neither the copy nor its check stops anybody. */
const task = TaskSchema.parse(workerData);

run(task).then(
  (done) => parentPort?.postMessage({ done }),
  (error: unknown) => parentPort?.postMessage(describe(error)),
);

async function run(asked: Task): Promise<unknown> {
  switch (asked.do) {
    case 'make': {
      const notes = await noteKeys(asked.dataDir);
      await writeWhole(join(asked.folder, asked.name), (partial) => copyDatabase(asked.source, partial, notes, tell));
      return null;
    }
    case 'copy':
      await copyWhole(asked.from, asked.to);
      return null;
    case 'preview':
      // Loaded by who needs it: a thread that only copies starts in half the time.
      return (await import('./preview.ts')).previewBackup(asked.file, asked);
    case 'stage':
      await writeWhole(asked.to, (partial) => copyDatabase(asked.from, partial, {}, tell));
      return null;
  }
}

/** Which keys it belongs to, and the keys themselves for who has the recovery code. */
async function noteKeys(dataDir: string): Promise<CopyNotes> {
  const text = await readFile(join(dataDir, KEYS_FILE), 'utf8').catch(() => '');
  const file = readKeysText(text);
  if (file === undefined) return {};
  const derive = (purpose: string) => deriveFrom(file.master, purpose);
  return { [BACKUP_MARK]: markOf(derive), [BACKUP_KEYS]: sealKeys(text, recoveryCodeOf(derive)) };
}

function tell(step: 'copying' | 'checking'): void {
  parentPort?.postMessage({ step });
}

function describe(error: unknown) {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { failed: isFull(error) ? 'full' : isDamaged(error) ? 'damaged' : 'fault', message };
}
