import type { z } from 'zod';
import type { GameScore } from '#shared/domain/model/stage.ts';
import { GamesSchema, type MatchRef } from '#shared/protocol/dto/common.ts';
import type { SubmissionDto } from '#shared/protocol/dto/match.ts';
import { topics } from '#shared/protocol/topics.ts';
import type { SubmissionRow } from '../../db/queries/submissions.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import type { LoadedMatch } from '../matches/load-match.ts';

export function readGames(text: string): z.output<typeof GamesSchema> {
  return GamesSchema.parse(JSON.parse(text));
}

export function toSubmissionDto(ref: MatchRef, row: SubmissionRow): SubmissionDto {
  return {
    id: row.id,
    match: ref,
    slot: row.slot,
    games: readGames(row.games),
    state: row.state,
    reason: row.reason,
    at: row.created_at,
  };
}

/** To the desk, and to the two sides alone: what was submitted is nobody else's matter until it counts. */
export function announceSubmission({ ref, sides }: LoadedMatch, row: SubmissionRow): NewEvent {
  const people = sides.flatMap((side) =>
    side === undefined || side.person === null ? [] : [topics.person(side.person)],
  );
  return newEvent('submission.changed', [topics.tournamentStaff(ref.tournament), ...people], {
    submission: toSubmissionDto(ref, row),
  });
}

export function sameGames(a: readonly GameScore[], b: readonly GameScore[]): boolean {
  return a.length === b.length && a.every(([x, y], index) => b[index]?.[0] === x && b[index][1] === y);
}
