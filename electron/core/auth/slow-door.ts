import type { Door } from '../http/ports.ts';
import type { Clock } from '../infra/clock.ts';
import { AppError } from '../infra/app-error.ts';

/** Refusals that a guess of a code, PIN or token gets. */
const WRONG = new Set([
  'auth.code_unknown',
  'auth.pin_wrong',
  'auth.link_used',
  'auth.link_expired',
  'auth.token_invalid',
]);

export interface SlowDoorOptions {
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<void>;
  /** Wrong tries a minute that cost nothing. Default 10 an address, 100 in total. */
  readonly free?: { readonly address: number; readonly total: number };
}

const FORGET_EVERY_MS = 60_000;
const LONGEST_WAIT_MS = { address: 5_000, total: 1_000 } as const;
const STEP_MS = 100;

/**
 * Slows guessing down by address and in total: each wrong try of the last minute beyond the free ones makes the next sign-ins wait
 * 100 ms longer before they are looked at, up to 5 s by address and 1 s in total. Nobody is refused, so a hall behind one address
 * and a prankster in it do not close the door. The lock by subject (lockout.ts) is what makes guessing hopeless.
 */
export function slowDownSignIns(door: Door, isSignIn: (name: string) => boolean, options: SlowDoorOptions): Door {
  const free = options.free ?? { address: 10, total: 100 };
  const byAddress = new Map<string, number>();
  let total = 0;
  let since = options.clock();

  function forget(): void {
    const passed = options.clock() - since;
    if (passed >= 0 && passed < FORGET_EVERY_MS) return;
    byAddress.clear();
    total = 0;
    since = options.clock();
  }

  function waitFor(address: string): number {
    forget();
    const ofAddress = Math.min(over(byAddress.get(address) ?? 0, free.address), LONGEST_WAIT_MS.address);
    return Math.max(ofAddress, Math.min(over(total, free.total), LONGEST_WAIT_MS.total));
  }

  return {
    ask: (actor, name, input) => door.ask(actor, name, input),
    async send(actor, name, input, key) {
      if (!isSignIn(name)) return door.send(actor, name, input, key);
      const ms = waitFor(actor.address);
      if (ms > 0) await options.wait(ms);
      try {
        return await door.send(actor, name, input, key);
      } catch (error) {
        if (error instanceof AppError && WRONG.has(error.code)) {
          byAddress.set(actor.address, (byAddress.get(actor.address) ?? 0) + 1);
          total += 1;
        }
        throw error;
      }
    },
  };
}

function over(failures: number, free: number): number {
  return Math.max(0, failures - free) * STEP_MS;
}
