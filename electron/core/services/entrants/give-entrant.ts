import { topics } from '#shared/protocol/topics.ts';
import { refuseOtherClaims } from '../../db/queries/claims.ts';
import { type EntrantRow, listEntrantsOfPerson, updateEntrant } from '../../db/queries/entrants.ts';
import { endClaimTokens } from '../../db/queries/sign-in.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { announceEntrants } from './entrant-dto.ts';

/** Lets a person speak for a listed entrant. Its personal code ends, other claims for it are refused. */
export async function giveEntrant(
  ctx: Ctx,
  tx: Tx,
  entrant: EntrantRow,
  tournament: TournamentRow,
  person: string,
): Promise<[NewEvent, ...NewEvent[]]> {
  if (entrant.person_id !== null && entrant.person_id !== person) throw new AppError('entrant.already_claimed');
  const others = await listEntrantsOfPerson(tx, person);
  if (others.some((other) => other.tournament_id === tournament.id && other.id !== entrant.id)) {
    throw new AppError('entrant.one_a_tournament');
  }
  await updateEntrant(tx, entrant.id, { person_id: person, updated_at: ctx.now });
  await endClaimTokens(tx, entrant.id, ctx.now);
  const refused = await refuseOtherClaims(tx, entrant.id, ctx.now);
  return [
    ...(await announceEntrants(tx, tournament.id, [entrant.id])),
    newEvent('attention.changed', [topics.tournamentStaff(tournament.id)], {}),
    ...refused.map((waiting) => newEvent('person.changed', [topics.person(waiting)], {})),
  ];
}
