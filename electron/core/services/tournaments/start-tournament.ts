import type { StageConfig } from '#shared/domain/formats/bind.ts';
import { tournamentStart } from '#shared/protocol/commands/tournament.ts';
import { topics } from '#shared/protocol/topics.ts';
import { listEntrants, setSeeds } from '../../db/queries/entrants.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart, requireMove } from '../../policies/tournament.ts';
import { openStage } from '../stages/open-stage.ts';
import { announceTournament, loadTournament, toTournamentDto } from './tournament-dto.ts';

export const startTournament = defineCommand(tournamentStart, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy(_actor, tournament) {
    requireBeforeStart(tournament);
    requireMove(tournament, 'running');
    if (tournament.entrants < 2)
      throw new AppError('tournament.too_few_entrants', { details: { entrants: tournament.entrants, least: 2 } });
  },
  async run(ctx, tx, tournament) {
    const order = await listEntrants(tx, tournament.id);
    const entrants = order.map((entrant) => entrant.id);
    const config = parseJson<StageConfig>(tournament.config);
    await setSeeds(tx, order, ctx.now);
    const matches = await openStage(ctx, tx, { tournament: tournament.id, no: 1, config, entrants });
    await updateTournament(tx, tournament.id, { state: 'running', started_at: ctx.now, updated_at: ctx.now });
    const announced = await announceTournament(tx, tournament.id);
    return {
      answer: toTournamentDto(await loadTournament(tx, tournament.id)),
      events: [
        ...announced,
        newEvent('stage.opened', [topics.tournament(tournament.id)], { stage: 1 }),
        newEvent('attention.changed', [topics.tournamentStaff(tournament.id)], {}),
      ],
      change: {
        subject: `tournament:${tournament.id}`,
        before: { state: tournament.state },
        after: { state: 'running', config, entrants: entrants.length, matches },
      },
    };
  },
});
