import { keyName } from '#shared/domain/entrants/index.ts';
import { countListed, type EntrantRow, getEntrantByName, insertEntrants } from '../../db/queries/entrants.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Row, Tx } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { type Attributes, NO_ATTRIBUTES } from './attributes.ts';
import { settleLateComers } from './seeding-record.ts';

interface NewEntrant {
  /** As `requireNameAllowed` gives it. */
  readonly name: string;
  /** Who speaks for it. */
  readonly person: Pick<Row<'person'>, 'id' | 'name_key' | 'hidden_at'> | null;
  readonly attributes?: Partial<Attributes>;
}

/** Puts an entrant on the list as the last seed; refused when the list is full or has the name. */
export async function appendEntrant(
  ctx: Ctx,
  tx: Tx,
  tournament: TournamentRow,
  { name, person, attributes }: NewEntrant,
): Promise<EntrantRow> {
  requireRoom(tournament, 1);
  await requireNameFree(tx, tournament.id, name);
  const name_key = keyName(name);
  const row: EntrantRow = {
    ...NO_ATTRIBUTES,
    ...attributes,
    id: ctx.newId(),
    tournament_id: tournament.id,
    name,
    name_key,
    seed: tournament.entrants + 1,
    state: 'registered',
    person_id: person?.id ?? null,
    // What the desk hid of a person stays hidden wherever that person goes.
    hidden_as:
      person !== null && person.hidden_at !== null && person.name_key === name_key
        ? (await countListed(tx, tournament.id)) + 1
        : null,
    created_at: ctx.now,
    updated_at: ctx.now,
    deleted_at: null,
  };
  await insertEntrants(tx, [row]);
  await settleLateComers(ctx, tx, tournament, [row]);
  return row;
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
