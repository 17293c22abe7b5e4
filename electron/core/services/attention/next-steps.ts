import { countRounds } from '#shared/domain/formats/drawn-rounds.ts';
import { isComplete } from '#shared/domain/stage/index.ts';
import type { AttentionItem } from '#shared/protocol/dto/session.ts';
import { listStages } from '../../db/queries/stages.ts';
import { listTournaments } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import type { AskCtx } from '../../operations/context.ts';
import { readFollowing } from '../stages/next-stage.ts';

/** Tournaments in which nothing goes on until the desk draws the next round or opens the next stage. */
export async function listNextSteps(ctx: AskCtx, db: Reader, only: string | undefined): Promise<AttentionItem[]> {
  const items: AttentionItem[] = [];
  for (const tournament of await listTournaments(db, { drafts: false, deleted: false })) {
    if (tournament.state !== 'running' || (only !== undefined && tournament.id !== only)) continue;
    const row = (await listStages(db, tournament.id)).at(-1);
    const follows = row !== undefined && readFollowing(tournament)[row.no - 1] !== undefined;
    if (row === undefined) continue;
    const { format, stage } = await ctx.host.stages.look(db, row);
    if ((!format.isDrawn && !follows) || !isComplete(stage)) continue;
    const since = stage.states.reduce((last, { result }) => Math.max(last, result?.at ?? 0), row.created_at);
    const base = { tournament: tournament.id, name: tournament.name, since };
    if (!format.isOver(stage)) items.push({ ...base, kind: 'round', stage: row.no, round: countRounds(stage) + 1 });
    else if (follows) items.push({ ...base, kind: 'stage', stage: row.no + 1 });
  }
  return items;
}
