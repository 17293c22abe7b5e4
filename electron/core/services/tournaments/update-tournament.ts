import { tournamentUpdate } from '#shared/protocol/commands/tournament.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart } from '../../policies/tournament.ts';
import { requireNameAllowed } from '../names.ts';
import { tellRuling } from '../winners/tell-ruling.ts';
import { planValues } from './stage-plan.ts';
import { announceTournament, loadTournament, toTournamentDto } from './tournament-dto.ts';

export const editTournament = defineCommand(tournamentUpdate, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy(_actor, tournament, input) {
    if (tournament.version !== input.version) throw new AppError('tournament.changed_meanwhile');
    if (input.config !== undefined || input.following !== undefined || input.capacity !== undefined)
      requireBeforeStart(tournament);
    if (input.capacity !== undefined && input.capacity < tournament.entrants) {
      throw new AppError('tournament.capacity_below_entrants', { details: { entrants: tournament.entrants } });
    }
  },
  async run(ctx, tx, tournament, input) {
    const values = {
      ...(input.name === undefined ? {} : { name: requireNameAllowed(input.name) }),
      ...(input.game === undefined ? {} : { game: input.game }),
      ...(input.following === undefined && input.config === undefined ? {} : planValues(tournament, input)),
      ...(input.capacity === undefined ? {} : { capacity: input.capacity }),
      ...(input.placesThatMatter === undefined ? {} : { places_that_matter: input.placesThatMatter }),
      ...(input.startsAt === undefined ? {} : { starts_at: input.startsAt }),
    };
    await updateTournament(tx, tournament.id, { ...values, updated_at: ctx.now });
    // More places that matter may leave a tie to decide, fewer may end one.
    const recorded = input.placesThatMatter === undefined ? [] : await tellRuling(ctx, tx, tournament.id);
    const answer = toTournamentDto(await loadTournament(tx, tournament.id));
    return {
      answer,
      events: [...(await announceTournament(tx, tournament.id)), ...recorded],
      change: {
        subject: `tournament:${tournament.id}`,
        before: {
          name: tournament.name,
          game: tournament.game,
          config: parseJson<unknown>(tournament.config),
          following: parseJson<unknown>(tournament.following),
          capacity: tournament.capacity,
          placesThatMatter: tournament.places_that_matter,
          startsAt: tournament.starts_at,
        },
        after: {
          name: answer.name,
          game: answer.game,
          config: answer.config,
          following: answer.following,
          capacity: answer.capacity,
          placesThatMatter: answer.placesThatMatter,
          startsAt: answer.startsAt,
        },
      },
    };
  },
});
