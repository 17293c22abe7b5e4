import type { TournamentState } from '#shared/domain/state/tournament.ts';
import { tournamentMove } from '#shared/protocol/commands/tournament.ts';
import { topics } from '#shared/protocol/topics.ts';
import { listStages } from '../../db/queries/stages.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireMove } from '../../policies/tournament.ts';
import { announceTournament, loadTournament, toTournamentDto } from './tournament-dto.ts';

export const moveTournament = defineCommand(tournamentMove, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy(_actor, tournament, input) {
    // `resume` goes on with what was paused and never starts: without a bracket there is nothing to run.
    if (input.to === 'resume' && tournament.state !== 'paused') {
      throw new AppError('tournament.move_not_allowed', {
        details: { from: tournament.state, to: 'running', allowed: '' },
      });
    }
    requireMove(tournament, target(input.to));
  },
  async run(ctx, tx, tournament, input) {
    const to = target(input.to);
    if (to === 'completed' && (await listStages(tx, tournament.id)).length > 0) {
      // A tournament completes by itself with its last match.
      throw new AppError('tournament.matches_open');
    }
    await updateTournament(tx, tournament.id, { state: to, updated_at: ctx.now });
    const events = await announceTournament(tx, tournament.id);
    const hidden =
      to === 'draft' ? [newEvent('tournament.hidden', [topics.venue()], { tournament: tournament.id })] : [];
    return {
      answer: toTournamentDto(await loadTournament(tx, tournament.id)),
      events: [...events, ...hidden],
      change: { subject: `tournament:${tournament.id}`, before: { state: tournament.state }, after: { state: to } },
    };
  },
});

function target(to: TournamentState | 'resume'): TournamentState {
  return to === 'resume' ? 'running' : to;
}
