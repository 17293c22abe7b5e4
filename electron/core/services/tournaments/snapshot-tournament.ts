import { listSeats } from '#shared/domain/stage/index.ts';
import { isAtLeast } from '#shared/protocol/roles.ts';
import type { StageSnapshot, TournamentSnapshot } from '#shared/protocol/dto/match.ts';
import { toColumns } from '#shared/protocol/dto/columns.ts';
import { tournamentSnapshot } from '#shared/protocol/queries/all.ts';
import { topics } from '#shared/protocol/topics.ts';
import { listShownEntrants } from '../../db/queries/entrants.ts';
import { getTopicPosition } from '../../db/queries/events.ts';
import { listMatchRows } from '../../db/queries/matches.ts';
import { listStages } from '../../db/queries/stages.ts';
import type { Reader } from '../../db/schema.ts';
import type { Actor } from '../../auth/actor.ts';
import { AppError } from '../../infra/app-error.ts';
import type { AskCtx } from '../../operations/context.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { toEntrantDto } from '../entrants/entrant-dto.ts';
import { listOutdatedRounds } from '../stages/draw-round.ts';
import type { LiveStage } from '../stages/live-stage.ts';
import { toMatchRow } from '../stages/match-row.ts';
import { isOutdated } from '../stages/next-stage.ts';
import { listFinalPlaces } from '../winners/record.ts';
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
  const row = await loadTournament(db, id);
  const entrants = await listShownEntrants(db, id);
  const rows = await listStages(db, id);
  const positions = new Map(entrants.map((entrant, position) => [entrant.id, position]));
  const stages: StageSnapshot[] = [];
  let last: LiveStage | undefined;
  for (const stageRow of rows) {
    const live = await ctx.host.stages.look(db, stageRow);
    const outdated = last !== undefined && isOutdated(row, live, last);
    stages.push({ ...(await buildStage(db, live, positions)), outdated });
    last = live;
  }
  return {
    topic,
    epoch,
    offset,
    tournament: toTournamentDto(row),
    entrants: entrants.map(toEntrantDto),
    stages,
    standings:
      last === undefined
        ? []
        : last.format.standings(last.stage).map(({ seed, place, open }) => ({ seed, place, open })),
    places: await listFinalPlaces(db, id),
  };
}

/** Shapes and seeds stand in memory with the stage; the rows are read, since calls and stations change without it. */
async function buildStage(
  db: Reader,
  live: LiveStage,
  positions: ReadonlyMap<string, number>,
): Promise<Omit<StageSnapshot, 'outdated'>> {
  return {
    stage: live.no,
    format: live.format.config.format,
    views: [...live.format.views],
    drawn: live.draws.length,
    outdatedRounds: [...listOutdatedRounds(live)],
    // An entrant of a started stage never leaves the list.
    seeds: live.seeds.map((entrant) => positions.get(entrant) ?? 0),
    shapes: toColumns(live.shapes) as number[][],
    rows: toColumns((await listMatchRows(db, live.id)).map(toMatchRow)),
    ...(live.format.views.includes('lobbies') && {
      seats: live.stage.matches.map((match) => [...listSeats(live.stage, match)]),
    }),
  };
}
