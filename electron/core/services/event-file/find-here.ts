import type { TournamentLine } from '#shared/protocol/event-file.ts';
import { hasEntrant, listKnownTournaments } from '../../db/queries/event-file.ts';
import type { Reader } from '../../db/schema.ts';

/** Whether this host has the tournament or anything with its ids; then it can come in as a copy only. */
export async function findHere(
  db: Reader,
  { id, entrants }: Pick<TournamentLine, 'id' | 'entrants'>,
): Promise<'no' | 'yes' | 'deleted'> {
  const known = (await listKnownTournaments(db, [id])).get(id);
  if (known !== undefined) return known.deleted_at === null ? 'yes' : 'deleted';
  return (await hasEntrant(
    db,
    entrants.map((entrant) => entrant.id),
  ))
    ? 'yes'
    : 'no';
}
