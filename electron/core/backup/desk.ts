import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  BackupPreviewSchema,
  type BackupPlace,
  type BackupPreview,
  type BackupsDto,
} from '#shared/protocol/dto/backup.ts';
import type { HostKeys } from '../auth/keys.ts';
import { DATABASE_FILE } from '../db/data-dir.ts';
import { AppError } from '../infra/app-error.ts';
import type { BackupKeeper } from './keeper.ts';
import { recoveryCodeOf } from './recovery-code.ts';
import { readRestoreNote } from './restore-note.ts';
import { type RestoreOrder, stageRestore, toRefusal } from './restore.ts';
import { runTask } from './run-task.ts';
import { shelfOf } from './shelf.ts';

/** A restore that is ready to be done. */
export interface StagedRestore extends RestoreOrder {
  readonly id: number;
}

/** What services may do with backups. */
export interface BackupDesk {
  list(): Promise<BackupsDto>;
  /** A backup now, also in the second folder; gives its name. */
  make(): Promise<string>;
  makeBefore(): Promise<void>;
  setSecond(folder: string | null): Promise<void>;
  preview(name: string, place: BackupPlace): Promise<BackupPreview>;
  /** Makes a restore ready while the host runs on: copied, checked. Refused with a `backup.…` code. */
  stage(name: string, place: BackupPlace, code: string | undefined): Promise<StagedRestore>;
  /** The same for what the last restore took away. */
  stageUndo(): Promise<StagedRestore>;
  /** Throws `backup.busy` when another one was made ready meanwhile. */
  requireCurrent(staged: StagedRestore): void;
  /** Closes the host's rooms, swaps the database and opens them again; after the answer was sent. */
  restore(staged: StagedRestore): void;
  /** The host's recovery code. */
  code(): string;
  stop(): Promise<void>;
}

/** Who holds the data folder while the rooms of the host are closed and opened again. */
export interface House {
  restore(order: RestoreOrder): void;
  /** The last restore that was asked for and was not done. */
  readonly failed: { readonly at: number; readonly from: string; readonly code: string } | undefined;
}

export interface BackupDeskDeps {
  readonly dataDir: string;
  readonly keeper: BackupKeeper;
  readonly keys: Pick<HostKeys, 'derive'>;
  readonly house: House;
}

export function createBackupDesk({ dataDir, keeper, keys, house }: BackupDeskDeps): BackupDesk {
  const here = shelfOf(dataDir);
  let newest = 0;
  let isOrdered = false;
  let reading: Promise<unknown> = Promise.resolve();

  function find(name: string, place: BackupPlace): string {
    const second = keeper.second.state();
    const folder = place === 'here' ? here : second?.folder;
    const file = folder === undefined ? undefined : join(folder, name);
    if (file === undefined || !existsSync(file)) throw new AppError('backup.not_found');
    return file;
  }

  async function stage(order: RestoreOrder, file: string, code: string | undefined): Promise<StagedRestore> {
    if (isOrdered) throw new AppError('backup.busy');
    const id = ++newest;
    const staging = reading.then(() => stageRestore(dataDir, file, code));
    reading = staging.catch(() => undefined);
    await staging;
    return { ...order, id };
  }

  return {
    async list() {
      const [shown, note] = await Promise.all([keeper.list(), readRestoreNote(dataDir)]);
      const { failed } = house;
      if (failed !== undefined && failed.at > (note?.at ?? 0)) {
        return { ...shown, restored: { at: failed.at, from: failed.from, undo: null, failed: failed.code } };
      }
      if (note === undefined) return { ...shown, restored: null };
      const undo = note.saved !== null && existsSync(join(here, note.saved)) ? note.saved : null;
      return { ...shown, restored: { at: note.at, from: note.from, undo, failed: null } };
    },
    make: () => keeper.make('by-hand', 'all'),
    makeBefore: () => keeper.makeBefore(),
    async setSecond(folder) {
      await keeper.second.set(folder);
      void keeper.second.catchUp();
    },
    preview(name, place) {
      const file = find(name, place);
      const task = { do: 'preview', file, name, live: join(dataDir, DATABASE_FILE), dataDir } as const;
      const shown = reading.then(() => runTask(task, BackupPreviewSchema));
      reading = shown.catch(() => undefined);
      return shown.catch((error: unknown) => {
        throw toRefusal(error);
      });
    },
    stage: async (name, place, code) => stage({ kind: 'restore', from: name }, find(name, place), code),
    async stageUndo() {
      const note = await readRestoreNote(dataDir);
      if (note === undefined || note.saved === null) throw new AppError('backup.nothing_to_undo');
      return stage({ kind: 'undo', from: note.saved }, find(note.saved, 'here'), undefined);
    },
    requireCurrent({ id }) {
      if (isOrdered || id !== newest) throw new AppError('backup.busy');
    },
    restore({ kind, from }) {
      isOrdered = true;
      house.restore({ kind, from });
    },
    code: () => recoveryCodeOf((purpose) => keys.derive(purpose)),
    // Nobody may read the database when it is swapped.
    stop: async () => void (await reading),
  };
}
