import type { MatchRef } from '#shared/protocol/dto/common.ts';
import { getMatch, listSides, type MatchRecord, type Side } from '../../db/queries/matches.ts';
import { listSeats, type StageRow } from '../../db/queries/stages.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { shownName } from '../names.ts';
import { getStageRow } from '../stages/live-stage.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';

/** A match with all that policies ask about. */
export interface LoadedMatch {
  readonly ref: MatchRef;
  readonly tournament: TournamentRow;
  readonly stage: StageRow;
  readonly match: MatchRecord;
  /** By slot; undefined where nobody stands. */
  readonly sides: readonly [Side | undefined, Side | undefined];
  /** Of a lobby: all that play in it. */
  readonly seats: readonly Side[] | undefined;
}

export async function loadMatch(db: Reader, ref: MatchRef): Promise<LoadedMatch> {
  const tournament = await loadTournament(db, ref.tournament);
  const stage = await getStageRow(db, ref.tournament, ref.stage);
  const match = await getMatch(db, stage.id, ref.no);
  if (match === undefined) throw new AppError('match.not_found');
  const sides = await listSides(db, stage.id, [match.occupant_a, match.occupant_b]);
  const seated = await listSeats(db, stage.id, ref.no);
  return {
    ref,
    tournament,
    stage,
    match,
    seats: seated.length === 0 ? undefined : await listSides(db, stage.id, seated),
    sides: [sides.find((side) => side.seed === match.occupant_a), sides.find((side) => side.seed === match.occupant_b)],
  };
}

/** Display names by slot; the empty name where nobody stands. */
export function namesOf({ sides }: Pick<LoadedMatch, 'sides'>): [string, string] {
  const nameOf = (side: Side | undefined): string => (side === undefined ? '' : shownName(side));
  return [nameOf(sides[0]), nameOf(sides[1])];
}

/** Everybody who plays in it and has a device. */
export function listPeopleOf({ sides, seats }: Pick<LoadedMatch, 'sides' | 'seats'>): string[] {
  return (seats ?? sides).flatMap((side) => (side === undefined || side.person === null ? [] : [side.person]));
}

export function subjectOf(ref: MatchRef): string {
  return `match:${ref.tournament}/${ref.stage}.${ref.no}`;
}
