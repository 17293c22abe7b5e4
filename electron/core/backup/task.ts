import { z } from 'zod';

/** What the backup thread can be asked to do; each task has a thread of its own, which ends with it. */
export const TaskSchema = z.discriminatedUnion('do', [
  /** Makes a checked backup of a database of this data folder, with the host's keys sealed in it. */
  z.object({ do: z.literal('make'), dataDir: z.string(), source: z.string(), folder: z.string(), name: z.string() }),
  /** Copies a backup to another folder, whole. */
  z.object({ do: z.literal('copy'), from: z.string(), to: z.string() }),
  /** What a backup holds against the database of now. Answers with a BackupPreview. */
  z.object({ do: z.literal('preview'), file: z.string(), name: z.string(), live: z.string(), dataDir: z.string() }),
  /** A checked copy of a backup, to be the database. */
  z.object({ do: z.literal('stage'), from: z.string(), to: z.string() }),
]);
export type Task = z.infer<typeof TaskSchema>;

export const ReplySchema = z.union([
  z.object({ step: z.enum(['copying', 'checking']) }),
  z.object({ failed: z.enum(['full', 'damaged', 'fault']), message: z.string() }),
  z.object({ done: z.unknown() }),
]);
