import { getTally } from '#shared/domain/ranking/index.ts';
import type { MyStanding } from '#shared/protocol/dto/my-standing.ts';
import { standingMine } from '#shared/protocol/queries/stage.ts';
import { listEntrantsOfPerson } from '../../db/queries/entrants.ts';
import { getStage, listSeedsOfEntrant } from '../../db/queries/stages.ts';
import type { Reader } from '../../db/schema.ts';
import { defineQuery } from '../../operations/define-query.ts';
import type { Host } from '../../operations/host.ts';
import { requirePerson } from '../../policies/person.ts';
import { shownName } from '../names.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { readFollowing } from './next-stage.ts';
import { findPlace, type PlaceOf } from './place-of.ts';

/** One's own lines of the tables, so that a phone need not load tables of two hundred to know one place. */
export const listMyStandings = defineQuery(standingMine, async (ctx, db) => {
  const standings: MyStanding[] = [];
  for (const entrant of await listEntrantsOfPerson(db, requirePerson(ctx.actor))) {
    const standing = await readStanding(ctx.host, db, entrant);
    if (standing !== undefined) standings.push(standing);
  }
  return { standings };
});

type Entrant = Awaited<ReturnType<typeof listEntrantsOfPerson>>[number];

async function readStanding(host: Pick<Host, 'stages'>, db: Reader, entrant: Entrant): Promise<MyStanding | undefined> {
  const last = (await listSeedsOfEntrant(db, entrant.id)).at(-1);
  const row = last === undefined ? undefined : await getStage(db, last.tournament_id, last.no);
  if (last === undefined || row === undefined) return undefined;
  const live = await host.stages.look(db, row);
  const place = findPlace(live, last.seed);
  if (place === undefined) return undefined;
  const following = readFollowing(await loadTournament(db, last.tournament_id));
  return {
    entrant: entrant.id,
    tournament: last.tournament_id,
    name: shownName(entrant),
    tournamentName: entrant.tournament_name,
    stage: live.no,
    stages: following.length + 1,
    views: [...live.format.views],
    pool: place.pool,
    place: place.standing.place,
    open: place.standing.open,
    of: place.of,
    advance: following[live.no - 1]?.advance ?? 0,
    out: live.stage.out.has(last.seed),
    row: readRow(place, last.seed),
  };
}

function readRow({ table }: PlaceOf, seed: number): MyStanding['row'] {
  if (table === undefined) return null;
  const { wins, draws, losses, kills, points, meetings, appearances } = getTally(table.tallies, seed);
  return { played: meetings.length + appearances.length, wins, draws, losses, kills, points };
}
