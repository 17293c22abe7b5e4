import { keyName } from '#shared/domain/entrants/index.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import { getEntrantByName, insertEntrants } from '../../db/queries/entrants.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Tx } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { requireNameAllowed } from '../names.ts';

/** Puts an entrant on the list as the last seed; refused when the list is full or has the name. */
export async function appendEntrant(
  ctx: Ctx,
  tx: Tx,
  tournament: TournamentRow,
  { name: given, person }: { readonly name: string; readonly person: string | null },
): Promise<EntrantDto> {
  requireRoom(tournament, 1);
  const name = requireNameAllowed(given);
  await requireNameFree(tx, tournament.id, name);
  const id = ctx.newId();
  const seed = tournament.entrants + 1;
  await insertEntrants(tx, [
    {
      id,
      tournament_id: tournament.id,
      name,
      name_key: keyName(name),
      seed,
      state: 'registered',
      person_id: person,
      created_at: ctx.now,
      updated_at: ctx.now,
      deleted_at: null,
    },
  ]);
  return { id, name, seed, state: 'registered', claimed: person !== null };
}

export function requireRoom(tournament: TournamentRow, more: number): void {
  if (tournament.entrants + more <= tournament.capacity) return;
  throw new AppError('tournament.full', { details: { capacity: tournament.capacity } });
}

/** Refused when another entrant of the tournament has the name, upper and lower case being one. */
export async function requireNameFree(tx: Tx, tournament: string, name: string, except?: string): Promise<void> {
  const holder = await getEntrantByName(tx, tournament, keyName(name));
  if (holder !== undefined && holder.id !== except) throw new AppError('entrant.name_taken', { details: { name } });
}
