import { deviceRevoke } from '#shared/protocol/commands/session.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { canManageDevice } from '../../policies/device.ts';
import { loadDevice } from './load-device.ts';
import { signOutDevice } from './revoke.ts';

export const revokeDevice = defineCommand(deviceRevoke, {
  load: (tx, input) => loadDevice(tx, input.device),
  policy: canManageDevice,
  async run(ctx, tx, device) {
    return {
      answer: DONE,
      events: await signOutDevice(ctx, tx, device.id),
      change: {
        subject: `device:${device.id}`,
        before: { kind: device.kind, role: device.role },
        after: { signedOut: true },
      },
    };
  },
});
