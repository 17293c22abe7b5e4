import type { Timers } from './timers.ts';

export interface Heartbeat {
  /** Anything was heard of the client. */
  heard(): void;
  stop(): void;
}

export interface HeartbeatOptions {
  readonly timers: Timers;
  readonly everyMs: number;
  readonly silenceMs: number;
  readonly ping: () => void;
  readonly onSilence: () => void;
}

/** SPEC [HB1] [HB2]: asks every 25 s, and calls `onSilence` when nothing was heard for 50 s. */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { timers, everyMs, silenceMs } = options;
  let heardAt = timers.elapsed();
  let cancel = timers.after(everyMs, beat);

  function beat(): void {
    const silent = timers.elapsed() - heardAt;
    if (silent >= silenceMs) {
      options.onSilence();
      return;
    }
    options.ping();
    cancel = timers.after(Math.min(everyMs, silenceMs - silent), beat);
  }

  return {
    heard: () => (heardAt = timers.elapsed()),
    stop: () => cancel(),
  };
}
