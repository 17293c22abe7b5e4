import { tournamentRestore } from '#shared/protocol/commands/tournament.ts';
import { getTournament, updateTournament } from '../../db/queries/tournaments.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { announceTournament, loadTournament, toTournamentDto } from './tournament-dto.ts';

export const restoreTournament = defineCommand(tournamentRestore, {
  async load(tx, input) {
    const row = await getTournament(tx, input.tournament);
    if (row === undefined) throw new AppError('tournament.not_found');
    return row;
  },
  policy(_actor, tournament) {
    if (tournament.deleted_at === null) throw new AppError('tournament.not_deleted');
  },
  async run(ctx, tx, tournament) {
    await updateTournament(tx, tournament.id, { deleted_at: null, updated_at: ctx.now });
    return {
      answer: toTournamentDto(await loadTournament(tx, tournament.id)),
      events: await announceTournament(tx, tournament.id),
      change: { subject: `tournament:${tournament.id}`, before: { deleted: true }, after: { deleted: false } },
    };
  },
});
