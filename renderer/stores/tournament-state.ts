import type { EventData } from '#shared/protocol/events/registry.ts';
import type { MatchRow, MatchShape, StageSnapshot, TournamentSnapshot } from '#shared/protocol/dto/match.ts';
import { isScoredLive, withLiveScore, type LiveScore } from '#shared/protocol/live.ts';
import { readRows, readShapes } from '#shared/protocol/dto/columns.ts';
import type { FinalPlace } from '#shared/protocol/dto/winners.ts';
import type { EntrantDto, TournamentDto } from '#shared/protocol/dto/tournament.ts';

export type Standing = TournamentSnapshot['standings'][number];

export interface StageState {
  readonly stage: number;
  readonly format: string;
  readonly views: readonly string[];
  /** Drawn rounds that would be drawn otherwise by now. */
  readonly outdatedRounds: readonly number[];
  /** True when the stage before would send others by now. */
  readonly outdated: boolean;
  /** Where the stage has lobbies: the seeds in each, by match number less one. */
  readonly seats?: readonly (readonly number[])[] | undefined;
  /** Entrant ids by seed: `seeds[0]` has seed 1. */
  readonly seeds: readonly string[];
  /** By match number less one; never change. */
  readonly shapes: readonly MatchShape[];
  /** By match number less one; a row is a new tuple exactly when its match changed. */
  readonly rows: readonly MatchRow[];
}

export interface TournamentState {
  readonly status: 'loading' | 'ready' | 'failed' | 'gone';
  /** Why it failed; AppClientError. */
  readonly error: unknown;
  readonly tournament: TournamentDto | undefined;
  readonly entrants: ReadonlyMap<string, EntrantDto>;
  readonly stages: ReadonlyMap<number, StageState>;
  /** As of the last snapshot or the end; empty before the start. */
  readonly standings: readonly Standing[];
  /** The final places of everybody by seed of the first stage, best first; empty until the winners are determined. */
  readonly places: readonly FinalPlace[];
  /** Scores of matches that are being played, by `stage.no`; the rows show them already. */
  readonly live: ReadonlyMap<string, LiveScore>;
}

export const EMPTY: TournamentState = {
  status: 'loading',
  error: undefined,
  tournament: undefined,
  entrants: new Map(),
  stages: new Map(),
  standings: [],
  places: [],
  live: new Map(),
};

/** The state that a snapshot describes. */
export function readSnapshot(snapshot: TournamentSnapshot): TournamentState {
  return {
    status: 'ready',
    error: undefined,
    tournament: snapshot.tournament,
    entrants: new Map(snapshot.entrants.map((entrant) => [entrant.id, entrant])),
    stages: new Map(snapshot.stages.map((stage) => [stage.stage, readStage(stage, snapshot.entrants)])),
    standings: snapshot.standings,
    places: snapshot.places,
    live: new Map(),
  };
}

function readStage(stage: StageSnapshot, entrants: readonly EntrantDto[]): StageState {
  const seeds = stage.seeds.map((position) => entrants[position]?.id ?? '');
  return { ...stage, seeds, shapes: readShapes(stage.shapes), rows: readRows(stage.rows) };
}

/** Rows replaced where the new one is not stale; the same state when all are. */
export function applyRows(state: TournamentState, data: EventData<'matches.changed'>): TournamentState {
  const stage = state.stages.get(data.stage);
  if (stage === undefined) return state;
  const rows = [...stage.rows];
  const live = new Map(state.live);
  let changed = false;
  for (const row of data.rows) {
    const index = row[0] - 1;
    const before = rows[index];
    if (before === undefined || row[9] <= before[9]) continue;
    const key = `${data.stage}.${row[0]}`;
    if (!isScoredLive(row) && row[9] >= (live.get(key)?.[4] ?? Infinity)) live.delete(key);
    rows[index] = withLiveScore(row, live.get(key));
    changed = true;
  }
  if (!changed) return state;
  return { ...state, live, stages: new Map(state.stages).set(data.stage, { ...stage, rows }) };
}

/** Rows of live matches with their newest scores. `all`: a match that is not named has none any more. */
export function applyScores(state: TournamentState, scores: readonly LiveScore[], all: boolean): TournamentState {
  const live = new Map(all ? [] : state.live);
  for (const score of scores) {
    const key = `${score[0]}.${score[1]}`;
    const row = state.stages.get(score[0])?.rows[score[1] - 1];
    const isOver = row !== undefined && !isScoredLive(row) && row[9] >= score[4];
    if (!isOver && score[5] > (live.get(key)?.[5] ?? 0)) live.set(key, score);
  }
  const stages = new Map(state.stages);
  for (const key of new Set([...live.keys(), ...state.live.keys()])) {
    if (live.get(key) === state.live.get(key)) continue;
    const [number = 0, no = 0] = key.split('.').map(Number);
    const stage = stages.get(number);
    const row = stage?.rows[no - 1];
    if (stage === undefined || row === undefined) continue;
    const rows = [...stage.rows];
    rows[no - 1] = showScore(row, live.get(key));
    stages.set(number, { ...stage, rows });
  }
  return { ...state, live, stages };
}

function showScore(row: MatchRow, score: LiveScore | undefined): MatchRow {
  if (score !== undefined || !isScoredLive(row)) return withLiveScore(row, score);
  const [no, state, a, b, , , winner, station, until, version] = row;
  return [no, state, a, b, -1, -1, winner, station, until, version];
}

export function applyEntrants(state: TournamentState, data: EventData<'entrants.changed'>): TournamentState {
  const entrants = new Map(state.entrants);
  for (const entrant of data.entrants) entrants.set(entrant.id, entrant);
  for (const id of data.removed) entrants.delete(id);
  return { ...state, entrants };
}

export function applyTournament(state: TournamentState, tournament: TournamentDto): TournamentState {
  if (state.tournament !== undefined && tournament.version < state.tournament.version) return state;
  return { ...state, tournament };
}

/** Id of the entrant with this seed of the first stage, by which final places name everybody. */
export function entrantOfPlace(state: Pick<TournamentState, 'stages'>, seed: number): string {
  return state.stages.get(1)?.seeds[seed - 1] ?? '';
}
