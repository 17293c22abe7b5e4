import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone after the test. */
export function makeFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'matchdesk-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Every file with its content and when it was last written: equal when nothing was touched. */
export function lookAt(dir: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir)
      .sort()
      .map((name) => {
        const hash = createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex');
        return [name, `${hash} ${statSync(join(dir, name)).mtimeMs}`];
      }),
  );
}
