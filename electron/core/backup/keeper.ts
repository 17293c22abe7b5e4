import { join } from 'node:path';
import { z } from 'zod';
import type { BackupDto, BackupReason, BackupsDto } from '#shared/protocol/dto/backup.ts';
import { readBackup } from '../db/backup/read-backup.ts';
import { DATABASE_FILE } from '../db/data-dir.ts';
import { getAuditHead } from '../db/queries/audit.ts';
import { countDoneRounds, hasChangedSince } from '../db/queries/backup.ts';
import type { Db } from '../db/schema.ts';
import type { AppError } from '../infra/app-error.ts';
import type { Clock } from '../infra/clock.ts';
import type { Logger } from '../infra/logger.ts';
import type { Timers } from '../realtime/timers.ts';
import { tagOf } from './names.ts';
import { readRestoreNote } from './restore-note.ts';
import { toRefusal } from './restore.ts';
import { listSpare } from './retention.ts';
import { runTask } from './run-task.ts';
import { openSecondLane, type SecondLane } from './second-lane.ts';
import { findName, listShelf, makeShelf, removeBackup, type ShelfEntry, shelfOf, sweepShelf } from './shelf.ts';

const EVERY_MS = 10 * 60_000;
const LOOK_MS = 30_000;
/** Results of one moment that end a round together make one backup. */
const SETTLE_MS = 2_000;

/** How the backups are, for the alarms and the metrics. */
export interface BackupHealth {
  /** Age of the newest good one, by the wall's clock; null: there is none. */
  readonly ageMs: number | null;
  /** For how long something has been waiting to be backed up. */
  readonly unsavedMs: number;
  /** The last attempt failed. */
  readonly isFailing: boolean;
  readonly failures: number;
  readonly second: 'none' | 'ready' | 'missing' | 'failing';
}

export interface BackupKeeperDeps {
  readonly dataDir: string;
  readonly db: Db;
  readonly hostId: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
}

export interface BackupKeeper {
  /** A backup now; gives its name. `all` waits for the second folder too. Refused with `storage.full`, `backup.damaged`, `backup.failed`. */
  make(reason: BackupReason, wait?: 'all'): Promise<string>;
  /** Before a step that may be regretted: a backup when something changed since the last one. A failure is an alarm, never a refusal. */
  makeBefore(): Promise<void>;
  /** Matches changed: perhaps a round is over. */
  matchesChanged(): void;
  list(): Promise<Omit<BackupsDto, 'restored'>>;
  readonly second: SecondLane;
  health(): BackupHealth;
  stop(): Promise<void>;
}

