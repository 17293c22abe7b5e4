import { join } from 'node:path';
import { z } from 'zod';
import type { Logger } from '../infra/logger.ts';
import { listSpare } from './retention.ts';
import { runTask } from './run-task.ts';
import { isPresent, readSecondFolder, type SecondFolder, setSecondFolder } from './settings.ts';
import { listShelf, removeBackup, type ShelfEntry, sweepShelf } from './shelf.ts';

/** A stick that takes longer hangs, or is none for this. */
const COPY_MS = 120_000;

export interface SecondLaneDeps {
  readonly dataDir: string;
  /** Of this event's backups. */
  readonly tag: string;
  readonly clock: () => number;
  readonly needed: () => Promise<ReadonlySet<string>>;
  /** Backups beside the data. */
  readonly listHere: () => Promise<readonly ShelfEntry[]>;
  readonly here: string;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly onFailure: () => void;
}

export interface SecondLane {
  state(): { readonly folder: string; readonly state: 'ready' | 'missing' | 'failing' } | null;
  isCopying(): boolean;
  set(folder: string | null): Promise<void>;
  /** Copies what the second folder lacks; resolves when it is done or cannot be. Never throws. */
  catchUp(): Promise<void>;
  list(): Promise<ShelfEntry[]>;
}

/**
 * The second folder's own lane: a stick may be pulled, come back, be slow or hang, and backups beside the data go on all the same. What it
 * missed it is given when it is back.
 */
export async function openSecondLane(deps: SecondLaneDeps): Promise<SecondLane> {
  const { log } = deps;
  let second: SecondFolder | undefined = await readSecondFolder(deps.dataDir);
  let state: 'ready' | 'missing' | 'failing' = 'ready';
  let running: Promise<void> | undefined;
  let again = false;
  let copying = false;

  function turn(next: typeof state): void {
    if (state !== next) log[next === 'ready' ? 'info' : 'warn']({ state: next }, 'the second folder for backups');
    state = next;
  }

  async function fill(folder: string): Promise<void> {
    await sweepShelf(folder, deps.tag);
    const there = (await listShelf(folder)).filter(({ tag }) => tag === deps.tag);
    const known = new Map(there.map(({ name, sound }) => [name, sound]));
    const here = (await deps.listHere()).filter(({ tag, sound }) => tag === deps.tag && sound);
    const all = new Map([...there, ...here].map((one) => [one.name, one]));
    const spare = new Set(listSpare([...all.values()], deps.clock(), await deps.needed()).map(({ name }) => name));
    for (const { name } of here) {
      if (known.get(name) === true || spare.has(name)) continue;
      copying = true;
      await runTask({ do: 'copy', from: join(deps.here, name), to: join(folder, name) }, z.unknown(), {
        within: COPY_MS,
      });
    }
    for (const backup of there) if (spare.has(backup.name)) await removeBackup(folder, backup);
  }

  async function look(): Promise<void> {
    const now = second;
    if (now === undefined) return turn('ready');
    if (!(await isPresent(now))) return turn('missing');
    try {
      await fill(now.folder);
      turn('ready');
    } catch (error) {
      // Pulled in the middle of it.
      const isHere = await isPresent(now);
      turn(isHere ? 'failing' : 'missing');
      deps.onFailure();
      log.warn({ err: error }, 'a backup was not copied to the second folder');
    } finally {
      copying = false;
    }
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await look();
    } while (again);
  }

  return {
    state: () => (second === undefined ? null : { folder: second.folder, state }),
    isCopying: () => copying,
    async set(folder) {
      second = await setSecondFolder(deps.dataDir, folder);
      state = 'ready';
    },
    catchUp() {
      if (running === undefined) running = run().finally(() => (running = undefined));
      else again = true;
      return running;
    },
    list: async () => (second === undefined || state === 'missing' ? [] : listShelf(second.folder)),
  };
}
