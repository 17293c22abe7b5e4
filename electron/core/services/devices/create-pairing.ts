import { deviceCreatePairing } from '#shared/protocol/commands/session.ts';
import { insertOneTime } from '../../db/queries/sign-in.ts';
import { allowByRole, defineSecretCommand, loadNothing } from '../../operations/define-command.ts';
import { codeOf, hashOneTime, tokenOf } from '../session/one-time.ts';

const PAIRING_MS = 2 * 60 * 1000;

/** A code to type and a token for a QR code; both pair one device within two minutes, once. */
export const createPairing = defineSecretCommand(deviceCreatePairing, {
  load: loadNothing,
  policy: allowByRole,
  async run(ctx, tx, _nothing, input) {
    const id = ctx.newId();
    const expiresAt = ctx.now + PAIRING_MS;
    await insertOneTime(tx, {
      id,
      kind: 'pairing',
      role: input.role,
      entrant_id: null,
      token_hash: hashOneTime(ctx.host, tokenOf(ctx.host, id)),
      code_hash: hashOneTime(ctx.host, codeOf(ctx.host, id)),
      expires_at: expiresAt,
      used_at: null,
      created_at: ctx.now,
    });
    return {
      answer: { id, expiresAt, role: input.role },
      events: [],
      change: { subject: `pairing:${id}`, after: { role: input.role, expiresAt } },
    };
  },
  reveal: async (ctx, _db, { id, expiresAt, role }) =>
    Promise.resolve({ code: codeOf(ctx.host, id), token: tokenOf(ctx.host, id), expiresAt, role }),
});
