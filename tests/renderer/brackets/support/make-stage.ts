import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { getFormat } from '#shared/domain/formats/registry.ts';
import type { FormatCode } from '#shared/domain/formats/registry.ts';
import type { Match } from '#shared/domain/model/stage.ts';
import { applyResult } from '#shared/domain/stage/change.ts';
import { createStage } from '#shared/domain/stage/stage.ts';
import type { Stage } from '#shared/domain/stage/stage.ts';
import { MATCH_STATES } from '#renderer/lib/rows.ts';
import { toShape } from '#shared/protocol/dto/shape.ts';
import type { MatchRow, MatchShape, MatchStateDto } from '#shared/protocol/dto/match.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import type { BracketData, StageData } from '#renderer/features/brackets/index.ts';

/** The graph of a format as it goes over the wire; `ending` is the third-place match or the kind of grand final. */
export function openShapes(code: FormatCode, entrants: number, ending: Ending = {}): MatchShape[] {
  return openMatches(code, entrants, ending).map(toShape);
}

export interface Ending {
  /** Groups with a bracket each. */
  readonly groups?: number;
  /** How many are left when each ends. */
  readonly until?: 4 | 8;
  readonly thirdPlace?: boolean;
  readonly grandFinal?: 'reset' | 'single' | 'none';
}

function openMatches(code: FormatCode, entrants: number, ending: Ending): readonly Match[] {
  if (code === 'single-elimination') {
    const format = getFormat('single-elimination');
    return format.open({ ...format.defaultConfig, thirdPlace: ending.thirdPlace ?? false }, entrants);
  }
  const format = getFormat('double-elimination');
  const { grandFinal = 'reset', groups, until } = ending;
  return format.open({ ...format.defaultConfig, grandFinal, groups, until }, entrants);
}

/** A stage of which the first `played` matches were played by a fixed rule, the next ones being live, called, ready. */
export function playStage(code: FormatCode, entrants: number, played = 0, ending: Ending = {}): StageData {
  const matches = openMatches(code, entrants, ending);
  const stage = createStage(matches, entrants);
  const decided = new Map<number, MatchRow>();
  for (const { no } of matches.slice(0, played)) decideMatch(stage, no, decided);
  let running = 0;
  const rows = matches.map(({ no }): MatchRow => {
    const state = stage.states[no - 1];
    const [a, b] = state?.occupants ?? [0, 0];
    const known = decided.get(no);
    if (known) return known;
    if (state?.phase === 'not-needed') return toRow(no, 'not_needed', [a, b]);
    if (state?.phase !== 'ready') return toRow(no, 'waiting', [a, b]);
    if (played === 0) return toRow(no, 'ready', [a, b]);
    running++;
    const doing = RUNNING[running - 1] ?? 'ready';
    return toRow(no, doing, [a, b], {
      station: doing === 'ready' ? '' : String(running),
      scores: doing === 'live' ? [1, 0] : doing === 'submitted' ? [2, 1] : [-1, -1],
    });
  });
  const seeds = Array.from({ length: entrants }, (_, i) => makeId(i + 1));
  return { seeds, shapes: matches.map(toShape), rows };
}

const RUNNING: readonly MatchStateDto[] = ['live', 'live', 'called', 'submitted', 'checked_in', 'disputed', 'called'];

function decideMatch(stage: Stage, no: number, decided: Map<number, MatchRow>): void {
  const state = stage.states[no - 1];
  if (state?.phase !== 'ready') return;
  const [a, b] = state.occupants;
  // The better seed mostly wins; a fixed mixture keeps the pictures lively and the same each time.
  const upset = (no * 7 + a * 3 + b) % 5 === 0;
  const winner = a < b !== upset ? 0 : 1;
  const lost = (no + a) % 2;
  const forfeit = no % 17 === 5;
  const games = Array.from({ length: 2 + lost }, (_, i): [number, number] => {
    const wonByA = i < lost ? winner === 1 : winner === 0;
    return wonByA ? [13, 7] : [7, 13];
  });
  applyResult(stage, {
    id: no,
    match: no,
    field: [a, b],
    winner,
    games: forfeit ? [] : games,
    kind: forfeit ? 'forfeit' : 'played',
  });
  const scores: [number, number] = forfeit ? [-1, -1] : winner === 0 ? [2, lost] : [lost, 2];
  decided.set(no, toRow(no, forfeit ? 'forfeited' : 'completed', [a, b], { scores, winner }));
}

interface RowParts {
  readonly scores?: readonly [number, number];
  readonly winner?: number;
  readonly station?: string;
}

/** A match's row in a state. */
export function toRow(
  no: number,
  state: MatchStateDto,
  [a, b]: readonly [number, number],
  parts: RowParts = {},
): MatchRow {
  const { scores = [-1, -1], winner = -1, station = '' } = parts;
  return [no, MATCH_STATES.indexOf(state), a, b, scores[0], scores[1], winner, station, 0, 1];
}

export function makeId(seed: number): string {
  return `entrant-${seed}`;
}

/** A store as the bracket needs it, with one stage. */
export function makeStore(stage: StageData, names: (seed: number) => string): StoreApi<BracketData> {
  const entrants = stage.seeds.map((id, i): [string, EntrantDto] => {
    return [id, { id, name: names(i + 1), seed: i + 1, state: 'registered', claimed: false }];
  });
  return createStore<BracketData>(() => ({
    status: 'ready',
    entrants: new Map(entrants),
    stages: new Map([[1, stage]]),
  }));
}

/** The store after one match's row was replaced, as an event of the host does. */
export function replaceRow(store: StoreApi<BracketData>, row: MatchRow): void {
  const state = store.getState();
  const stage = state.stages.get(1);
  if (!stage) return;
  const rows = [...stage.rows];
  rows[row[0] - 1] = row;
  store.setState({ stages: new Map(state.stages).set(1, { ...stage, rows }) });
}
