import { entrantRequestClaim } from '#shared/protocol/commands/entrant.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getOpenClaim, insertClaim } from '../../db/queries/claims.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requirePerson } from '../../policies/person.ts';
import { loadEntrant } from './entrant-dto.ts';

export const requestClaim = defineCommand(entrantRequestClaim, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy(actor, { entrant }) {
    requirePerson(actor);
    if (entrant.person_id !== null) throw new AppError('entrant.already_claimed');
  },
  async run(ctx, tx, { entrant, tournament }) {
    const person = requirePerson(ctx.actor);
    const open = await getOpenClaim(tx, entrant.id, person);
    const id = open?.id ?? ctx.newId();
    if (open === undefined) {
      await insertClaim(tx, {
        id,
        entrant_id: entrant.id,
        person_id: person,
        state: 'open',
        created_at: ctx.now,
        decided_at: null,
      });
    }
    return {
      answer: { claim: id },
      events: [
        newEvent('attention.changed', [topics.tournamentStaff(tournament.id)], {}),
        newEvent('person.changed', [topics.person(person)], {}),
      ],
      change: { subject: `entrant:${entrant.id}`, after: { claim: id, person } },
    };
  },
});
