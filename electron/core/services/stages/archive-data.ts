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
});
export type ArchiveData = z.infer<typeof ArchiveDataSchema>;

export function writeArchiveData(tournament: TournamentRow, before: number | undefined, note: string): string {
  const data: ArchiveData = {
    note,
    config: tournament.config,
    following: tournament.following,
    capacity: tournament.capacity,
    startedAt: tournament.started_at,
    seeding: toSeedingDto(tournament),
    before: before ?? null,
  };
  return JSON.stringify(data);
}

export function readArchiveData(text: string | null): ArchiveData {
  return ArchiveDataSchema.parse(JSON.parse(text ?? ''));
}
