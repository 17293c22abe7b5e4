import { topics } from '#shared/protocol/topics.ts';
import type { Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import type { Ctx } from '../../operations/context.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { listLiveStages } from './evaluate.ts';
import { recordWinners } from './record.ts';

/** What follows from a ruling about places: the desk's list is another, and perhaps the winners are known, or no more. */
export async function tellRuling(ctx: Ctx, tx: Tx, id: string): Promise<[NewEvent, ...NewEvent[]]> {
  const tournament = await loadTournament(tx, id);
  const recorded =
    tournament.state === 'completed'
      ? await recordWinners(ctx, tx, tournament, await listLiveStages(ctx.host, tx, id))
      : [];
  return [newEvent('attention.changed', [topics.tournamentStaff(id)], {}), ...recorded];
}
