import { statfs } from 'node:fs/promises';
import type { ClockWatch } from './clock-watch.ts';

/** With less the next result may find no room: the host is not ready. */
export const LEAST_FREE_BYTES = 100 * 1024 * 1024;
/** The answer is kept for so long: nobody makes the host write to its disk by asking. */
const KEEP_MS = 1_000;
/** A write that takes longer than this counts as failed. */
const WRITE_MS = 5_000;

export interface ReadinessState {
  readonly checks: { readonly database: boolean; readonly disk: boolean; readonly clock: boolean };
  /** Null where the system does not say. */
  readonly diskFreeBytes: number | null;
  readonly clockStepMs: number;
}

export interface ReadinessDeps {
  /** Writes something and reads it back; rejects when it cannot. */
  readonly write: () => Promise<void>;
  readonly freeBytes: () => Promise<number | null>;
  readonly clock: ClockWatch;
  readonly elapsed: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly onFault: (error: unknown) => void;
}

export interface ReadinessCheck {
  look(): Promise<ReadinessState>;
}

/** Whether the host can do its work: the database writes, the disk has room, the clock was not set. */
export function createReadiness(deps: ReadinessDeps): ReadinessCheck {
  let kept: { readonly at: number; readonly state: Promise<ReadinessState> } | undefined;

  async function canWrite(): Promise<boolean> {
    let cancel = (): void => {};
    const tooLate = new Promise<boolean>((resolve) => (cancel = deps.after(WRITE_MS, () => resolve(false))));
    const written = deps.write().then(
      () => true,
      (error: unknown) => {
        deps.onFault(error);
        return false;
      },
    );
    const ok = await Promise.race([written, tooLate]);
    cancel();
    return ok;
  }

  async function check(): Promise<ReadinessState> {
    const [database, diskFreeBytes] = await Promise.all([canWrite(), deps.freeBytes()]);
    const clock = deps.clock.look();
    const disk = diskFreeBytes === null || diskFreeBytes >= LEAST_FREE_BYTES;
    return { checks: { database, disk, clock: clock.ok }, diskFreeBytes, clockStepMs: clock.stepMs };
  }

  return {
    look() {
      if (kept === undefined || deps.elapsed() - kept.at >= KEEP_MS) kept = { at: deps.elapsed(), state: check() };
      return kept.state;
    },
  };
}

/** Bytes that this user may still write into the folder's file system; null where the system does not say. */
export async function readFreeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
