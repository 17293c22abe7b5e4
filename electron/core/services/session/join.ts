import { keyName } from '#shared/domain/entrants/index.ts';
import { sessionJoin } from '#shared/protocol/commands/session.ts';
import { topics } from '#shared/protocol/topics.ts';
import { hashPin } from '../../auth/secrets.ts';
import { insertPerson, listPeopleByName } from '../../db/queries/people.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineSecretCommand } from '../../operations/define-command.ts';
import { requireNameShowable } from '../names.ts';
import { requireEventCode } from '../venue/event-code.ts';
import { revealTokens, signInDevice } from './tokens.ts';

/** A name with a PIN is taken: only its PIN makes somebody that person again. */
export const joinEvent = defineSecretCommand(sessionJoin, {
  async prepare(ctx, db, input) {
    // Before the slow hash, so that nobody outside can make the host work.
    await requireEventCode(db, input.code);
    return input.pin === undefined ? null : hashPin(ctx.host.deriveKey('pin'), input.pin);
  },
  async load(tx, input, _ctx, pinHash) {
    await requireEventCode(tx, input.code);
    const name = await requireNameShowable(tx, input.name);
    return { name, pinHash, namesakes: await listPeopleByName(tx, keyName(name)) };
  },
  policy: (_actor, { name, namesakes }) => {
    if (namesakes.some((person) => person.pin_hash !== null))
      throw new AppError('person.name_taken', { details: { name } });
  },
  async run(ctx, tx, { name, pinHash }) {
    const person = ctx.newId();
    await insertPerson(tx, {
      id: person,
      name,
      name_key: keyName(name),
      pin_hash: pinHash,
      created_at: ctx.now,
      updated_at: ctx.now,
      deleted_at: null,
    });
    const kept = await signInDevice(ctx, tx, { name, kind: 'player', role: 'player', person });
    return {
      answer: kept,
      events: [newEvent('devices.changed', [topics.venueStaff()], {})],
      change: { subject: `person:${person}`, after: { device: kept.device, pin: pinHash !== null } },
    };
  },
  reveal: revealTokens,
});
