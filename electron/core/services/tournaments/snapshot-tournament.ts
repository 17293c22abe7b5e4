import { isAtLeast } from '#shared/protocol/roles.ts';
import type { StageSnapshot, TournamentSnapshot } from '#shared/protocol/dto/match.ts';
import { tournamentSnapshot } from '#shared/protocol/queries/all.ts';
import { topics } from '#shared/protocol/topics.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import { getTopicPosition } from '../../db/queries/events.ts';
import { listMatches } from '../../db/queries/matches.ts';
import { listStages, listStageSeeds, type StageRow } from '../../db/queries/stages.ts';
import type { Reader } from '../../db/schema.ts';
import type { Actor } from '../../auth/actor.ts';
import { AppError } from '../../infra/app-error.ts';
import type { AskCtx } from '../../operations/context.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { toEntrantDto } from '../entrants/entrant-dto.ts';
import { listStandings, listViews, readFormat, shapeOf } from '../stages/live-stage.ts';
import { toMatchRow } from '../stages/match-row.ts';
import { loadTournament, toTournamentDto } from './tournament-dto.ts';

export const snapshotTournament = defineQuery(tournamentSnapshot, async (ctx, db, input) => {
  await requireVisible(db, ctx.actor, input.tournament);
  return buildSnapshot(ctx, db, input.tournament);
});

/** A draft is the desk's alone. */
export async function requireVisible(db: Reader, actor: Actor, tournament: string): Promise<void> {
  const row = await loadTournament(db, tournament);
  if (row.state === 'draft' && !isAtLeast(actor.role, 'referee')) throw new AppError('tournament.not_found');
}

/**
 * All that everyone may see of a tournament. Reads are not in one transaction, so the position is read first: an event
 * that is already in the rows comes again afterwards, and rows carry versions, so that it changes nothing.
 */
export async function buildSnapshot(ctx: Pick<AskCtx, 'host'>, db: Reader, id: string): Promise<TournamentSnapshot> {
  const topic = topics.tournament(id);
  const { epoch, offset } = await getTopicPosition(db, topic, ctx.host.epoch());
  const tournament = toTournamentDto(await loadTournament(db, id));
  const entrants = await listEntrants(db, id);
  const rows = await listStages(db, id);
  const stages: StageSnapshot[] = [];
  for (const row of rows) stages.push(await buildStage(db, row));
  const last = rows.at(-1);
  const live = last === undefined ? undefined : await ctx.host.stages.look(db, last);
  return {
    topic,
    epoch,
    offset,
    tournament,
    entrants: entrants.map(toEntrantDto),
    stages,
    standings: live === undefined ? [] : listStandings(live).map(({ seed, place, open }) => ({ seed, place, open })),
  };
}

async function buildStage(db: Reader, row: StageRow): Promise<StageSnapshot> {
  const matches = await listMatches(db, row.id);
  return {
    stage: row.no,
    format: row.format,
    views: [...listViews(readFormat(row.format))],
    seeds: await listStageSeeds(db, row.id),
    shapes: matches.map(shapeOf),
    rows: matches.map(toMatchRow),
  };
}
