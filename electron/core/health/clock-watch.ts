/** A clock that moved by more than this against the time that passed was set, by a person or by the system. */
const STEP_MS = 60_000;
/** For so long after a step the host says that its clock is not to be trusted. */
const REMEMBER_MS = 10 * 60_000;

export interface ClockState {
  readonly ok: boolean;
  /** By how much the clock was last set, ms; negative: back. 0 when it was not, or long ago. */
  readonly stepMs: number;
}

export interface ClockWatch {
  look(): ClockState;
}

/**
 * Sees that the clock on the wall was set, by holding it against the time that passes. `lastKnown`: the newest moment that the store
 * holds; a host that starts before it has a clock that was set back while it was off.
 */
export function createClockWatch(clock: () => number, elapsed: () => number, lastKnown: number): ClockWatch {
  let base = clock() - elapsed();
  let stepMs = 0;
  let stepAt = -Infinity;

  function note(step: number): void {
    if (Math.abs(step) < STEP_MS) return;
    stepMs = step;
    stepAt = elapsed();
  }

  note(Math.min(0, clock() - lastKnown));

  return {
    look() {
      const now = clock() - elapsed();
      note(now - base);
      // Small drift is taken along, so that it never adds up to a step.
      base = now;
      const ok = elapsed() - stepAt >= REMEMBER_MS;
      return { ok, stepMs: ok ? 0 : stepMs };
    },
  };
}
