import { z } from 'zod';
import { SeedingDtoSchema } from '#shared/protocol/dto/seeding.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import { toSeedingDto } from '../entrants/seeding-record.ts';

/** What a tournament was besides its stages, kept with them. */
const ArchiveDataSchema = z.object({
  note: z.string(),
  config: z.string(),
  following: z.string(),
  capacity: z.int(),
  startedAt: z.int().nullable(),
  seeding: SeedingDtoSchema,
  /** Id of the stage before the first of them; null where there was none. */
  before: z.int().nullable(),
  /** Ids of the organizer's words about places that counted then. */
  places: z.array(z.int()),
});
export type ArchiveData = z.infer<typeof ArchiveDataSchema>;

export function writeArchiveData(
  tournament: TournamentRow,
  kept: Pick<ArchiveData, 'before' | 'places' | 'note'>,
): string {
  const data: ArchiveData = {
    ...kept,
    config: tournament.config,
    following: tournament.following,
    capacity: tournament.capacity,
    startedAt: tournament.started_at,
    seeding: toSeedingDto(tournament),
  };
  return JSON.stringify(data);
}

export function readArchiveData(text: string | null): ArchiveData {
  return ArchiveDataSchema.parse(JSON.parse(text ?? ''));
}
