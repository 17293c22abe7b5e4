import type { Row, Tx } from '../schema.ts';

/** Lets an entrant stand behind a seed, in the place of whoever did. */
export async function putSeed(tx: Tx, { stage_id, seed, entrant_id }: Row<'stage_seed'>): Promise<void> {
  await tx.deleteFrom('stage_seed').where('stage_id', '=', stage_id).where('seed', '=', seed).execute();
  await tx.insertInto('stage_seed').values({ stage_id, seed, entrant_id }).execute();
}

/** Frees seeds, so that two entrants can change places without one standing twice. */
export async function clearSeeds(tx: Tx, stage: number, seeds: readonly number[]): Promise<void> {
  await tx.deleteFrom('stage_seed').where('stage_id', '=', stage).where('seed', 'in', seeds).execute();
}

/** How many entrants a stage has after a late entry. */
export async function setStageEntrants(tx: Tx, stage: number, entrants: number): Promise<void> {
  await tx.updateTable('stage').set({ entrants }).where('id', '=', stage).execute();
}

/** Takes a seed out of the lobbies of a stage. */
export async function deleteSeatsOf(tx: Tx, stage: number, seed: number): Promise<void> {
  await tx.deleteFrom('lobby_seat').where('stage_id', '=', stage).where('seed', '=', seed).execute();
}
