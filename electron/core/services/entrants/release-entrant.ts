import { entrantRelease } from '#shared/protocol/commands/entrant.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { updateEntrant } from '../../db/queries/entrants.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { announceEntrants, loadEntrant } from './entrant-dto.ts';

export const releaseEntrant = defineCommand(entrantRelease, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy(_actor, { entrant }) {
    if (entrant.person_id === null) throw new AppError('entrant.not_claimed');
  },
  async run(ctx, tx, { entrant, tournament }) {
    await updateEntrant(tx, entrant.id, { person_id: null, updated_at: ctx.now });
    const former =
      entrant.person_id === null ? [] : [newEvent('person.changed', [topics.person(entrant.person_id)], {})];
    return {
      answer: DONE,
      events: [...(await announceEntrants(tx, tournament.id, [entrant.id])), ...former],
      change: { subject: `entrant:${entrant.id}`, before: { person: entrant.person_id }, after: { person: null } },
    };
  },
});
