import type { EventData } from '#shared/protocol/events/registry.ts';
import type { MatchRow, MatchShape, StageSnapshot, TournamentSnapshot } from '#shared/protocol/dto/match.ts';
import { readRows, readShapes } from '#shared/protocol/dto/columns.ts';
import type { EntrantDto, TournamentDto } from '#shared/protocol/dto/tournament.ts';

export type Standing = TournamentSnapshot['standings'][number];

export interface StageState {
  readonly stage: number;
  readonly format: string;
  readonly views: readonly string[];
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
}

export const EMPTY: TournamentState = {
  status: 'loading',
  error: undefined,
  tournament: undefined,
  entrants: new Map(),
  stages: new Map(),
  standings: [],
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
  let changed = false;
  for (const row of data.rows) {
    const index = row[0] - 1;
    const before = rows[index];
    if (before === undefined || row[9] <= before[9]) continue;
    rows[index] = row;
    changed = true;
  }
  if (!changed) return state;
  return { ...state, stages: new Map(state.stages).set(data.stage, { ...stage, rows }) };
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
