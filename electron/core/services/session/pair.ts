import { sessionPair } from '#shared/protocol/commands/session.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getOneTimeByCode, spendOneTime } from '../../db/queries/sign-in.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { allowByRole, defineSecretCommand } from '../../operations/define-command.ts';
import { requireNameAllowed } from '../names.ts';
import { hashOneTime } from './one-time.ts';
import { revealTokens, signInDevice } from './tokens.ts';

/** The code that the console's window shows for two minutes, once. */
export const pairDevice = defineSecretCommand(sessionPair, {
  async load(tx, input, ctx) {
    const row = await getOneTimeByCode(tx, 'pairing', hashOneTime(ctx.host, input.code));
    if (row === undefined) throw new AppError('auth.code_unknown');
    if (ctx.now > row.expires_at) throw new AppError('auth.link_expired');
    return row;
  },
  policy: allowByRole,
  async run(ctx, tx, row, input) {
    await spendOneTime(tx, row.id, ctx.now);
    const kept = await signInDevice(ctx, tx, {
      name: requireNameAllowed(input.name),
      kind: 'desk',
      role: row.role,
      person: null,
    });
    return {
      answer: kept,
      events: [newEvent('devices.changed', [topics.venueStaff()], {})],
      change: { subject: `device:${kept.device}`, after: { kind: 'desk', role: row.role } },
    };
  },
  reveal: revealTokens,
});
