import { moveSeed } from '#shared/domain/seeding/index.ts';
import { entrantMoveSeed } from '#shared/protocol/commands/entrant.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { announceTournament } from '../tournaments/tournament-dto.ts';
import { loadEntrant } from './entrant-dto.ts';
import { reseed } from './reseed.ts';
import { BY_HAND, keepFormer, recordSeeding } from './seeding-record.ts';

export const moveSeedOfEntrant = defineCommand(entrantMoveSeed, {
  load: (tx, input) => loadEntrant(tx, input.entrant),
  policy(_actor, { tournament }, input) {
    requireBeforeStart(tournament);
    if (input.seed > tournament.entrants)
      throw new AppError('seed.out_of_range', { details: { most: tournament.entrants } });
  },
  async run(ctx, tx, { entrant, tournament }, input) {
    const order = await listEntrants(tx, tournament.id);
    const from = order.findIndex((other) => other.id === entrant.id) + 1;
    const undo = await keepFormer(ctx, tx, tournament, order);
    const events = await reseed(tx, tournament.id, moveSeed(order, from, input.seed), ctx.now);
    await recordSeeding(ctx, tx, tournament.id, BY_HAND);
    return {
      answer: { undo },
      events: [...events, ...(await announceTournament(tx, tournament.id))],
      change: { subject: `entrant:${entrant.id}`, before: { seed: from }, after: { seed: input.seed } },
    };
  },
});
