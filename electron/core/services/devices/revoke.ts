import { topics } from '#shared/protocol/topics.ts';
import { updateDevice } from '../../db/queries/devices.ts';
import type { Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import type { Ctx } from '../../operations/context.ts';

/** Signs a device out: its tokens end at once, its sockets close after they were told. */
export async function signOutDevice(ctx: Ctx, tx: Tx, device: string): Promise<[NewEvent, ...NewEvent[]]> {
  await updateDevice(tx, device, { deleted_at: ctx.now, updated_at: ctx.now });
  ctx.afterSent(() => ctx.host.connections.closeDevice(device));
  return [
    newEvent('device.revoked', [topics.device(device)], {}),
    newEvent('devices.changed', [topics.venueStaff()], {}),
  ];
}
