import { entrantDecideClaim } from '#shared/protocol/commands/entrant.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { decideClaim as writeDecision, getClaim } from '../../db/queries/claims.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { loadEntrant } from './entrant-dto.ts';
import { giveEntrant } from './give-entrant.ts';

export const decideClaim = defineCommand(entrantDecideClaim, {
  async load(tx, input) {
    const claim = await getClaim(tx, input.claim);
    if (claim === undefined) throw new AppError('claim.not_found');
    return { claim, ...(await loadEntrant(tx, claim.entrant_id)) };
  },
  policy(_actor, { claim }) {
    if (claim.state !== 'open') throw new AppError('claim.already_decided');
  },
  async run(ctx, tx, { claim, entrant, tournament }, input) {
    await writeDecision(tx, claim.id, input.accept ? 'accepted' : 'refused', ctx.now);
    const given = input.accept ? await giveEntrant(ctx, tx, entrant, tournament, claim.person_id) : [];
    return {
      answer: DONE,
      events: [
        newEvent('attention.changed', [topics.tournamentStaff(tournament.id)], {}),
        newEvent('person.changed', [topics.person(claim.person_id)], {}),
        ...given,
      ],
      change: {
        subject: `entrant:${entrant.id}`,
        before: { claim: claim.id },
        after: { accepted: input.accept, person: claim.person_id },
      },
    };
  },
});
