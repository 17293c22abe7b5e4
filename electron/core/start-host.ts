import { join } from 'node:path';
import { CLOSE } from '#shared/protocol/frames.ts';
import { type House } from './backup/desk.ts';
import { backUpBeforeUpdate } from './backup/before-update.ts';
import { offerGoodBackup } from './backup/find-good.ts';
import { readRestoreNote, type RestoreNote } from './backup/restore-note.ts';
import { type RestoreOrder, restoreStaged, type RestoreStep, stageRestore, toRefusal } from './backup/restore.ts';
import { shelfOf } from './backup/shelf.ts';
import { discardStaged, recoverRestore } from './backup/swap.ts';
import { type Core, type CoreConfig, type LocalConnection, StartError } from './core-api.ts';
import { lockDataDir, prepareDataDir } from './db/data-dir.ts';
import { AppError } from './infra/app-error.ts';
import { systemClock } from './infra/clock.ts';
import { createLogger } from './infra/logger.ts';
import { encode } from './realtime/transport.ts';
import { type CoreHooks, startCore } from './start-core.ts';

export interface HostHooks extends CoreHooks {
  /** The rooms could not be opened again after a restore; nothing answers any more, and the data folder is free. */
  readonly onLost?: (error: unknown) => void;
  readonly atRestoreStep?: (step: RestoreStep) => void;
}

/** Time for the answer to reach who asked, before all lines close. */
const ANSWER_MS = 250;
/** Another program may take the port for the moment that it is free. */
const PORT_TRIES = 40;
const PORT_RETRY_MS = 250;

/**
 * A host on its data folder: the same Core as `startCore` gives, that lives on when a restore closes all its rooms, swaps the database and
 * opens them again on the same port. Rejects with a StartError; for a damaged database it names the newest good backup.
 */
export async function startHost(config: CoreConfig, hooks: HostHooks = {}): Promise<Core> {
  const { dataDir } = config;
  const clock = hooks.clock ?? systemClock;
  const log = createLogger(config.logLevel ?? 'info');
  prepareDataDir(dataDir);
  const lock = lockDataDir(dataDir);
  let failed: House['failed'];
  let core: Core | undefined;
  let restoring: Promise<void> = Promise.resolve();
  let stopped = false;
  const addressListeners: (() => void)[] = [];

  const house: House = {
    get failed() {
      return failed;
    },
    restore(order) {
      restoring = restoring.then(() => restore(order));
    },
  };
  const open = async (port: number): Promise<Core> => {
    const opened = await startCore({ ...config, port }, hooks, house);
    opened.onAddressChange(() => addressListeners.forEach((listener) => listener()));
    return opened;
  };

  async function restore(order: RestoreOrder): Promise<void> {
    await wait(ANSWER_MS);
    const closing = core;
    if (closing === undefined || stopped) return;
    const { port } = closing.address;
    core = undefined;
    try {
      await closing.stop();
      const at = clock();
      let note: RestoreNote | undefined;
      try {
        note = await restoreStaged(dataDir, { ...order, at, asked: true }, hooks.atRestoreStep);
        failed = undefined;
        log.warn({ from: note.from, saved: note.saved, kind: note.kind }, 'a backup was restored');
      } catch (error) {
        failed = { at, from: order.from, code: toRefusal(error).code };
        log.error({ err: error, from: order.from }, 'a backup could not be restored');
        // What was begun is finished or forgotten, as it would be after a crash.
        await recoverRestore(dataDir);
        if ((await readRestoreNote(dataDir))?.at === at) failed = undefined;
      }
      core = await openAgain(open, port).catch((error: unknown) => goBack(error, note, port));
    } catch (error) {
      log.fatal({ err: error }, 'the host could not be opened again');
      lock.release();
      hooks.onLost?.(error);
    }
  }

  /** What was restored is whole, but no host can be opened on it: what was there before comes back. */
  async function goBack(error: unknown, note: RestoreNote | undefined, port: number): Promise<Core> {
    if (note === undefined || note.saved === null || isPortTaken(error)) throw error;
    log.error(
      { err: error, from: note.from, saved: note.saved },
      'no host opens on what was restored; it is taken back',
    );
    // The restore itself must not seem the newer of the two.
    const at = Math.max(clock(), note.at + 1);
    await stageRestore(dataDir, join(shelfOf(dataDir), note.saved), undefined);
    await restoreStaged(dataDir, { kind: 'undo', from: note.saved, at, asked: false });
    failed = { at: at + 1, from: note.from, code: 'backup.not_opened' };
    return openAgain(open, port);
  }

  /** Who comes while the rooms are closed waits until they are open. */
  async function ready(): Promise<Core> {
    await restoring;
    if (core === undefined) throw new AppError('host.stopping', { retryAfter: 5 });
    return core;
  }

  try {
    await recoverRestore(dataDir);
    await discardStaged(dataDir);
    await backUpBeforeUpdate(dataDir, clock(), log);
    core = await open(config.port);
  } catch (error) {
    const told = await offerGoodBackup(error, dataDir);
    lock.release();
    throw told;
  }
  const first = core;

  return {
    get address() {
      return (core ?? first).address;
    },
    ...(first.certificate !== undefined && { certificate: first.certificate }),
    onAddressChange: (listener) => void addressListeners.push(listener),
    makeAdminLink: async () => (await ready()).makeAdminLink(),
    connect: (deliver) => core?.connect(deliver) ?? refuse(deliver),
    inject: async (request) => (await ready()).inject(request),
    countRunningMatches: async () => (await ready()).countRunningMatches(),
    async stop() {
      stopped = true;
      await restoring;
      const last = core;
      // From now on who comes is told to come again later.
      core = undefined;
      await last?.stop();
      lock.release();
    },
  };
}

async function openAgain(open: (port: number) => Promise<Core>, port: number): Promise<Core> {
  for (let tries = 1; ; tries++) {
    try {
      return await open(port);
    } catch (error) {
      if (!isPortTaken(error) || tries === PORT_TRIES) throw error;
      await wait(PORT_RETRY_MS);
    }
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof StartError && error.code === 'start.port_in_use';
}

/** A session of the window that comes while the rooms are closed: it is told to come again. */
function refuse(deliver: (frame: string) => void): LocalConnection {
  queueMicrotask(() => deliver(encode({ t: 'end', code: CLOSE.goingAway, reason: 'host.stopping' }).text));
  return { receive: () => undefined, close: () => undefined };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
