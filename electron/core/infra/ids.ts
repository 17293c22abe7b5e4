import { v7 } from 'uuid';

const last = { time: 0, sequence: 0 };

/**
 * UUIDv7 of the given time, so that ids rise with the clock that the core was given, and within one millisecond in the order
 * in which they were made: the rows of an imported list keep the order of the file.
 */
export function newIdAt(now: number): string {
  last.sequence = now === last.time ? last.sequence + 1 : 0;
  last.time = now;
  return v7({ msecs: now, seq: last.sequence });
}
