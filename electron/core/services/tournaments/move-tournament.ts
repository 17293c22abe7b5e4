import { isComplete } from '#shared/domain/stage/index.ts';
import type { TournamentState } from '#shared/domain/state/tournament.ts';
import { tournamentMove } from '#shared/protocol/commands/tournament.ts';
import { topics } from '#shared/protocol/topics.ts';
import { listStages } from '../../db/queries/stages.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import type { Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { defineCommand } from '../../operations/define-command.ts';
import { requireMove } from '../../policies/tournament.ts';
import { followEnd } from '../stages/follow-end.ts';
import { listLiveStages } from '../winners/evaluate.ts';
import { recordWinners } from '../winners/record.ts';
import { announceTournament, loadTournament, toTournamentDto } from './tournament-dto.ts';

export const moveTournament = defineCommand(tournamentMove, {
  load: (tx, input) => loadTournament(tx, input.tournament),
  policy(_actor, tournament, input) {
    // `resume` goes on with what was paused or cancelled and never starts: without a bracket there is nothing to run.
    const isStopped =
      tournament.state === 'paused' || (tournament.state === 'cancelled' && tournament.started_at !== null);
    if (input.to === 'resume' && !isStopped) {
      throw new AppError('tournament.move_not_allowed', {
        details: { from: tournament.state, to: 'running', allowed: '' },
      });
    }
    requireMove(tournament, target(input.to));
  },
  async run(ctx, tx, tournament, input) {
    const to = target(input.to);
    await requireStagesFit(ctx, tx, tournament.id, to);
    await updateTournament(tx, tournament.id, { state: to, updated_at: ctx.now });
    const resumed =
      tournament.state === 'cancelled' && to === 'running' ? await followLast(ctx, tx, tournament.id) : [];
    const events = await announceTournament(tx, tournament.id);
    const ended = await followMove(ctx, tx, tournament.id, to);
    const hidden =
      to === 'draft'
        ? [
            newEvent('tournament.hidden', [topics.venue(), topics.tournament(tournament.id)], {
              tournament: tournament.id,
            }),
          ]
        : [];
    return {
      answer: toTournamentDto(await loadTournament(tx, tournament.id)),
      events: [...events, ...hidden, ...resumed, ...ended],
      change: { subject: `tournament:${tournament.id}`, before: { state: tournament.state }, after: { state: to } },
    };
  },
});

/** What was cancelled with all its matches done is complete; and the desk looks anew at what waits. */
async function followLast(ctx: Ctx, tx: Tx, tournament: string): Promise<NewEvent[]> {
  const last = (await listStages(tx, tournament)).at(-1);
  const ended = last === undefined ? [] : await followEnd(ctx, tx, await ctx.host.stages.look(tx, last));
  return [...ended, newEvent('attention.changed', [topics.tournamentStaff(tournament)], {})];
}

/** Completed means that all was played; a draft has no bracket yet, so one that was cancelled after its start is none. */
async function requireStagesFit(ctx: Ctx, tx: Tx, tournament: string, to: TournamentState): Promise<void> {
  if (to !== 'completed' && to !== 'draft') return;
  const rows = await listStages(tx, tournament);
  if (rows.length === 0) return;
  if (to === 'draft') throw new AppError('tournament.already_started');
  for (const row of rows) {
    const live = await ctx.host.stages.look(tx, row);
    if (!isComplete(live.stage)) throw new AppError('tournament.matches_open');
  }
}

/** Completed by hand, it has winners by what was played. */
async function followMove(ctx: Ctx, tx: Tx, id: string, to: TournamentState): Promise<NewEvent[]> {
  if (to !== 'completed') return [];
  const stages = await listLiveStages(ctx.host, tx, id);
  return stages.length === 0 ? [] : recordWinners(ctx, tx, await loadTournament(tx, id), stages);
}

function target(to: TournamentState | 'resume'): TournamentState {
  return to === 'resume' ? 'running' : to;
}
