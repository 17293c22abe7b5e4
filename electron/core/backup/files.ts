import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PARTIAL } from './names.ts';

/** Until the disk has it. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Until the disk has the folder's list of names. Windows has no such call; there a rename is written through. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // A folder that cannot be opened as a file: nothing more can be done.
  }
}

/**
 * Makes a file under its partial name, flushes it and gives it its own: it is there whole or not at all. What was begun and failed is
 * removed.
 */
export async function writeWhole(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${path}${PARTIAL}`;
  await removePartial(partial);
  try {
    await write(partial);
    // A stick's file system may know no owners.
    await chmod(partial, 0o600).catch(() => undefined);
    await syncFile(partial);
    await rename(partial, path);
  } catch (error) {
    await removePartial(partial).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

export async function removePartial(partial: string): Promise<void> {
  for (const end of ['', '-journal', '-wal', '-shm']) await rm(`${partial}${end}`, { force: true });
}

/** Copies a file whole, and reads the copy again to see that it is the same. */
export async function copyWhole(from: string, to: string): Promise<void> {
  await writeWhole(to, async (partial) => {
    await copyFile(from, partial);
    await syncFile(partial);
    if ((await hashFile(partial)) !== (await hashFile(from))) throw new Error(`${to} is not what was written`);
  });
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
