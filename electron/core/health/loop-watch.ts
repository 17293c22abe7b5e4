import type { Timers } from '../realtime/timers.ts';

const EVERY_MS = 500;

/** Tells how late the event loop is, twice a second. Returns the way to stop. */
export function watchLoop(timers: Timers, onLate: (ms: number) => void): () => void {
  let cancel = (): void => {};
  function wait(): void {
    const due = timers.elapsed() + EVERY_MS;
    cancel = timers.after(EVERY_MS, () => {
      onLate(Math.max(0, timers.elapsed() - due));
      wait();
    });
  }
  wait();
  return () => cancel();
}
