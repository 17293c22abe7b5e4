import { isComplete } from '#shared/domain/stage/index.ts';
import { topics } from '#shared/protocol/topics.ts';
import { listStages } from '../../db/queries/stages.ts';
import { updateTournament } from '../../db/queries/tournaments.ts';
import type { Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import type { Ctx } from '../../operations/context.ts';
import { announceTournament, loadTournament } from '../tournaments/tournament-dto.ts';
import type { LiveStage } from './live-stage.ts';
import { readFollowing } from './next-stage.ts';

/** A tournament completes with the last match of its last stage, and runs again when a correction opens one. */
export async function followEnd(ctx: Ctx, tx: Tx, live: LiveStage): Promise<NewEvent[]> {
  const tournament = await loadTournament(tx, live.tournament);
  const rows = await listStages(tx, live.tournament);
  const isPlanned = rows.length === 1 + readFollowing(tournament).length;
  let complete = isPlanned;
  let last = live;
  for (const row of isPlanned ? rows : []) {
    last = row.id === live.id ? live : await ctx.host.stages.look(tx, row);
    complete &&= isComplete(last.stage) && last.format.isOver(last.stage);
  }
  if (complete === (tournament.state === 'completed')) return complete ? [completion(last)] : [];
  if (!complete && tournament.state !== 'completed') return [];
  const state = complete ? 'completed' : 'running';
  await updateTournament(tx, live.tournament, { state, completed_at: complete ? ctx.now : null, updated_at: ctx.now });
  const events = await announceTournament(tx, live.tournament);
  return complete ? [...events, completion(last)] : events;
}

function completion(live: LiveStage): NewEvent {
  return newEvent('tournament.completed', [topics.tournament(live.tournament)], {
    tournament: live.tournament,
    standings: live.format.standings(live.stage).map(({ seed, place, open }) => ({ seed, place, open })),
  });
}
