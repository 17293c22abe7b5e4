import { sessionSignOut } from '#shared/protocol/commands/session.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { AppError } from '../../infra/app-error.ts';
import { allowByRole, defineCommand } from '../../operations/define-command.ts';
import { signOutDevice } from '../devices/revoke.ts';

export const signOut = defineCommand(sessionSignOut, {
  async load(_tx, _input, ctx) {
    if (ctx.actor.device === null) throw new AppError('auth.required');
    return Promise.resolve(ctx.actor.device);
  },
  policy: allowByRole,
  async run(ctx, tx, device) {
    return {
      answer: DONE,
      events: await signOutDevice(ctx, tx, device),
      change: { subject: `device:${device}`, after: { signedOut: true } },
    };
  },
});
