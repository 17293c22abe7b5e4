import type { AttentionItem } from '#shared/protocol/dto/session.ts';
import { listTournaments } from '../../db/queries/tournaments.ts';
import { getDetermination } from '../../db/queries/winners.ts';
import type { Reader } from '../../db/schema.ts';
import type { AskCtx } from '../../operations/context.ts';
import { evaluateWinners, listLiveStages, waitsForReview } from '../winners/evaluate.ts';

/** Tournaments that are played to the end, whose winners wait for the organizer: to decide a tie, or to look at the result. */
export async function listUndecidedWinners(
  ctx: AskCtx,
  db: Reader,
  only: string | undefined,
): Promise<AttentionItem[]> {
  const items: AttentionItem[] = [];
  for (const tournament of await listTournaments(db, { drafts: false, deleted: false })) {
    if (tournament.state !== 'completed' || (only !== undefined && tournament.id !== only)) continue;
    if ((await getDetermination(db, tournament.id)) !== undefined) continue;
    const stages = await listLiveStages(ctx.host, db, tournament.id);
    const found = await evaluateWinners(db, tournament, stages);
    const since = tournament.completed_at ?? tournament.updated_at;
    const base = { tournament: tournament.id, stage: stages.at(-1)?.no ?? 1, name: tournament.name, since };
    if (found.is === 'tied') items.push({ ...base, kind: 'tie', place: found.ties[0]?.place ?? 1 });
    else if (found.is === 'determined' && waitsForReview(found)) items.push({ ...base, kind: 'review' });
  }
  return items;
}
