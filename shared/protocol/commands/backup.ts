import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { BackupNameSchema, BackupPlaceSchema } from '../dto/backup.ts';
import { DoneSchema } from '../dto/common.ts';

export const backupMake = declareCommand({
  name: 'backup.make',
  role: 'admin',
  audit: 'backup.made',
  summary: 'Make a backup now, check it, and copy it to the second folder where one is set.',
  input: z.strictObject({}),
  output: z.strictObject({ name: BackupNameSchema }),
});

export const backupSetSecond = declareCommand({
  name: 'backup.setSecond',
  role: 'admin',
  audit: 'backup.second-set',
  summary: 'Set the second folder for backups by its absolute path, or null for none. It must exist and be writable.',
  input: z.strictObject({ folder: z.string().trim().min(1).max(1000).nullable() }),
  output: DoneSchema,
});

export const backupRestore = declareCommand({
  name: 'backup.restore',
  role: 'admin',
  audit: 'backup.restore-asked',
  summary:
    'Put a backup in the place of what is now. What is now is backed up first; the host closes all sessions and comes back by itself.',
  input: z.strictObject({
    name: BackupNameSchema,
    place: BackupPlaceSchema,
    /** The recovery code of the host that made it, so that its devices stay signed in here. */
    code: z.string().trim().max(60).exactOptional(),
  }),
  output: DoneSchema,
});

export const backupUndoRestore = declareCommand({
  name: 'backup.undoRestore',
  role: 'admin',
  audit: 'backup.undo-asked',
  summary: 'Take the last restore back: what was before it is restored, and what is now is backed up first.',
  input: z.strictObject({}),
  output: DoneSchema,
});
