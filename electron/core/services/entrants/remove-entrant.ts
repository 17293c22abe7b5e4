import { entrantRemove } from '#shared/protocol/commands/entrant.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { updateEntrant } from '../../db/queries/entrants.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { announceTournament } from '../tournaments/tournament-dto.ts';
import { announceEntrants, loadEntrant } from './entrant-dto.ts';
import { closeGap } from './reseed.ts';

export const removeEntrant = defineCommand(entrantRemove, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy: (_actor, { tournament }) => requireBeforeStart(tournament),
  async run(ctx, tx, { entrant, tournament }) {
    await updateEntrant(tx, entrant.id, { seed: null, deleted_at: ctx.now, updated_at: ctx.now });
    return {
      answer: DONE,
      events: [
        ...(await announceEntrants(tx, tournament.id, [entrant.id])),
        ...(await closeGap(tx, tournament.id, ctx.now)),
        ...(await announceTournament(tx, tournament.id)),
      ],
      change: {
        subject: `entrant:${entrant.id}`,
        before: { seed: entrant.seed, removed: false },
        after: { removed: true },
      },
    };
  },
});
