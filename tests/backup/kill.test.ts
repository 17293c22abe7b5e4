import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RestoreStep } from '#core/backup/restore.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { decide, giveTournament } from '#tests/support/given.ts';
import { makeFolder } from '#tests/support/files.ts';
import { findProgram } from '#tests/support/programs.ts';
import { expectWhole } from '#tests/support/store.ts';
import { backupsOf, listDecided } from './support.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** In their order; from `noted` on the restore is finished by whoever starts next. */
const STEPS: readonly RestoreStep[] = ['settled', 'saved', 'finished', 'noted', 'keys', 'aside', 'swapped', 'told'];

describe('a restore that is killed', () => {
  let core: TestCore;
  let id: string;
  let name: string;

  beforeAll(async () => {
    core = await makeCore();
    id = await giveTournament(core, ['Ana', 'Bob', 'Cy', 'Di']);
    await core.desk.send('tournament.start', { tournament: id });
    await decide(core, id, 1, 0);
    ({ name } = await core.desk.send('backup.make', {}));
    await decide(core, id, 2, 0);
    core = await core.restart();
  });
  afterAll(() => core.stop());

  it.each(STEPS)('at "%s" leaves the old database or the new one, whole, and nothing half done', async (step) => {
    const dataDir = makeFolder();
    cpSync(core.dataDir, dataDir, { recursive: true });
    const child = spawn(process.execPath, [
      findProgram('tests/backup/kill-main.ts'),
      dataDir,
      join(backupsOf({ dataDir }), name),
      step,
    ]);
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect([code, signal]).toEqual([null, 'SIGKILL']);
    expect(existsSync(join(dataDir, 'matchdesk.sqlite'))).toBe(true);
    const next = await makeCore({ dataDir });
    const isNew = STEPS.indexOf(step) >= STEPS.indexOf('noted');
    expect(await listDecided(next, id)).toEqual(isNew ? [1] : [1, 2]);
    await expectWhole(next);
    expect((await next.desk.ask('backup.list', {})).restored?.from).toBe(isNew ? name : undefined);
    expect(readdirSync(dataDir).filter((file) => /^restore-|\.partial|damaged/.test(file))).toEqual([]);
    await next.stop();
  });
});
