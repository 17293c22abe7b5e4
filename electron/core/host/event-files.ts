import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../infra/app-error.ts';
import { READ_EVENT_FILE } from '../scan/jobs.ts';
import type { Scanner } from '../scan/scanner.ts';
import { CheckedFileSchema, type CheckedFile } from '../services/event-file/read-event-file.ts';

export interface EventFiles {
  /** Reads and checks a file (base64) in the reading thread. Rejects with `file.…` when it can't be read at all. */
  check(file: string): Promise<CheckedFile>;
  /** The sample event that came with the program; `sample.not_found` where none did. */
  checkSample(language: 'en' | 'bn'): Promise<CheckedFile>;
}

/** @param resourcesDir folder of what comes with the program */
export function openEventFiles(scanner: Pick<Scanner, 'work'>, resourcesDir: string | undefined): EventFiles {
  const check = async (file: string): Promise<CheckedFile> =>
    CheckedFileSchema.parse(await scanner.work(READ_EVENT_FILE, { file }));
  return {
    check,
    async checkSample(language) {
      if (resourcesDir === undefined) throw new AppError('sample.not_found');
      const path = join(resourcesDir, 'sample', `sample-event.${language}.matchdesk`);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes === undefined) throw new AppError('sample.not_found');
      return check(bytes.toString('base64'));
    },
  };
}
