import { v7 } from 'uuid';

/** UUIDv7 of the given time, so that ids rise with the clock that the core was given. */
export function newIdAt(now: number): string {
  return v7({ msecs: now });
}
