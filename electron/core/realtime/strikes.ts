import type { Timers } from './timers.ts';

/** What a session may do wrong in a minute before it is closed. */
const LIMIT = 40;
const WINDOW_MS = 60_000;

/** Weights: a frame that makes no sense is worse than one too many. */
export const STRIKE = { junk: 5, tooFast: 1 } as const;

/** Counts faults of one session. Returns true when there were too many in the last minute. SPEC [LM5]. */
export function createStrikes(timers: Pick<Timers, 'elapsed'>): (weight: number) => boolean {
  let sum = 0;
  let since = timers.elapsed();
  return (weight) => {
    const now = timers.elapsed();
    if (now - since >= WINDOW_MS) {
      sum = 0;
      since = now;
    }
    sum += weight;
    return sum >= LIMIT;
  };
}
