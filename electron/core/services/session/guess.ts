import { addFailure, type Lockout, LONGEST_LOCK_MS, secondsLocked } from '../../auth/lockout.ts';
import { getLockout, putLockout } from '../../db/queries/sign-in.ts';
import type { Reader, Tx } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';

/** Refused with `auth.locked` while too many wrong tries about this subject are fresh. */
export async function requireUnlocked(db: Reader, subject: string, now: number): Promise<void> {
  const state = await readLockout(db, subject);
  // A try that lies further ahead than the longest lock: the clock was wrong then, and nobody waits a day for it.
  if (state === undefined || state.lastAt - now > LONGEST_LOCK_MS) return;
  const seconds = secondsLocked(state, now);
  if (seconds > 0) throw new AppError('auth.locked', { retryAfter: seconds, details: { seconds } });
}

/**
 * Counts a try before it is looked at, so that many at once are not all looked at before the first is counted; a right one
 * is forgotten again. For checks that take time, in `prepare`.
 */
export async function takeGuess(ctx: Ctx, subject: string): Promise<void> {
  await ctx.beforehand(async (tx) => {
    await requireUnlocked(tx, subject, ctx.now);
    await countGuess(tx, subject, ctx.now);
  });
}

/** Counts a wrong try, which stays although the command is refused, and throws. For checks inside the transaction. */
export function refuseGuess(ctx: Ctx, subject: string, code: 'auth.pin_wrong'): never {
  ctx.evenIfRefused((tx) => countGuess(tx, subject, ctx.now));
  throw new AppError(code);
}

/** A right try forgets the wrong ones. */
export async function forgetGuesses(tx: Tx, subject: string, now: number): Promise<void> {
  if ((await getLockout(tx, subject)) === undefined) return;
  await putLockout(tx, { subject, failures: 0, last_at: now, locked_until: 0 });
}

async function countGuess(tx: Tx, subject: string, now: number): Promise<void> {
  const next = addFailure(await readLockout(tx, subject), now);
  await putLockout(tx, { subject, failures: next.failures, last_at: next.lastAt, locked_until: next.lockedUntil });
}

async function readLockout(db: Reader, subject: string): Promise<Lockout | undefined> {
  const row = await getLockout(db, subject);
  if (row === undefined) return undefined;
  return { failures: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until };
}
