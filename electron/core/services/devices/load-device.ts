import { type DeviceRow, getDevice } from '../../db/queries/devices.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';

/** A device that is signed in. */
export async function loadDevice(db: Reader, id: string): Promise<DeviceRow> {
  const device = await getDevice(db, id);
  if (device === undefined) throw new AppError('device.not_found');
  return device;
}
