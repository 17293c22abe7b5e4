import { topics } from '#shared/protocol/topics.ts';
import { type EntrantRow, listEntrants, setSeeds } from '../../db/queries/entrants.ts';
import type { Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { announceEntrants } from './entrant-dto.ts';

/** Above this many changed seeds a client does better with a new snapshot. */
const MOST_LISTED = 64;

/** Gives the entrants the seeds 1..n in this order and tells what changed. */
export async function reseed(
  tx: Tx,
  tournament: string,
  order: readonly Pick<EntrantRow, 'id' | 'seed'>[],
  now: number,
): Promise<[NewEvent, ...NewEvent[]]> {
  const moved = await setSeeds(tx, order, now);
  if (moved.length > MOST_LISTED) return [newEvent('entrants.replaced', [topics.tournament(tournament)], {})];
  return announceEntrants(tx, tournament, moved);
}

/** Closes the gap that a removed entrant left. */
export async function closeGap(tx: Tx, tournament: string, now: number): Promise<readonly NewEvent[]> {
  return reseed(tx, tournament, await listEntrants(tx, tournament), now);
}
