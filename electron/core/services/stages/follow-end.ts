import { isComplete } from '#shared/domain/stage/index.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import type { Tx } from '../../db/schema.ts';
import type { NewEvent } from '../../events/new-event.ts';
import type { Ctx } from '../../operations/context.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import { listLiveStages } from '../winners/evaluate.ts';
import { recordWinners, withdrawWinners } from '../winners/record.ts';
import type { LiveStage } from './live-stage.ts';
import { readFollowing } from './next-stage.ts';

/**
 * A tournament completes with the last match of its last stage, and its winners are determined; it runs again when a
 * correction opens a match, and the winners are withdrawn.
 */
export async function followEnd(ctx: Ctx, tx: Tx, live: LiveStage): Promise<NewEvent[]> {
  const tournament = await loadTournament(tx, live.tournament);
  const stages = await listLiveStages(ctx.host, tx, live.tournament, live);
  const isPlanned = stages.length === 1 + readFollowing(tournament).length;
  const complete = isPlanned && stages.every(({ stage, format }) => isComplete(stage) && format.isOver(stage));
  if (!complete && tournament.state !== 'completed') return [];
  const events: NewEvent[] = [];
  if (complete !== (tournament.state === 'completed')) {
    const state = complete ? 'completed' : 'running';
    await updateTournament(tx, tournament.id, { state, completed_at: complete ? ctx.now : null, updated_at: ctx.now });
    events.push(...(await announceTournament(tx, tournament.id)));
  }
  if (!complete) return [...events, ...(await withdrawWinners(ctx, tx, tournament.id))];
  return [...events, ...(await recordWinners(ctx, tx, await loadTournament(tx, tournament.id), stages))];
}
