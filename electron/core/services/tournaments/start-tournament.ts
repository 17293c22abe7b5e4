import { at } from '#shared/lib/at.ts';
import { openMatches, type StageConfig } from '#shared/domain/formats/open-matches.ts';
import { createStage, type Stage } from '#shared/domain/stage/index.ts';
import { tournamentStart } from '#shared/protocol/commands/tournament.ts';
import { toShape } from '#shared/protocol/dto/shape.ts';
import { topics } from '#shared/protocol/topics.ts';
import { listEntrants, setSeeds } from '../../db/queries/entrants.ts';
import { insertMatches, type MatchRecord } from '../../db/queries/matches.ts';
import { insertStage, insertStageSeeds } from '../../db/queries/stages.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import { newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireBeforeStart, requireMove } from '../../policies/tournament.ts';
import { deriveMatch } from '../stages/match-row.ts';
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
    const matches = openMatches(config, entrants.length);
    const stage = createStage(matches, entrants.length);
    await setSeeds(tx, order, ctx.now);
    const id = await insertStage(tx, {
      tournament_id: tournament.id,
      no: 1,
      format: config.format,
      config: tournament.config,
      entrants: entrants.length,
      version: 1,
      created_at: ctx.now,
    });
    await insertStageSeeds(tx, id, entrants);
    await insertMatches(tx, toRecords(id, stage, ctx.now));
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
        after: { state: 'running', config, entrants: entrants.length, matches: matches.length },
      },
    };
  },
});

/** Rows of a stage in which nothing has happened yet. */
export function toRecords(stageId: number, stage: Stage, now: number): MatchRecord[] {
  return stage.matches.map((match) => {
    const [no, part, round, source_a, source_b, length, played_if] = toShape(match);
    const blank: MatchRecord = {
      stage_id: stageId,
      no,
      part,
      round,
      source_a,
      source_b,
      length,
      played_if,
      state: 0,
      occupant_a: 0,
      occupant_b: 0,
      score_a: -1,
      score_b: -1,
      winner: -1,
      station: '',
      call_until: 0,
      state_at: now,
      version: 0,
    };
    return { ...blank, ...deriveMatch(blank, at(stage.states, no - 1), now), state_at: now };
  });
}
