import { entrantAdd } from '#shared/protocol/commands/entrant.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { announceEntrants } from './entrant-dto.ts';
import { appendEntrant } from './append-entrant.ts';

export const addEntrant = defineCommand(entrantAdd, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy: (_actor, tournament) => requireBeforeStart(tournament),
  async run(ctx, tx, tournament, input) {
    const answer = await appendEntrant(ctx, tx, tournament, { name: input.name, person: null });
    return {
      answer,
      events: [
        ...(await announceEntrants(tx, tournament.id, [answer.id])),
        ...(await announceTournament(tx, tournament.id)),
      ],
      change: {
        subject: `entrant:${answer.id}`,
        after: { tournament: tournament.id, name: answer.name, seed: answer.seed },
      },
    };
  },
});
