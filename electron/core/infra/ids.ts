import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

const last = { time: -1, sequence: 0, random: randomBytes(16) };

/**
 * UUIDv7 of the given time, so that ids rise with the clock that the core was given. Within one millisecond they count up
 * from one random number (RFC 9562, 6.2, method 2): rows of an imported list keep the order of the file, and a list of
 * their ids packs well.
 */
export function newIdAt(now: number): string {
  if (now === last.time) last.sequence++;
  else Object.assign(last, { time: now, sequence: 0, random: randomBytes(16) });
  return v7({ msecs: now, seq: last.sequence, random: last.random });
}
