import { z } from 'zod';
import { declareQuery } from '../define.ts';
import { BackupNameSchema, BackupPlaceSchema, BackupPreviewSchema, BackupsDtoSchema } from '../dto/backup.ts';

export const backupList = declareQuery({
  name: 'backup.list',
  role: 'admin',
  cost: 'point',
  summary: 'The backups that there are, where they are kept, and what is being made.',
  input: z.strictObject({}),
  output: BackupsDtoSchema,
});

export const backupPreview = declareQuery({
  name: 'backup.preview',
  role: 'admin',
  cost: 'point',
  summary: 'What a backup holds against what is now: what restoring it would lose. Checks the whole file.',
  input: z.strictObject({ name: BackupNameSchema, place: BackupPlaceSchema }),
  output: BackupPreviewSchema,
});

export const backupCode = declareQuery({
  name: 'backup.code',
  role: 'admin',
  cost: 'point',
  summary: 'The recovery code: with it a second computer that restores a backup keeps the devices signed in.',
  input: z.strictObject({}),
  output: z.strictObject({ code: z.string() }),
});
