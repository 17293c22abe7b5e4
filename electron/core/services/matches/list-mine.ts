import type { MatchStateDto } from '#shared/protocol/dto/match.ts';
import { POOL_STEP } from '#shared/protocol/dto/shape.ts';
import { matchMine } from '#shared/protocol/queries/all.ts';
import { stateOf } from '../../db/match-state.ts';
import { listEntrantsOfPerson } from '../../db/queries/entrants.ts';
import { listMatchesOfSeed } from '../../db/queries/matches.ts';
import { listLobbiesOfSeed, listLobbySeats, listSeedsOfEntrant } from '../../db/queries/stages.ts';
import { listSubmissionsOf } from '../../db/queries/submissions.ts';
import type { Reader } from '../../db/schema.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { requirePerson } from '../../policies/person.ts';
import { toSubmissionDto } from '../results/submission-dto.ts';
import type { Host } from '../../operations/host.ts';
import { showLive } from './show-live.ts';
import { namePair, nameSeeds } from '../stages/people.ts';

/** What a player must act on comes first, what was played last. */
const URGENCY: readonly MatchStateDto[] = [
  'called',
  'disputed',
  'submitted',
  'live',
  'paused',
  'checked_in',
  'scheduled',
  'ready',
  'waiting',
];

export const listMyMatches = defineQuery(matchMine, async (ctx, db) => {
  const entrants = await listEntrantsOfPerson(db, requirePerson(ctx.actor));
  const matches: Mine[] = [];
  for (const entrant of entrants) {
    for (const place of await listSeedsOfEntrant(db, entrant.id))
      matches.push(...(await listMatchesAt(ctx.host, db, { ...place, tournamentName: entrant.tournament_name })));
  }
  return {
    matches: matches
      .sort((a, b) => urgencyOf(a.state) - urgencyOf(b.state) || b.since - a.since)
      .map(({ item }) => item),
  };
});

type Place = Awaited<ReturnType<typeof listSeedsOfEntrant>>[number] & { readonly tournamentName: string };
type Mine = Awaited<ReturnType<typeof listMatchesAt>>[number];

/** One stage's matches of one seed, in three reads however many they are. */
async function listMatchesAt(host: Pick<Host, 'live'>, db: Reader, place: Place) {
  const lobbies = await listLobbiesOfSeed(db, place.stage_id, place.seed);
  const rows = await listMatchesOfSeed(db, place.stage_id, place.seed, lobbies);
  const seats = lobbies.length === 0 ? new Map<number, readonly number[]>() : await listLobbySeats(db, place.stage_id);
  const names = await nameSeeds(
    db,
    { id: place.stage_id },
    rows.flatMap((row) => [row.occupant_a, row.occupant_b]),
  );
  const submissions = await listSubmissionsOf(
    db,
    place.stage_id,
    rows.map((row) => row.no),
  );
  return rows.map((match) => {
    const ref = { tournament: place.tournament_id, stage: place.no, no: match.no };
    const last = submissions.findLast(
      (row) =>
        row.match_no === match.no &&
        row.state !== 'withdrawn' &&
        row.field_a === match.occupant_a &&
        row.field_b === match.occupant_b,
    );
    return {
      state: stateOf(match),
      since: match.state_at,
      item: {
        match: ref,
        tournamentName: place.tournamentName,
        row: showLive(host, ref, match),
        slot: match.occupant_a === place.seed ? 0 : 1,
        names: namePair(names, [match.occupant_a, match.occupant_b]),
        bestOf: match.length,
        lobby: lobbies.includes(match.no)
          ? {
              seats: seats.get(match.no)?.length ?? 0,
              round: match.round,
              lobby: Math.max(1, Math.floor(match.part / POOL_STEP)),
            }
          : null,
        submission: last === undefined ? null : toSubmissionDto(ref, last),
      },
    };
  });
}

function urgencyOf(state: MatchStateDto): number {
  const at = URGENCY.indexOf(state);
  return at < 0 ? URGENCY.length : at;
}
