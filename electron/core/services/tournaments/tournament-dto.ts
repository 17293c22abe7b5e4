import type { FollowingStageDto, StageConfigDto, TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getTournament, type TournamentRow } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';
import { toSeedingDto } from '../entrants/seeding-record.ts';

export function toTournamentDto(row: TournamentRow): TournamentDto {
  return {
    id: row.id,
    name: row.name,
    game: row.game,
    state: row.state,
    config: parseJson<StageConfigDto>(row.config),
    following: parseJson<FollowingStageDto[]>(row.following),
    capacity: row.capacity,
    entrants: row.entrants,
    placesThatMatter: row.places_that_matter,
    startsAt: row.starts_at,
    createdAt: row.created_at,
    startedAt: row.started_at,
    completedAt: row.completed_at,
    seeding: toSeedingDto(row),
    version: row.version,
    deletedAt: row.deleted_at,
  };
}

/** A tournament that is not deleted. */
export async function loadTournament(db: Reader, id: string): Promise<TournamentRow> {
  const row = await getTournament(db, id);
  if (row === undefined || row.deleted_at !== null) throw new AppError('tournament.not_found');
  return row;
}

/** The event that tells a tournament as it now stands in the store: a draft to the desk alone, others to everyone. */
export async function announceTournament(db: Reader, id: string): Promise<[NewEvent]> {
  const row = await getTournament(db, id);
  if (row === undefined) throw new AppError('tournament.not_found');
  const audience = row.state === 'draft' ? [topics.venueStaff()] : [topics.venue(), topics.venueStaff()];
  return [newEvent('tournament.changed', [topics.tournament(id), ...audience], { tournament: toTournamentDto(row) })];
}
