import { topics } from '#shared/protocol/topics.ts';
import { listEntrants, updateEntrant } from '../../db/queries/entrants.ts';
import { listRulings, listStages, listStageSeeds } from '../../db/queries/stages.ts';
import type { Row, Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import type { Ctx } from '../../operations/context.ts';
import { readOut } from './live-stage.ts';

type State = Row<'entrant'>['state'];

/** Makes the list of entrants that of the stages which are played now: who stands in one is on it, who does not is not. */
export async function restoreEntrants(ctx: Ctx, tx: Tx, tournament: string): Promise<NewEvent[]> {
  const states = new Map<string, State>();
  const order: string[] = [];
  for (const row of await listStages(tx, tournament)) {
    const seeds = await listStageSeeds(tx, row.id);
    for (const entrant of seeds) {
      if (!states.has(entrant)) order.push(entrant);
      states.set(entrant, states.get(entrant) ?? 'registered');
    }
    for (const [seed, state] of readStates(await listRulings(tx, row.id))) {
      const entrant = seeds[seed - 1];
      if (entrant !== undefined) states.set(entrant, state);
    }
  }
  const known = await listEntrants(tx, tournament, true);
  // Those that go first: a name, or a person, is on the list once.
  for (const { id, deleted_at } of known) {
    if (states.has(id) || deleted_at !== null) continue;
    await updateEntrant(tx, id, { seed: null, deleted_at: ctx.now, updated_at: ctx.now });
  }
  for (const [index, entrant] of order.entries()) {
    const state = states.get(entrant) ?? 'registered';
    await updateEntrant(tx, entrant, { seed: index + 1, state, deleted_at: null, updated_at: ctx.now });
  }
  return [newEvent('entrants.replaced', [topics.tournament(tournament)], {})];
}

/** Who is out by the rulings of a stage, or whose late entry was taken back. */
function readStates(rulings: readonly Row<'ruling'>[]): ReadonlyMap<number, State> {
  const revoked = new Set(rulings.flatMap(({ kind, about }) => (kind === 'revoke' ? [about] : [])));
  const states = new Map<number, State>();
  for (const ruling of rulings) {
    if (ruling.kind === 'enter') states.set(ruling.about, revoked.has(ruling.id) ? 'withdrawn' : 'registered');
    if (ruling.kind === 'out' && !revoked.has(ruling.id)) states.set(ruling.about, readOut(ruling).why);
  }
  return states;
}
