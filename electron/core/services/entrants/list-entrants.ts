import { entrantList } from '#shared/protocol/queries/all.ts';
import { listOpenClaims } from '../../db/queries/claims.ts';
import { listEntrants as listRows } from '../../db/queries/entrants.ts';
import { listNamesOfPeople } from '../../db/queries/people.ts';
import { findFormerSeeding } from '../../db/queries/seedings.ts';
import { listEntrantsWithPin } from '../../db/queries/sign-in.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { listStages } from '../../db/queries/stages.ts';
import type { Reader } from '../../db/schema.ts';
import type { Host } from '../../operations/host.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { toEntrantDto } from './entrant-dto.ts';

export const listEntrants = defineQuery(entrantList, async (ctx, db, input) => {
  const tournament = await loadTournament(db, input.tournament);
  const rows = await listRows(db, tournament.id, true);
  const people = await listNamesOfPeople(
    db,
    rows.flatMap((row) => (row.person_id === null ? [] : [row.person_id])),
  );
  const withPin = await listEntrantsWithPin(db, tournament.id, ctx.now);
  const standing = await readStanding(ctx.host, db, tournament.id);
  const claims = await listOpenClaims(db, { tournament: tournament.id });
  return {
    undo: (await findFormerSeeding(db, tournament.id)) ?? null,
    entrants: rows.map((row) => ({
      ...toEntrantDto(row),
      givenName: row.name,
      points: row.points,
      since: row.since,
      person: row.person_id === null ? null : (people.get(row.person_id) ?? null),
      removed: row.deleted_at !== null,
      hasPin: withPin.has(row.id),
      stands: standing.get(row.id) ?? ('none' as const),
    })),
    claims: claims.map((row) => ({ id: row.id, entrant: row.entrant_id, person: row.person_name, at: row.created_at })),
  };
});

/** Those that stand in the stage that is played now, and whether they came late to it. */
async function readStanding(
  host: Pick<Host, 'stages'>,
  db: Reader,
  tournament: string,
): Promise<ReadonlyMap<string, 'from-start' | 'late'>> {
  const last = (await listStages(db, tournament)).at(-1);
  if (last === undefined) return new Map();
  const { stage, seeds } = await host.stages.look(db, last);
  const present = [...seeds.entries()].filter(([index]) => !stage.absent.has(index + 1));
  return new Map(present.map(([index, id]) => [id, stage.late.has(index + 1) ? 'late' : 'from-start']));
}
