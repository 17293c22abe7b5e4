import { keyName } from '#shared/domain/entrants/index.ts';
import { sessionReturn } from '#shared/protocol/commands/session.ts';
import { topics } from '#shared/protocol/topics.ts';
import { isPin } from '../../auth/secrets.ts';
import { listPeopleByName } from '../../db/queries/people.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { allowByRole, defineSecretCommand } from '../../operations/define-command.ts';
import { requireEventCode } from '../venue/event-code.ts';
import { forgetGuesses, takeGuess } from './guess.ts';
import { revealTokens, signInDevice } from './tokens.ts';

/**
 * The same person from another device. Names and PINs are tried together, so that a refusal does not tell which of the
 * two was wrong; wrong tries lock the name, nobody else.
 */
export const returnToEvent = defineSecretCommand(sessionReturn, {
  async prepare(ctx, db, input) {
    await requireEventCode(db, input.code);
    const subject = `name:${keyName(input.name)}`;
    await takeGuess(ctx, subject);
    const people = await listPeopleByName(db, keyName(input.name));
    for (const person of people) {
      if (person.pin_hash !== null && (await isPin(ctx.host.deriveKey('pin'), input.pin, person.pin_hash)))
        return { subject, person };
    }
    throw new AppError('auth.pin_wrong');
  },
  load: async (_tx, _input, _ctx, found) => Promise.resolve(found),
  policy: allowByRole,
  async run(ctx, tx, { subject, person }) {
    await forgetGuesses(tx, subject, ctx.now);
    const kept = await signInDevice(ctx, tx, { name: person.name, kind: 'player', role: 'player', person: person.id });
    return {
      answer: kept,
      events: [newEvent('devices.changed', [topics.venueStaff()], {})],
      change: { subject: `person:${person.id}`, after: { device: kept.device } },
    };
  },
  reveal: revealTokens,
});
