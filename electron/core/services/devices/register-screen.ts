import { screenRegister } from '#shared/protocol/commands/session.ts';
import { topics } from '#shared/protocol/topics.ts';
import { countScreens } from '../../db/queries/devices.ts';
import { newEvent } from '../../events/new-event.ts';
import { allowByRole, defineSecretCommand, loadNothing } from '../../operations/define-command.ts';
import { revealTokens, signInDevice } from '../session/tokens.ts';

/** A venue screen appears by itself as the next number; it gets nothing until the console gives it a scene. */
export const registerScreen = defineSecretCommand(screenRegister, {
  load: loadNothing,
  policy: allowByRole,
  async run(ctx, tx) {
    const number = (await countScreens(tx)) + 1;
    const kept = await signInDevice(ctx, tx, { name: String(number), kind: 'screen', role: 'spectator', person: null });
    return {
      answer: kept,
      events: [newEvent('devices.changed', [topics.venueStaff()], {})],
      change: { subject: `device:${kept.device}`, after: { kind: 'screen', number } },
    };
  },
  reveal: revealTokens,
});
