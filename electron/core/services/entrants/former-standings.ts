import { at } from '#shared/lib/at.ts';
import type { Known } from '#shared/domain/seeding/index.ts';
import { isComplete } from '#shared/domain/stage/index.ts';
import { entrantSeedingSources } from '#shared/protocol/queries/all.ts';
import { listEntrants } from '../../db/queries/entrants.ts';
import { listStages } from '../../db/queries/stages.ts';
import { listTournaments } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineQuery } from '../../operations/define-query.ts';
import type { Host } from '../../operations/host.ts';
import type { LiveStage } from '../stages/live-stage.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';

/**
 * The entrants of a former event, best first: by the standings of its last finished stage, then those who did not come so far
 * by the stage before. Refused with `seeding.no_standings` when no stage is finished, or when it is the same event.
 */
export async function listFormerStandings(
  host: Pick<Host, 'stages'>,
  db: Reader,
  id: string,
  except: string,
): Promise<readonly Known[]> {
  const source = await loadTournament(db, id);
  const finished = source.id === except ? [] : await listFinished(host, db, source.id);
  if (finished.length === 0) throw new AppError('seeding.no_standings');
  const rows = new Map((await listEntrants(db, source.id, true)).map((row) => [row.id, row]));
  const ids = finished
    .toReversed()
    .flatMap((live) => live.format.standings(live.stage).map(({ seed }) => at(live.seeds, seed - 1)));
  return [...new Set(ids)].flatMap((entrant) => {
    const row = rows.get(entrant);
    return row === undefined ? [] : [{ person: row.person_id, nameKey: row.name_key }];
  });
}

/** Stages up to the last one that is over, in their order. */
async function listFinished(host: Pick<Host, 'stages'>, db: Reader, tournament: string): Promise<readonly LiveStage[]> {
  const finished: LiveStage[] = [];
  for (const row of await listStages(db, tournament)) {
    const live = await host.stages.look(db, row);
    if (!isComplete(live.stage) || !live.format.isOver(live.stage)) break;
    finished.push(live);
  }
  return finished;
}

export const listSeedingSources = defineQuery(entrantSeedingSources, async (ctx, db, input) => {
  await loadTournament(db, input.tournament);
  const sources = [];
  for (const row of await listTournaments(db, { drafts: false, deleted: false })) {
    if (row.id === input.tournament) continue;
    // A completed one needs no look at its matches, and most are.
    const isOver = row.completed_at !== null || (await listFinished(ctx.host, db, row.id)).length > 0;
    if (isOver) sources.push({ id: row.id, name: row.name, entrants: row.entrants, startedAt: row.started_at });
  }
  return { sources };
});
