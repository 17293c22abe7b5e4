import { isAtLeast } from '#shared/protocol/roles.ts';
import type { Actor } from '../auth/actor.ts';
import type { DeviceRow } from '../db/queries/devices.ts';
import { AppError } from '../infra/app-error.ts';

/** A desk is an admin's matter; players' devices and screens are any organizer's. */
export function canManageDevice(actor: Actor, device: DeviceRow): void {
  const isDesk = isAtLeast(device.role, 'referee');
  if (isDesk && !isAtLeast(actor.role, 'admin')) throw new AppError('auth.forbidden', { details: { role: 'admin' } });
}
