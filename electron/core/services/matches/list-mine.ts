import type { MatchStateDto } from '#shared/protocol/dto/match.ts';
import { matchMine } from '#shared/protocol/queries/all.ts';
import { stateOf } from '../../db/match-state.ts';
import { listEntrantsOfPerson } from '../../db/queries/entrants.ts';
import { listMatchesOfSeed } from '../../db/queries/matches.ts';
import { listSeedsOfEntrant } from '../../db/queries/stages.ts';
import { listSubmissions } from '../../db/queries/submissions.ts';
import type { Reader } from '../../db/schema.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { requirePerson } from '../../policies/person.ts';
import { toSubmissionDto } from '../results/submission-dto.ts';
import { toMatchRow } from '../stages/match-row.ts';
import { loadMatch, namesOf } from './load-match.ts';

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
  const matches: Awaited<ReturnType<typeof describe>>[] = [];
  for (const entrant of entrants) {
    for (const place of await listSeedsOfEntrant(db, entrant.id)) {
      for (const { no, occupant_a } of await listMatchesOfSeed(db, place.stage_id, place.seed)) {
        const ref = { tournament: place.tournament_id, stage: place.no, no };
        matches.push(await describe(db, ref, occupant_a === place.seed ? 0 : 1));
      }
    }
  }
  return {
    matches: matches
      .sort((a, b) => urgencyOf(a.state) - urgencyOf(b.state) || b.since - a.since)
      .map(({ item }) => item),
  };
});

async function describe(db: Reader, ref: { tournament: string; stage: number; no: number }, slot: 0 | 1) {
  const loaded = await loadMatch(db, ref);
  const { match } = loaded;
  const submissions = await listSubmissions(db, match.stage_id, match.no);
  const last = submissions.findLast(
    (row) => row.state !== 'withdrawn' && row.field_a === match.occupant_a && row.field_b === match.occupant_b,
  );
  return {
    state: stateOf(match),
    since: match.state_at,
    item: {
      match: ref,
      tournamentName: loaded.tournament.name,
      row: toMatchRow(match),
      slot,
      names: namesOf(loaded),
      bestOf: match.length,
      submission: last === undefined ? null : toSubmissionDto(ref, last),
    },
  };
}

function urgencyOf(state: MatchStateDto): number {
  const at = URGENCY.indexOf(state);
  return at < 0 ? URGENCY.length : at;
}
