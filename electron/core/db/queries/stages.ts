import { CompiledQuery } from 'kysely';
import type { NewRow, Reader, Row, Tx } from '../schema.ts';

export type StageRow = Row<'stage'>;
/** Rows a statement. */
const CHUNK = 200;

export function getStage(db: Reader, tournament: string, no: number): Promise<StageRow | undefined> {
  return db
    .selectFrom('stage')
    .selectAll()
    .where('tournament_id', '=', tournament)
    .where('no', '=', no)
    .executeTakeFirst();
}

/** Those that are played, by number; not those that were reset. */
export function listStages(db: Reader, tournament: string): Promise<StageRow[]> {
  return db
    .selectFrom('stage')
    .selectAll()
    .where('tournament_id', '=', tournament)
    .where('no', '>', 0)
    .orderBy('no')
    .execute();
}

export async function insertStage(tx: Tx, row: NewRow<'stage'>): Promise<number> {
  const { id } = await tx.insertInto('stage').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Who plays in each lobby of a stage, by match. */
export async function listLobbySeats(db: Reader, stage: number): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await db
    .selectFrom('lobby_seat')
    .select(['match_no', 'seed'])
    .where('stage_id', '=', stage)
    .orderBy('match_no')
    .orderBy('seed')
    .execute();
  const seats = new Map<number, number[]>();
  for (const { match_no: no, seed } of rows) seats.set(no, [...(seats.get(no) ?? []), seed]);
  return seats;
}

/** Who plays in one lobby; empty for a match of two. */
export async function listSeats(db: Reader, stage: number, no: number): Promise<number[]> {
  const rows = await db
    .selectFrom('lobby_seat')
    .select('seed')
    .where('stage_id', '=', stage)
    .where('match_no', '=', no)
    .execute();
  return rows.map(({ seed }) => seed);
}

export async function insertSeats(tx: Tx, stage: number, no: number, seeds: readonly number[]): Promise<void> {
  await tx
    .insertInto('lobby_seat')
    .values(seeds.map((seed) => ({ stage_id: stage, match_no: no, seed })))
    .execute();
}

/** Ordinals of the lobbies in which a seed plays. */
export async function listLobbiesOfSeed(db: Reader, stage: number, seed: number): Promise<number[]> {
  const rows = await db
    .selectFrom('lobby_seat')
    .select('match_no')
    .where('stage_id', '=', stage)
    .where('seed', '=', seed)
    .execute();
  return rows.map((row) => row.match_no);
}

export type DrawRow = Row<'draw'>;

export async function insertDraw(tx: Tx, row: NewRow<'draw'>): Promise<void> {
  await tx.insertInto('draw').values(row).execute();
}

export function listDraws(db: Reader, stage: number): Promise<DrawRow[]> {
  return db.selectFrom('draw').selectAll().where('stage_id', '=', stage).orderBy('round').execute();
}

/** Takes a drawn round out again, with its matches and what was submitted for them; it must have no results. */
export async function deleteRound(tx: Tx, stage: number, round: number, matches: readonly number[]): Promise<void> {
  await tx.deleteFrom('submission').where('stage_id', '=', stage).where('match_no', 'in', matches).execute();
  await tx.deleteFrom('lobby_seat').where('stage_id', '=', stage).where('match_no', 'in', matches).execute();
  await tx.deleteFrom('match').where('stage_id', '=', stage).where('no', 'in', matches).execute();
  await tx.deleteFrom('draw').where('stage_id', '=', stage).where('round', '=', round).execute();
}

/** Takes a stage out again in which nothing was entered. */
export async function deleteStage(tx: Tx, stage: number): Promise<void> {
  await tx.deleteFrom('submission').where('stage_id', '=', stage).execute();
  await tx.deleteFrom('lobby_seat').where('stage_id', '=', stage).execute();
  await tx.deleteFrom('draw').where('stage_id', '=', stage).execute();
  await tx.deleteFrom('match').where('stage_id', '=', stage).execute();
  await tx.deleteFrom('stage_seed').where('stage_id', '=', stage).execute();
  await tx.deleteFrom('stage').where('id', '=', stage).execute();
}

/** The stage's results or rulings changed: what was cached of it is stale. */
export async function bumpStage(tx: Tx, id: number): Promise<void> {
  await tx
    .updateTable('stage')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Maps seeds 1..n to the entrants in the given order. */
export async function insertStageSeeds(tx: Tx, stage: number, entrants: readonly string[]): Promise<void> {
  for (let at = 0; at < entrants.length; at += CHUNK) {
    const chunk = entrants.slice(at, at + CHUNK);
    const text = `insert into stage_seed (stage_id, seed, entrant_id) values ${chunk.map(() => '(?, ?, ?)').join(', ')}`;
    const values = chunk.flatMap((entrant, index) => [stage, at + index + 1, entrant]);
    await tx.executeQuery(CompiledQuery.raw(text, values));
  }
}

/** Entrant ids by seed; index 0 has seed 1. */
export async function listStageSeeds(db: Reader, stage: number): Promise<string[]> {
  const rows = await db
    .selectFrom('stage_seed')
    .select('entrant_id')
    .where('stage_id', '=', stage)
    .orderBy('seed')
    .execute();
  return rows.map((row) => row.entrant_id);
}

/** Where an entrant stands in the stages that are played. */
export function listSeedsOfEntrant(
  db: Reader,
  entrant: string,
): Promise<{ stage_id: number; seed: number; no: number; tournament_id: string }[]> {
  return db
    .selectFrom('stage_seed')
    .innerJoin('stage', 'stage.id', 'stage_seed.stage_id')
    .select(['stage_seed.stage_id', 'stage_seed.seed', 'stage.no', 'stage.tournament_id'])
    .where('stage_seed.entrant_id', '=', entrant)
    .where('stage.no', '>', 0)
    .orderBy('stage.no')
    .execute();
}

export function listResults(db: Reader, stage: number): Promise<Row<'result'>[]> {
  return db.selectFrom('result').selectAll().where('stage_id', '=', stage).orderBy('id').execute();
}

export function listResultsOfMatch(db: Reader, stage: number, no: number): Promise<Row<'result'>[]> {
  return db
    .selectFrom('result')
    .selectAll()
    .where('stage_id', '=', stage)
    .where('match_no', '=', no)
    .orderBy('id')
    .execute();
}

export async function insertResult(tx: Tx, row: NewRow<'result'>): Promise<number> {
  const { id } = await tx.insertInto('result').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export function listRulings(db: Reader, stage: number): Promise<Row<'ruling'>[]> {
  return db.selectFrom('ruling').selectAll().where('stage_id', '=', stage).orderBy('id').execute();
}

export async function insertRuling(tx: Tx, row: NewRow<'ruling'>): Promise<number> {
  const { id } = await tx.insertInto('ruling').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}
