import { randomUUID } from 'node:crypto';
import { access, constants, readFile, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../infra/app-error.ts';
import { writeWhole } from './files.ts';

const FILE = 'backup-settings.json';
/** In the second folder: where a stick is pulled, the empty folder under it on the system's own disk has no such file. */
const MARKER = 'matchdesk-second-folder.json';
const SettingsSchema = z.strictObject({ second: z.strictObject({ folder: z.string(), id: z.uuid() }).nullable() });
const MarkerSchema = z.object({ id: z.string() });

/** A folder and the mark by which it is known again. */
export type SecondFolder = NonNullable<z.infer<typeof SettingsSchema>['second']>;

/**
 * The second folder for backups; undefined where none is set. It is a matter of this computer, not of the event, and must be known while the
 * database is damaged: so it stands in a file of its own.
 */
export async function readSecondFolder(dataDir: string): Promise<SecondFolder | undefined> {
  try {
    const { second } = SettingsSchema.parse(JSON.parse(await readFile(join(dataDir, FILE), 'utf8')));
    return second ?? undefined;
  } catch {
    return undefined;
  }
}

/** Marks a folder as the second one and keeps it; null: none. Refused with `backup.folder_…` when it cannot serve. */
export async function setSecondFolder(dataDir: string, folder: string | null): Promise<SecondFolder | undefined> {
  const second = folder === null ? null : { folder: await checkFolder(dataDir, folder), id: randomUUID() };
  if (second !== null) await mark(second);
  await writeWhole(join(dataDir, FILE), (partial) => writeFile(partial, `${JSON.stringify({ second })}\n`));
  return second ?? undefined;
}

/** True while it is the folder that was set: the stick is in. */
export async function isPresent({ folder, id }: SecondFolder): Promise<boolean> {
  try {
    return MarkerSchema.parse(JSON.parse(await readFile(join(folder, MARKER), 'utf8'))).id === id;
  } catch {
    return false;
  }
}

async function checkFolder(dataDir: string, folder: string): Promise<string> {
  if (!isAbsolute(folder)) throw new AppError('backup.folder_not_absolute');
  const path = resolve(folder);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new AppError('backup.folder_not_found');
  const inside = relative(resolve(dataDir), path);
  if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside))) throw new AppError('backup.folder_inside');
  await access(path, constants.W_OK).catch(() => {
    throw new AppError('backup.folder_not_writable');
  });
  return path;
}

/** Writing is the only sure test: a stick may be switched to reading only. */
async function mark({ folder, id }: SecondFolder): Promise<void> {
  try {
    await writeWhole(join(folder, MARKER), (partial) => writeFile(partial, `${JSON.stringify({ id })}\n`));
  } catch {
    throw new AppError('backup.folder_not_writable');
  }
}
