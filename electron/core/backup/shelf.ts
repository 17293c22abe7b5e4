import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason } from '#shared/protocol/dto/backup.ts';
import { readHeader } from '../db/header.ts';
import { removePartial } from './files.ts';
import { nameBackup, type NamedBackup, PARTIAL, readBackupName } from './names.ts';

/** A backup in a folder. */
export interface ShelfEntry extends NamedBackup {
  readonly bytes: number;
  /** It is as long as its header says; cut files are not. */
  readonly sound: boolean;
}

export function shelfOf(dataDir: string): string {
  return join(dataDir, 'backups');
}

export async function makeShelf(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Backups in a folder, newest first; none where there is no folder. Other files are not looked at. */
export async function listShelf(folder: string): Promise<ShelfEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const entries = await Promise.all(names.map((name) => look(folder, name)));
  return entries.filter((entry) => entry !== undefined).sort((a, b) => b.name.localeCompare(a.name, 'en'));
}

/** A name that no backup has yet: two of one millisecond, or of a clock that was set back, must not meet. */
export async function findName(folder: string, at: number, reason: BackupReason, hostId: string): Promise<string> {
  const taken = new Set(await readdir(folder).catch(() => []));
  for (let moment = at; ; moment++) {
    const name = nameBackup(moment, reason, hostId);
    if (!taken.has(name)) return name;
  }
}

async function look(folder: string, name: string): Promise<ShelfEntry | undefined> {
  const named = readBackupName(name);
  const found = named === undefined ? undefined : await stat(join(folder, name)).catch(() => undefined);
  if (named === undefined || found?.isFile() !== true) return undefined;
  return { ...named, bytes: found.size, sound: isSound(join(folder, name), found.size) };
}

function isSound(file: string, bytes: number): boolean {
  try {
    const header = readHeader(file);
    return header?.isDatabase === true && header.pages * header.pageBytes === bytes;
  } catch {
    return false;
  }
}

/** Removes what was begun and not ended, by a host that was killed. `tag`: of this event; another's may be at work now. */
export async function sweepShelf(folder: string, tag: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [whole = '', rest] = name.split(PARTIAL);
    if (rest !== undefined && readBackupName(whole)?.tag === tag) await removePartial(join(folder, whole + PARTIAL));
  }
}

export async function removeBackup(folder: string, { name }: NamedBackup): Promise<void> {
  await rm(join(folder, name), { force: true });
}
