import { keysRotate } from '#shared/protocol/commands/host.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { allowByRole, defineSecretCommand } from '../../operations/define-command.ts';

/** A new key signs from now on. Its file is written before the transaction, which must not wait for it; the log then names the key. */
export const rotateKeys = defineSecretCommand(keysRotate, {
  prepare: (ctx) => ctx.host.rotateKeys(),
  load: async (_tx, _input, _ctx, kid) => Promise.resolve(kid),
  policy: allowByRole,
  run: async (_ctx, _tx, kid) =>
    Promise.resolve({ answer: null, events: [], change: { subject: 'venue', after: { kid } } }),
  reveal: async () => Promise.resolve(DONE),
});
