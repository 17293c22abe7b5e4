/** Failures of one subject (a person's PIN, a code), as stored: the columns of `lockout`. */
export interface Lockout {
  readonly failures: number;
  readonly lastAt: number;
  /** 0 when it was never locked. */
  readonly lockedUntil: number;
}

/** How many wrong tries are free before the first lock. */
export const FREE_FAILURES = 5;
/** The first lock; each further failure after it doubles the lock. */
export const FIRST_LOCK_MS = 60 * 1000;
export const LONGEST_LOCK_MS = 60 * 60 * 1000;
/** After so long without a failure all is forgotten. */
export const FORGET_MS = 24 * 60 * 60 * 1000;

/** Seconds until the subject may be tried again; 0: now. A clock set back cannot make it longer than the longest lock. */
export function secondsLocked(state: Lockout | undefined, now: number): number {
  if (state === undefined || now >= state.lockedUntil) return 0;
  return Math.ceil(Math.min(state.lockedUntil - now, LONGEST_LOCK_MS) / 1000);
}

/**
 * The state after one more wrong try. A lock is of the subject alone, never of an address or of the whole door: one prankster must not
 * keep the hall outside (addresses and the total are only slowed down, see slow-door.ts). A right try deletes the state.
 */
export function addFailure(state: Lockout | undefined, now: number): Lockout {
  const failures = state === undefined || now - state.lastAt > FORGET_MS ? 1 : state.failures + 1;
  if (failures < FREE_FAILURES) return { failures, lastAt: now, lockedUntil: 0 };
  const lock = Math.min(FIRST_LOCK_MS * 2 ** (failures - FREE_FAILURES), LONGEST_LOCK_MS);
  return { failures, lastAt: now, lockedUntil: now + lock };
}
