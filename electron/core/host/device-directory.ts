import type { DeviceDirectory } from '../auth/ports.ts';
import { getDevice, updateDevice } from '../db/queries/devices.ts';
import type { Db } from '../db/schema.ts';
import type { Clock } from '../infra/clock.ts';
import type { Logger } from '../infra/logger.ts';

/** A device's last sign of life is written at most so often. */
const TOUCH_MS = 60_000;

export function createDeviceDirectory(db: Db, clock: Clock, log: Logger): DeviceDirectory {
  /** Those of the last minute, oldest first. */
  const touched = new Map<string, number>();
  return {
    async findDevice(id) {
      const device = await getDevice(db, id);
      return device === undefined ? undefined : { role: device.role, person: device.person_id };
    },
    touch(id) {
      const now = clock();
      // Either way: a clock that was set back must not silence a device for a day.
      if (Math.abs(now - (touched.get(id) ?? -Infinity)) < TOUCH_MS) return;
      for (const [old, at] of touched) {
        if (Math.abs(now - at) < TOUCH_MS) break;
        touched.delete(old);
      }
      touched.delete(id);
      touched.set(id, now);
      updateDevice(db, id, { last_seen_at: now }).catch((error: unknown) =>
        log.warn({ err: error }, 'a sign of life was not written'),
      );
    },
  };
}
