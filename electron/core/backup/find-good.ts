import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readBackup } from '../db/backup/read-backup.ts';
import { StartError } from '../core-api.ts';
import { isPresent, readSecondFolder } from './settings.ts';
import { listShelf, type ShelfEntry, shelfOf } from './shelf.ts';

/** A backup that was just checked, page by page. */
export interface GoodBackup {
  readonly file: string;
  readonly name: string;
  /** ms UTC. */
  readonly at: number;
}

/** The newest backup that can be restored, beside the data and in the second folder; a stick that is not in is passed over. */
export async function findGoodBackup(dataDir: string): Promise<GoodBackup | undefined> {
  const second = await readSecondFolder(dataDir);
  const folders = [shelfOf(dataDir), ...(second !== undefined && (await isPresent(second)) ? [second.folder] : [])];
  return findGoodIn(folders);
}

/** The newest good one in folders; undefined where there is none. */
export async function findGoodIn(folders: readonly string[]): Promise<GoodBackup | undefined> {
  const lists = await Promise.all(
    folders.map(async (folder) => (await listShelf(folder)).map((entry) => ({ folder, entry }))),
  );
  const newestFirst = lists.flat().sort((a, b) => b.entry.name.localeCompare(a.entry.name, 'en'));
  const found = newestFirst.find(({ folder, entry }) => isGood(folder, entry));
  if (found === undefined) return undefined;
  const { name, at } = found.entry;
  return { file: join(found.folder, name), name, at };
}

function isGood(folder: string, { name, sound }: ShelfEntry): boolean {
  try {
    return sound && statSync(join(folder, name)).isFile() && readBackup(join(folder, name), true).state === 'good';
  } catch {
    return false;
  }
}

/** An error of the start; for a damaged database one that names the newest good backup and how to take it. */
export async function offerGoodBackup(error: unknown, dataDir: string): Promise<unknown> {
  if (!(error instanceof StartError) || error.code !== 'start.database_damaged') return error;
  const good = await findGoodBackup(dataDir);
  if (good === undefined) return error;
  const [damaged = ''] = error.message.split(' Move it away');
  const when = new Date(good.at).toISOString().slice(0, 16).replace('T', ' ');
  const how = `matchdesk restore --data ${JSON.stringify(dataDir)} --from newest`;
  const text = `${damaged} The newest good backup is ${good.file} of ${when} UTC; take it with: ${how} (the damaged file is kept aside).`;
  return new StartError(error.code, text, error.exitCode, { file: good.file, at: good.at });
}
