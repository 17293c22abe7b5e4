import { z } from 'zod';
import type { TournamentRow } from '../../db/queries/tournaments.ts';

/** What a tournament was besides its stages, kept with them. */
const ArchiveDataSchema = z.object({
  note: z.string(),
  config: z.string(),
  following: z.string(),
  capacity: z.int(),
  startedAt: z.int().nullable(),
  seeding: z.object({ method: z.enum(['order', 'random', 'manual']), random: z.string().nullable() }),
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
    seeding: { method: tournament.seeding_method, random: tournament.seeding_random },
  };
  return JSON.stringify(data);
}

export function readArchiveData(text: string | null): ArchiveData {
  return ArchiveDataSchema.parse(JSON.parse(text ?? ''));
}
