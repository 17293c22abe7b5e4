import { hrtime } from 'node:process';

/** The system's clock that never goes back counts from one moment in all processes; `performance.now` from each one's start. */
const begun = Number(hrtime.bigint()) / 1e6 - performance.now();

/** Milliseconds that compare between the processes of one machine. */
export function moment(): number {
  return begun + performance.now();
}
