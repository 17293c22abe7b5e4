import { tournamentDelete } from '#shared/protocol/commands/tournament.ts';
import { DONE } from '#shared/protocol/dto/common.ts';
import { topics } from '#shared/protocol/topics.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { loadTournament } from './tournament-dto.ts';

/** Puts a tournament aside. Nothing is lost: `tournament.restore` brings it back whole. */
export const deleteTournament = defineCommand(tournamentDelete, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy(_actor, tournament) {
    if (tournament.state === 'running' || tournament.state === 'paused') throw new AppError('tournament.running');
  },
  async run(ctx, tx, tournament) {
    await updateTournament(tx, tournament.id, { deleted_at: ctx.now, updated_at: ctx.now });
    return {
      answer: DONE,
      events: [announceHidden(tournament.id)],
      change: { subject: `tournament:${tournament.id}`, before: { deleted: false }, after: { deleted: true } },
    };
  },
});

/** Tells everyone that a tournament is no longer shown. */
export function announceHidden(tournament: string): NewEvent {
  const everyone = [topics.venue(), topics.venueStaff(), topics.tournament(tournament)];
  return newEvent('tournament.hidden', everyone, { tournament });
}
