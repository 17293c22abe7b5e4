import { ACCESS_TOKEN_MS, CLOCK_LEEWAY_MS } from '../auth/access-token.ts';
import type { HostKeys } from '../auth/keys.ts';
import type { Clock } from '../infra/clock.ts';
import type { Logger } from '../infra/logger.ts';
import type { Timers } from '../realtime/timers.ts';

/** A key that signed for so long is replaced by itself. */
const KEY_AGE_MS = 7 * 24 * 60 * 60 * 1000;
const LOOK_EVERY_MS = 60 * 60 * 1000;

export interface KeyKeeper {
  /** Makes a new signing key now; gives its kid. */
  rotate(): Promise<string>;
  stop(): void;
}

export interface KeyKeeperDeps {
  readonly keys: Pick<HostKeys, 'newestSince' | 'rotate'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Pick<Logger, 'info' | 'error'>;
}

/** Replaces the signing key every week, and when it is asked to. The first look is done when this resolves. */
export async function keepKeysFresh({ keys, clock, timers, log }: KeyKeeperDeps): Promise<KeyKeeper> {
  let cancel = (): void => {};
  let stopped = false;

  const rotate = () => keys.rotate(clock(), clock() - ACCESS_TOKEN_MS - CLOCK_LEEWAY_MS);

  async function look(): Promise<void> {
    try {
      if (clock() - keys.newestSince >= KEY_AGE_MS) log.info({ kid: await rotate() }, 'a new key signs from now on');
    } catch (error) {
      log.error({ err: error }, 'the key that signs could not be replaced; it goes on');
    }
    if (!stopped) cancel = timers.after(LOOK_EVERY_MS, () => void look());
  }

  await look();
  return {
    rotate,
    stop() {
      stopped = true;
      cancel();
    },
  };
}
