import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './files.ts';

const FILE = 'restore.json';
const NoteSchema = z.strictObject({
  /** `swapping`: from here on the restore is finished by whoever starts next. */
  state: z.enum(['swapping', 'done']),
  at: z.number(),
  kind: z.enum(['restore', 'undo']),
  /** Name of what was restored. */
  from: z.string(),
  /** Name of the backup of what was before; null where that could not be read. */
  saved: z.string().nullable(),
  /** What is in the way cannot be read, and is put aside. */
  isDamaged: z.boolean(),
  /** Head of the restored log. */
  head: z.strictObject({ n: z.int(), hash: z.string() }),
});
export type RestoreNote = z.infer<typeof NoteSchema>;

/** The last restore in this data folder; undefined where there was none. */
export async function readRestoreNote(dataDir: string): Promise<RestoreNote | undefined> {
  try {
    return NoteSchema.parse(JSON.parse(await readFile(join(dataDir, FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

export async function writeRestoreNote(dataDir: string, note: RestoreNote): Promise<void> {
  await writeWhole(join(dataDir, FILE), (partial) => writeFile(partial, `${JSON.stringify(note)}\n`));
}
