import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** `cut`: at a start the chain did not hold the entry of this number; stays, so that what is written later hides nothing. */
const HeadSchema = z.object({ n: z.int(), hash: z.string(), cut: z.int().exactOptional() });
export type AuditHeadFile = z.output<typeof HeadSchema>;
const WIDTH = 128;

/**
 * The head of the audit chain outside the database, so that a database that was cut back shows. One line of one width,
 * written over in place after each commit; it may be one command behind after a crash, which still is an entry of the chain.
 */
export function openAuditHead(
  dataDir: string,
  cut?: number,
): {
  write(head: AuditHeadFile): void;
  sync(): void;
  close(): void;
} {
  const fd = openSync(pathOf(dataDir), 'a+', 0o600);
  closeSync(fd);
  const file = openSync(pathOf(dataDir), 'r+');
  return {
    write: (head) =>
      void writeSync(
        file,
        `${JSON.stringify({ n: head.n, hash: head.hash, ...(cut !== undefined && { cut }) }).padEnd(WIDTH - 1)}\n`,
        0,
      ),
    sync: () => fsyncSync(file),
    close: () => closeSync(file),
  };
}

/** For a database that was put in the place of another: its head, until the disk has it. */
export function replaceAuditHead(dataDir: string, head: AuditHeadFile): void {
  const file = openAuditHead(dataDir);
  try {
    file.write(head);
    file.sync();
  } finally {
    file.close();
  }
}

/** Undefined where none was written yet; a damaged file gives a head that no chain has. */
export async function readAuditHead(dataDir: string): Promise<AuditHeadFile | undefined> {
  const text = await readFile(pathOf(dataDir), 'utf8').catch(() => '');
  if (text.trim() === '') return undefined;
  try {
    return HeadSchema.parse(JSON.parse(text));
  } catch {
    return { n: -1, hash: '' };
  }
}

function pathOf(dataDir: string): string {
  return join(dataDir, 'audit-head.json');
}
