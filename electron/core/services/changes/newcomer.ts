import type { Newcomer } from '#shared/protocol/dto/ruling.ts';
import { listStagesOfEntrant } from '../../db/queries/archives.ts';
import {
  type EntrantRow,
  getEntrant,
  listEntrants,
  listEntrantsOfPerson,
  updateEntrant,
} from '../../db/queries/entrants.ts';
import { getStage, listStageSeeds } from '../../db/queries/stages.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Tx } from '../../db/schema.ts';
import type { NewEvent } from '../../events/new-event.ts';
import { AppError } from '../../infra/app-error.ts';
import type { Ctx } from '../../operations/context.ts';
import { appendEntrant, requireNameFree, requireRoom } from '../entrants/append-entrant.ts';
import { reseed } from '../entrants/reseed.ts';
import { requireNameAllowed } from '../names.ts';
import type { LiveStage } from '../stages/live-stage.ts';

/**
 * Who comes in: made by its name, or one of the list, or one that was removed from it and is put back. Stands as the last
 * seed of the list. Refused where it plays in the stage already, and into a later stage where it was not in the one before.
 */
export async function takeNewcomer(
  ctx: Ctx,
  tx: Tx,
  { tournament, live, seed }: { readonly tournament: TournamentRow; readonly live: LiveStage; readonly seed: number },
  by: Newcomer,
): Promise<string> {
  await requireKnown(tx, live, by);
  if ('name' in by)
    return (await appendEntrant(ctx, tx, tournament, { name: requireNameAllowed(by.name), person: null })).id;
  const entrant = await getEntrant(tx, by.entrant);
  if (entrant?.tournament_id !== tournament.id) throw new AppError('entrant.not_found');
  const own = live.seeds.indexOf(entrant.id) + 1;
  // One whose late entry was taken back comes again behind the seed that it had.
  if (own > 0 && (own !== seed || !live.stage.absent.has(own))) throw new AppError('entrant.in_stage');
  if (entrant.deleted_at === null) {
    await updateEntrant(tx, entrant.id, { state: 'registered', updated_at: ctx.now });
  } else {
    requireRoom(tournament, 1);
    await putBack(ctx, tx, entrant, tournament.entrants + 1);
  }
  return entrant.id;
}

/** Whoever plays in a later stage has come through the one before: all stages together decide the places. */
async function requireKnown(tx: Tx, live: LiveStage, by: Newcomer): Promise<void> {
  if (live.no === 1) return;
  const before = await getStage(tx, live.tournament, live.no - 1);
  const known = before === undefined ? [] : await listStageSeeds(tx, before.id);
  if ('name' in by || !known.includes(by.entrant)) throw new AppError('entrant.not_in_stage_before');
}

async function putBack(ctx: Ctx, tx: Tx, entrant: EntrantRow, seed: number): Promise<void> {
  await requireNameFree(tx, entrant.tournament_id, entrant.name);
  const others = entrant.person_id === null ? [] : await listEntrantsOfPerson(tx, entrant.person_id);
  const isTaken = others.some((other) => other.tournament_id === entrant.tournament_id);
  await updateEntrant(tx, entrant.id, {
    seed,
    state: 'registered',
    person_id: isTaken ? null : entrant.person_id,
    deleted_at: null,
    updated_at: ctx.now,
  });
}

/**
 * Takes one off the list that no longer stands in a stage; where another stage has it, that of a reset included, it stays
 * as it is, since what it played there is shown. Answers whether it left.
 */
export async function leaveList(ctx: Ctx, tx: Tx, entrant: string): Promise<boolean> {
  if ((await listStagesOfEntrant(tx, entrant)).length > 0) return false;
  await updateEntrant(tx, entrant, { seed: null, state: 'registered', deleted_at: ctx.now, updated_at: ctx.now });
  return true;
}

/** On the list, too, the one who comes stands where the other one stood. */
export async function giveSeed(
  tx: Tx,
  tournament: string,
  entrant: string,
  seed: number,
  now: number,
): Promise<readonly NewEvent[]> {
  const order = await listEntrants(tx, tournament);
  const own = order.filter(({ id }) => id === entrant);
  const others = order.filter(({ id }) => id !== entrant);
  return reseed(tx, tournament, others.toSpliced(seed - 1, 0, ...own), now);
}
