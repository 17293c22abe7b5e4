import { addFailure, secondsLocked } from '../../auth/lockout.ts';
import { getLockout, putLockout } from '../../db/queries/sign-in.ts';
import type { Reader, Tx } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';

/** Refused with `auth.locked` while too many wrong tries about this subject are fresh. */
export async function requireUnlocked(db: Reader, subject: string, now: number): Promise<void> {
  const row = await getLockout(db, subject);
  if (row === undefined) return;
  const seconds = secondsLocked({ failures: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until }, now);
  if (seconds > 0) throw new AppError('auth.locked', { retryAfter: seconds, details: { seconds } });
}

/** Counts a wrong try, which stays although the command is refused, and throws. */
export function refuseGuess(ctx: Ctx, subject: string, code: 'auth.pin_wrong'): never {
  ctx.evenIfRefused(async (tx) => {
    const row = await getLockout(tx, subject);
    const before =
      row === undefined ? undefined : { failures: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until };
    const next = addFailure(before, ctx.now);
    await putLockout(tx, { subject, failures: next.failures, last_at: next.lastAt, locked_until: next.lockedUntil });
  });
  throw new AppError(code);
}

/** A right try forgets the wrong ones. */
export async function forgetGuesses(tx: Tx, subject: string, now: number): Promise<void> {
  if ((await getLockout(tx, subject)) === undefined) return;
  await putLockout(tx, { subject, failures: 0, last_at: now, locked_until: 0 });
}