/** Makes backups when they are due, keeps as many as are kept, and knows how they are. */
export async function openBackupKeeper(deps: BackupKeeperDeps): Promise<BackupKeeper> {
  const { dataDir, db, hostId, clock, timers, log } = deps;
  const here = shelfOf(dataDir);
  const tag = tagOf(hostId);
  const listOwn = async (): Promise<ShelfEntry[]> => (await listShelf(here)).filter((entry) => entry.tag === tag);
  /** What the last restore can be taken back with, and what it took. */
  const needed = async (): Promise<ReadonlySet<string>> => {
    const note = await readRestoreNote(dataDir);
    return new Set([note?.saved ?? '', note?.from ?? '']);
  };
  let failures = 0;
  const second = await openSecondLane({
    dataDir,
    tag,
    clock,
    needed,
    listHere: listOwn,
    here,
    log,
    onFailure: () => void (failures += 1),
  });

  await sweepShelf(here, tag);
  let last = await findLast(here, await listOwn(), timers.elapsed(), clock());
  let unsavedSince: number | undefined;
  let failure: BackupsDto['failure'] = null;
  let running: BackupsDto['running'] = null;
  let lane: Promise<unknown> = Promise.resolve();
  let doneRounds = await countDoneRounds(db);
  // Those that were made while the rooms were closed.
  await prune().catch((error: unknown) => log.warn({ err: error }, 'old backups could not be removed'));
  let stopped = false;
  let cancelLook = timers.after(LOOK_MS, () => void look());
  let cancelRound = (): void => {};

  const hasChanged = () => hasChangedSince(db, hostId, last.n);

  /** One at a time. */
  function inLane<T>(work: () => Promise<T>): Promise<T> {
    const done = lane.then(work);
    lane = done.catch(() => undefined);
    return done;
  }

  /** `newest`: by a clock that was set back it is not the last by its name, and stays all the same. */
  async function prune(newest?: string): Promise<void> {
    const own = (await listOwn()).filter(({ sound }) => sound);
    const spare = listSpare(own, clock(), await needed());
    for (const backup of spare) if (backup.name !== newest) await removeBackup(here, backup);
  }

  async function makeNow(reason: BackupReason): Promise<string> {
    const at = clock();
    running = { reason, step: 'copying' };
    try {
      await makeShelf(here);
      const name = await findName(here, at, reason, hostId);
      const head = await getAuditHead(db, hostId);
      const task = { do: 'make', dataDir, source: join(dataDir, DATABASE_FILE), folder: here, name } as const;
      await runTask(task, z.unknown(), { onStep: (step) => void (running = { reason, step }) });
      last = { n: head?.n ?? 0, at, elapsed: timers.elapsed() };
      unsavedSince = undefined;
      failure = null;
      await prune(name);
      return name;
    } catch (error) {
      const refusal: AppError = toRefusal(error);
      failures += 1;
      failure = { at, code: refusal.code };
      log.error({ err: error, reason }, 'a backup could not be made');
      throw refusal;
    } finally {
      running = null;
    }
  }

  async function makeIfChanged(reason: BackupReason): Promise<void> {
    await inLane(async () => {
      if (!stopped && (await hasChanged())) await makeNow(reason);
    }).catch(() => undefined);
  }

  async function look(): Promise<void> {
    try {
      if (unsavedSince === undefined && (await hasChanged())) unsavedSince = timers.elapsed();
      const isDue = timers.elapsed() - last.elapsed >= EVERY_MS;
      if (isDue) await makeIfChanged('ten-minutes');
    } catch (error) {
      log.warn({ err: error }, 'it is not known whether a backup is due');
    }
    if (stopped) return;
    void second.catchUp();
    cancelLook = timers.after(LOOK_MS, () => void look());
  }

  async function lookAtRounds(): Promise<void> {
    try {
      const done = await countDoneRounds(db);
      const isMore = done > doneRounds;
      doneRounds = done;
      if (!isMore) return;
      await makeIfChanged('round');
      if (!stopped) void second.catchUp();
    } catch (error) {
      if (!stopped) log.warn({ err: error }, 'it is not known whether a round is over');
    }
  }

  return {
    second,
    async make(reason, wait) {
      const name = await inLane(() => makeNow(reason));
      const copied = second.catchUp();
      if (wait === 'all') await copied;
      return name;
    },
    async makeBefore() {
      await makeIfChanged('before-step');
      void second.catchUp();
    },
    matchesChanged() {
      cancelRound();
      if (!stopped) cancelRound = timers.after(SETTLE_MS, () => void lookAtRounds());
    },
    async list() {
      const there = second.state();
      return {
        backups: joinShelves(await listShelf(here), await second.list(), tag),
        folder: here,
        second: there,
        running: running ?? (second.isCopying() ? { reason: 'by-hand', step: 'second' } : null),
        failure,
      };
    },
    health: () => ({
      ageMs: last.at === 0 ? null : Math.max(0, clock() - last.at),
      unsavedMs: unsavedSince === undefined ? 0 : timers.elapsed() - unsavedSince,
      isFailing: failure !== null,
      failures,
      second: second.state()?.state ?? 'none',
    }),
    async stop() {
      stopped = true;
      cancelLook();
      cancelRound();
      await lane;
    },
  };
}

/** What the newest sound backup holds, and when by the host's own time it was made, so that a restart does not put the next one off. */
async function findLast(here: string, own: readonly ShelfEntry[], elapsed: number, now: number) {
  const newest = own.find(({ sound }) => sound);
  const verdict = newest === undefined ? undefined : readBackup(join(here, newest.name), false);
  if (newest === undefined || verdict?.state !== 'good') return { n: 0, at: 0, elapsed: elapsed - EVERY_MS };
  const age = Math.min(Math.max(now - newest.at, 0), EVERY_MS);
  return Promise.resolve({ n: verdict.facts.head?.n ?? 0, at: newest.at, elapsed: elapsed - age });
}

/** One row a backup, wherever it is. */
function joinShelves(here: readonly ShelfEntry[], there: readonly ShelfEntry[], tag: string): BackupDto[] {
  const rows = new Map<string, BackupDto>();
  const add = (place: 'here' | 'second') => (entry: ShelfEntry) => {
    const { name, at, reason, bytes, sound } = entry;
    const known = rows.get(name);
    const places = [...(known?.places ?? []), place];
    rows.set(name, { name, at, reason, bytes, places, sound: sound && (known?.sound ?? true), own: entry.tag === tag });
  };
  here.forEach(add('here'));
  there.forEach(add('second'));
  return [...rows.values()].sort((a, b) => b.name.localeCompare(a.name, 'en'));
}
