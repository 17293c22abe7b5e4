import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#core/db/connection.ts';
import { exchange, Wire } from '../wire.ts';
import { HostProcess } from '../host-process.ts';
import { Disk } from './disk.ts';
import { readTrace, type Step, traceInto } from './trace.ts';

/** Enough for SQLite to carry its log over into the file in between (every 1,000 pages). */
const COMMANDS = 120;
const LOG = 'matchdesk.sqlite-wal';
/** POWER_CUTS=all tries each sync of the log as the moment; every day each sync of the file itself, and every so many of the log. */
const EVERY = process.env['POWER_CUTS'] === 'all' ? 1 : 12;
const canTrace = spawnSync(traceInto('/dev/null')[0] ?? '', ['-qq', '-e', 'trace=none', 'true']).status === 0;

/**
 * A kill loses nothing that the system holds; a power cut does. What a host wrote, synced and sent is recorded by `strace`, and each
 * moment at which something was made lasting is tried as the moment of the cut.
 */
describe.skipIf(!canTrace)('when the power goes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matchdesk-power-'));
  let steps: readonly Step[] = [];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const trace = join(folder, 'trace');
    const host = await HostProcess.start(join(folder, 'data'), traceInto(trace));
    const desk = await Wire.open(host.url, await exchange(host.url, host.oneTime));
    const config = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } };
    for (let no = 0; no < COMMANDS; no += 1) {
      await desk.must('tournament.create', { name: nameOf(no), game: 'Chess', config, capacity: 8, startsAt: null });
    }
    desk.close();
    await host.letGo();
    steps = readTrace(readFileSync(trace, 'latin1'));
  }, 120_000);

  it('each answer was sent after the log that holds it was synced, and nothing was written to the log between', () => {
    let isSynced = false;
    let written = 0;
    let answers = 0;
    for (const step of steps) {
      if (step.kind === 'write' && step.file.endsWith(LOG)) {
        isSynced = false;
        written += 1;
      } else if (step.kind === 'sync' && step.file.endsWith(LOG)) isSynced = true;
      else if (step.kind === 'sent' && answeredIn(step.text) !== undefined) {
        expect(isSynced, `answer ${answers}`).toBe(true);
        answers += 1;
      }
    }
    expect(answers).toBe(COMMANDS);
    expect(written).toBeGreaterThan(COMMANDS);
  });

  it.each([
    ['forgotten', 'lasting'],
    ['kept', 'written'],
  ] as const)(
    'at any moment, the file opens whole and has all that was answered by then (unsynced writes are %s)',
    (_what, kept) => {
      const disk = new Disk((file) => /matchdesk\.sqlite(?:-wal)?$/.test(file));
      const answered: string[] = [];
      const syncs = { log: 0, file: 0 };
      for (const step of steps) {
        if (step.kind === 'sent') answered.push(...[answeredIn(step.text) ?? []].flat());
        // The first syncs lay the database itself; until it has our tables nobody was answered.
        if (!disk.apply(step) || answered.length === 0 || step.kind !== 'sync') continue;
        const isLog = step.file.endsWith(LOG);
        syncs[isLog ? 'log' : 'file'] += 1;
        if (isLog && syncs.log % EVERY !== 0) continue;
        expect(tryCut(disk, kept, answered), `cut after ${answered.length} answers`).toEqual([]);
      }
      expect(tryCut(disk, kept, answered)).toEqual([]);
      expect(answered).toHaveLength(COMMANDS);
      expect(syncs.log).toBeGreaterThanOrEqual(COMMANDS - 1);
      // Otherwise carrying over was not tried.
      expect(syncs.file).toBeGreaterThan(0);
    },
    120_000,
  );

  /** What was answered and is not there after a cut now. */
  function tryCut(disk: Disk, kept: 'lasting' | 'written', answered: readonly string[]): string[] {
    const copy = mkdtempSync(join(folder, 'cut-'));
    try {
      disk.leaveIn(copy, kept);
      const file = join(copy, 'matchdesk.sqlite');
      // Opened as the host does it, which refuses a damaged one, and then looked at in full.
      void openStore(file).close();
      const raw = new Database(file, { readonly: true });
      try {
        expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
        const names = new Set(raw.prepare('select name from tournament').pluck().all());
        return answered.filter((name) => !names.has(name));
      } finally {
        raw.close();
      }
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
});

function nameOf(no: number): string {
  return `Cup number ${no}`;
}

/** The tournament whose making is answered in what a socket sent. */
function answeredIn(text: string): string | undefined {
  return /"t":"answer".*"name":"(Cup number \d+)"/.exec(text)?.[1];
}
