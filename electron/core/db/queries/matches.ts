import { CompiledQuery } from 'kysely';
import type { MatchStateDto } from '#shared/protocol/dto/match.ts';
import { stateIndex } from '../match-state.ts';
import type { Reader, Row, Tx } from '../schema.ts';

export type MatchRecord = Row<'match'>;

const COLUMNS = [
  'stage_id',
  'no',
  'part',
  'round',
  'source_a',
  'source_b',
  'length',
  'played_if',
  'state',
  'occupant_a',
  'occupant_b',
  'score_a',
  'score_b',
  'winner',
  'station',
  'call_until',
  'state_at',
  'version',
] as const satisfies readonly (keyof MatchRecord)[];

/** Rows a statement: one text, prepared once, for 4,096 entrants as for 8. */
const CHUNK = 100;

/** Stores the matches of a new stage. Written as one long statement a chunk, since 8,190 single inserts take seconds. */
export async function insertMatches(tx: Tx, rows: readonly MatchRecord[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const row = `(${COLUMNS.map(() => '?').join(', ')})`;
    const text = `insert into match (${COLUMNS.join(', ')}) values ${chunk.map(() => row).join(', ')}`;
    const values = chunk.flatMap((record) => COLUMNS.map((column) => record[column]));
    await tx.executeQuery(CompiledQuery.raw(text, values));
  }
}

export function getMatch(db: Reader, stage: number, no: number): Promise<MatchRecord | undefined> {
  return db.selectFrom('match').selectAll().where('stage_id', '=', stage).where('no', '=', no).executeTakeFirst();
}

export function listMatches(db: Reader, stage: number): Promise<MatchRecord[]> {
  return db.selectFrom('match').selectAll().where('stage_id', '=', stage).orderBy('no').execute();
}

/** Of every match what clients see change: a third of the columns less than all, for snapshots. */
export function listMatchRows(db: Reader, stage: number): Promise<RowOfMatch[]> {
  return db.selectFrom('match').select(ROW_COLUMNS).where('stage_id', '=', stage).orderBy('no').execute();
}

const ROW_COLUMNS = [
  'no',
  'state',
  'occupant_a',
  'occupant_b',
  'score_a',
  'score_b',
  'winner',
  'station',
  'call_until',
  'version',
] as const satisfies readonly (keyof MatchRecord)[];
export type RowOfMatch = Pick<MatchRecord, (typeof ROW_COLUMNS)[number]>;

/** What of a match can change. */
export type MatchValues = Pick<
  MatchRecord,
  | 'state'
  | 'occupant_a'
  | 'occupant_b'
  | 'score_a'
  | 'score_b'
  | 'winner'
  | 'station'
  | 'call_until'
  | 'state_at'
  | 'version'
>;

/** What of a match a late entry can change. */
export type ShapeValues = Pick<MatchRecord, 'part' | 'round' | 'source_a' | 'source_b'>;

export async function updateMatch(
  tx: Tx,
  stage: number,
  no: number,
  values: Partial<MatchValues & ShapeValues>,
): Promise<void> {
  await tx.updateTable('match').set(values).where('stage_id', '=', stage).where('no', '=', no).execute();
}

/** Matches in some states, with where they are, of running tournaments, in the order in which they came to their state. */
export function listMatchesInStates(
  db: Reader,
  states: readonly MatchStateDto[],
  tournament?: string,
): Promise<(MatchRecord & { tournament_id: string; stage_no: number })[]> {
  let query = db
    .selectFrom('match')
    .innerJoin('stage', 'stage.id', 'match.stage_id')
    .innerJoin('tournament', 'tournament.id', 'stage.tournament_id')
    .selectAll('match')
    .select(['stage.tournament_id', 'stage.no as stage_no'])
    .where('match.state', 'in', states.map(stateIndex))
    .where('tournament.deleted_at', 'is', null)
    .where('stage.no', '>', 0)
    .where('tournament.state', 'in', ['running', 'paused']);
  if (tournament !== undefined) query = query.where('stage.tournament_id', '=', tournament);
  return query.orderBy('match.state_at').orderBy('match.no').execute();
}

/** Matches of a tournament that wait for the desk's decision, by stage and ordinal. */
export function listDisputed(db: Reader, tournament: string): Promise<{ stage_no: number; no: number }[]> {
  return db
    .selectFrom('match')
    .innerJoin('stage', 'stage.id', 'match.stage_id')
    .select(['stage.no as stage_no', 'match.no'])
    .where('stage.tournament_id', '=', tournament)
    .where('match.state', '=', stateIndex('disputed'))
    .execute();
}

/** How many matches of running tournaments stand in each state; by index in MATCH_STATES. */
export async function countMatchesByState(db: Reader, tournament?: string): Promise<ReadonlyMap<number, number>> {
  let query = db
    .selectFrom('match')
    .innerJoin('stage', 'stage.id', 'match.stage_id')
    .innerJoin('tournament', 'tournament.id', 'stage.tournament_id')
    .select((eb) => ['match.state', eb.fn.countAll<number>().as('n')])
    .where('tournament.deleted_at', 'is', null)
    .where('stage.no', '>', 0)
    .where('tournament.state', 'in', ['running', 'paused', 'completed']);
  if (tournament !== undefined) query = query.where('stage.tournament_id', '=', tournament);
  const rows = await query.groupBy('match.state').execute();
  return new Map(rows.map((row) => [row.state, row.n]));
}

/** Matches of a stage in which this seed stands, and the lobbies named, in which it has a seat. */
export function listMatchesOfSeed(
  db: Reader,
  stage: number,
  seed: number,
  lobbies: readonly number[] = [],
): Promise<MatchRecord[]> {
  return db
    .selectFrom('match')
    .selectAll()
    .where('stage_id', '=', stage)
    .where((eb) =>
      eb.or([
        eb('occupant_a', '=', seed),
        eb('occupant_b', '=', seed),
        ...(lobbies.length > 0 ? [eb('no', 'in', lobbies)] : []),
      ]),
    )
    .orderBy('no')
    .execute();
}

/** Who stands behind a seed of a stage. */
export interface Side {
  readonly seed: number;
  readonly entrant: string;
  readonly name: string;
  /** The number that stands in for the name while the desk hides it. */
  readonly hidden_as: number | null;
  readonly person: string | null;
}

export function listSides(db: Reader, stage: number, seeds: readonly number[]): Promise<Side[]> {
  return db
    .selectFrom('stage_seed')
    .innerJoin('entrant', 'entrant.id', 'stage_seed.entrant_id')
    .select([
      'stage_seed.seed',
      'entrant.id as entrant',
      'entrant.name',
      'entrant.hidden_as',
      'entrant.person_id as person',
    ])
    .where('stage_seed.stage_id', '=', stage)
    .where('stage_seed.seed', 'in', seeds)
    .execute();
}
