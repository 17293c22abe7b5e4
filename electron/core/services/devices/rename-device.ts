import { deviceRename } from '#shared/protocol/commands/session.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { updateDevice } from '../../db/queries/devices.ts';
import { newEvent } from '../../events/new-event.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canManageDevice } from '../../policies/device.ts';
import { requireNameAllowed } from '../names.ts';
import { loadDevice } from './load-device.ts';

export const renameDevice = defineCommand(deviceRename, {
  load: (tx, input) => loadDevice(tx, input.device),
  policy: canManageDevice,
  async run(ctx, tx, device, input) {
    const name = requireNameAllowed(input.name);
    await updateDevice(tx, device.id, { name, updated_at: ctx.now });
    return {
      answer: DONE,
      events: [newEvent('devices.changed', [topics.venueStaff()], {})],
      change: { subject: `device:${device.id}`, before: { name: device.name }, after: { name } },
    };
  },
});
