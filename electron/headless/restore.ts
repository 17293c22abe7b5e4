import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '../core/core-api.ts';
import { defaultDataDir } from '../core/infra/data-folder.ts';
import { restoreOffline } from '../core/restore-offline.ts';

/** `matchdesk restore`: a backup in the place of the data, while no host runs on it. */
export async function restore(args: readonly string[]): Promise<void> {
  const { data, from = 'newest', code } = parse(args);
  const dataDir = resolve(data ?? defaultDataDir());
  const chosen = from === 'newest' ? from : resolve(from);
  const { file, saved } = await restoreOffline({ dataDir, from: chosen, code, now: Date.now() });
  process.stdout.write(`Restored ${file}\n`);
  if (saved !== null) process.stdout.write(`What was there before is kept as ${saved} in ${dataDir}/backups.\n`);
  process.stdout.write('Start the host now: every page in the hall comes back by itself.\n');
}

function parse(args: readonly string[]) {
  try {
    const options = { data: { type: 'string' }, from: { type: 'string' }, code: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError('start.usage', `${why} Try: matchdesk help`, 2);
  }
}
