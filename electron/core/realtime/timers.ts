/** Time that passes, apart from the clock on the wall: a clock that is set forward must not end sessions. Tests hold it. */
export interface Timers {
  /** Milliseconds from a fixed moment; never goes back. */
  elapsed(): number;
  /** Calls `run` once, after `ms`. Returns the way to call it off. */
  after(ms: number, run: () => void): () => void;
}

/** Timers of this process; they do not keep it alive. */
export const systemTimers: Timers = {
  elapsed: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
