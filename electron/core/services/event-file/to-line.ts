import type { LobbyEntryDto } from '#shared/protocol/dto/lobby.ts';
import type { FollowingStageDto, StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import type { StageLine, TournamentLine } from '#shared/protocol/event-file.ts';
import { stateOf } from '../../db/match-state.ts';
import { type EntrantRow, listEntrants } from '../../db/queries/entrants.ts';
import { listSubmissionsOfStage } from '../../db/queries/event-file.ts';
import { listMatches, type MatchRecord } from '../../db/queries/matches.ts';
import {
  type DrawRow,
  listDraws,
  listLobbySeats,
  listResults,
  listRulings,
  listStages,
  listStageSeeds,
  type StageRow,
} from '../../db/queries/stages.ts';
import type { SubmissionRow } from '../../db/queries/submissions.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Reader, Row } from '../../db/schema.ts';
import { parseJson } from '../../infra/json.ts';
import { toSeedingDto } from '../entrants/seeding-record.ts';
import { readEntry, readHandover, readOut, shapeOf } from '../stages/live-stage.ts';
import { toPlaceLines } from './places.ts';
import { isInHand } from '../stages/match-row.ts';

/**
 * A tournament as it stands in a file. Who was taken off its list stays behind, and so do stages that were reset and who is at which match just
 * now.
 */
export async function toTournamentLine(db: Reader, row: TournamentRow): Promise<TournamentLine> {
  const entrants = await listEntrants(db, row.id);
  const places = new Map(entrants.map(({ id }, place) => [id, place]));
  const stages: StageLine[] = [];
  for (const stage of await listStages(db, row.id)) stages.push(await toStageLine(db, stage, places));
  return {
    id: row.id,
    name: row.name,
    game: row.game,
    state: row.state,
    config: parseJson<StageConfigDto>(row.config),
    following: parseJson<FollowingStageDto[]>(row.following),
    capacity: row.capacity,
    placesThatMatter: row.places_that_matter,
    startsAt: row.starts_at,
    seeding: toSeedingLine(row),
    createdAt: row.created_at,
    startedAt: row.started_at,
    completedAt: row.completed_at,
    entrants: entrants.map(toEntrantLine),
    stages,
    places: await toPlaceLines(db, row.id),
  };
}

function toSeedingLine(row: TournamentRow): TournamentLine['seeding'] {
  const { method, random, apart } = toSeedingDto(row);
  return { method, random, ...(apart.length > 0 && { apart }) };
}

function toEntrantLine(row: EntrantRow): TournamentLine['entrants'][number] {
  const { id, name, seed, state, club, region, points, since, hidden_as: hiddenAs, created_at: at } = row;
  return { id, name, seed, state, club, region, points, since, ...(hiddenAs !== null && { hiddenAs }), at };
}

async function toStageLine(db: Reader, stage: StageRow, places: ReadonlyMap<string, number>): Promise<StageLine> {
  const matches = await listMatches(db, stage.id);
  const seats = await listLobbySeats(db, stage.id);
  const rulings = await listRulings(db, stage.id);
  const results = await listResults(db, stage.id);
  const order = new Map(rulings.map(({ id }, index) => [id, index + 1]));
  const hasLobbies = seats.size > 0;
  return {
    at: stage.created_at,
    // An entrant of a started stage never leaves the list.
    seeds: (await listStageSeeds(db, stage.id)).map((entrant) => places.get(entrant) ?? 0),
    matches: matches.map(shapeOf),
    ...(hasLobbies && { seats: matches.map(({ no }) => [...(seats.get(no) ?? [])]) }),
    draws: (await listDraws(db, stage.id)).map(toDrawLine),
    results: results.map((row) => toResultLine(row, seats.has(row.match_no))),
    rulings: rulings.map((row) => toRulingLine(row, { order, results, places })),
    submissions: (await listSubmissionsOfStage(db, stage.id)).map(toSubmissionLine),
    stands: matches.map(toStandLine),
  };
}

function toDrawLine({ round, random, basis, reasons, created_at: at }: DrawRow): StageLine['draws'][number] {
  return { round, random, basis, reasons: parseJson<StageLine['draws'][number]['reasons']>(reasons), at };
}

function toResultLine(row: Row<'result'>, isLobby: boolean): StageLine['results'][number] {
  const hasRows = isLobby && row.kind !== 'reset';
  return {
    match: row.match_no,
    field: [row.field_a, row.field_b],
    winner: row.winner === 0 || row.winner === 1 ? row.winner : null,
    games: hasRows ? [] : parseJson<[number, number][]>(row.games),
    ...(hasRows && { rows: parseJson<LobbyEntryDto[]>(row.games) }),
    kind: row.kind,
    by: row.entered_by,
    note: row.note,
    at: row.created_at,
  };
}

interface Around {
  /** Places of the rulings in their list, from 1, by id. */
  readonly order: ReadonlyMap<number, number>;
  readonly results: readonly Pick<Row<'result'>, 'id'>[];
  /** Places of the entrants in the tournament's list. */
  readonly places: ReadonlyMap<string, number>;
}

function toRulingLine(row: Row<'ruling'>, { order, results, places }: Around): StageLine['rulings'][number] {
  const count = (last: number): number => results.filter(({ id }) => id <= last).length;
  const base = { note: row.note, at: row.created_at };
  switch (row.kind) {
    case 'out':
      return { kind: 'out', seed: row.about, ...readOut(row), ...base };
    case 'seat': {
      const { seeds, after, from, to } = readHandover(row);
      const find = (entrant: string): number | null => places.get(entrant) ?? null;
      return { kind: 'seat', seeds, after: count(after), from: from.map(find), to: to.map(find), ...base };
    }
    case 'enter': {
      const { place, round, after } = readEntry(row);
      return { kind: 'enter', seed: row.about, place, round, after: count(after), ...base };
    }
    case 'waive':
      return { kind: 'waive', match: row.about, ...base };
    case 'tie':
      return { kind: 'tie', order: parseJson<number[]>(row.data ?? '[]'), ...base };
    default:
      return { kind: 'revoke', ruling: order.get(row.about) ?? 0, ...base };
  }
}

/** What still waited for an answer is history now: the match will be called again where the file is brought in. */
function toSubmissionLine(row: SubmissionRow): StageLine['submissions'][number] {
  return {
    match: row.match_no,
    slot: row.slot === 0 || row.slot === 1 ? row.slot : null,
    field: [row.field_a, row.field_b],
    games: parseJson<[number, number][]>(row.games),
    state: row.state === 'accepted' ? 'accepted' : 'withdrawn',
    reason: row.reason,
    at: row.created_at,
    changedAt: row.updated_at,
  };
}

function toStandLine(row: MatchRecord): StageLine['stands'][number] {
  const { occupant_a: a, occupant_b: b, score_a: scoreA, score_b: scoreB, winner, state_at: since } = row;
  const state = stateOf(row);
  // Only what follows from results stands in a file; the schema of the line holds the rest off.
  const derived = (isInHand(state) ? 'ready' : state) as StageLine['stands'][number][0];
  return [derived, a, b, scoreA, scoreB, winner, since];
}
