import { decodeState } from '#renderer/lib/rows.ts';
import type { MatchRow, MatchStateDto } from '#shared/protocol/dto/match.ts';

/** One stage's matches as rows, of which each is whole. */
export interface StageRows {
  readonly stage: number;
  readonly rows: readonly MatchRow[];
}

export interface ListedMatch {
  readonly stage: number;
  readonly row: MatchRow;
}

export interface MatchLists {
  /** Being played by station, before those whose score is not agreed yet. */
  readonly now: readonly ListedMatch[];
  /** Called to a station, the one with the least time left first. */
  readonly called: readonly ListedMatch[];
  /** Both entrants known and nothing in the way, in playing order. */
  readonly next: readonly ListedMatch[];
  /** Played, the newest first as far as this page has seen it, then the later ones of the bracket. */
  readonly done: readonly ListedMatch[];
}

type List = keyof MatchLists;

/** `submitted` and `disputed` stay with the running ones: for the hall they are not over. */
const LIST_BY_STATE: Readonly<Record<MatchStateDto, List | undefined>> = {
  waiting: undefined,
  ready: 'next',
  scheduled: 'next',
  called: 'called',
  checked_in: 'called',
  live: 'now',
  paused: 'now',
  submitted: 'now',
  completed: 'done',
  disputed: 'now',
  forfeited: 'done',
  walkover: undefined,
  not_needed: undefined,
  cancelled: undefined,
};

export function stateOf(row: MatchRow): MatchStateDto {
  return decodeState(row[1]);
}

/**
 * Sorts the matches of a tournament into what is running, called, next and done.
 *
 * @param finishedAt When this page saw a match end, by `stage.no`; matches that ended before are unknown to it.
 */
export function listMatches(stages: readonly StageRows[], finishedAt: ReadonlyMap<string, number>): MatchLists {
  const lists: Record<List, ListedMatch[]> = { now: [], called: [], next: [], done: [] };
  for (const { stage, rows } of stages) {
    for (const row of rows) {
      // A lobby has no two sides to list; it stands with the tables.
      if (row[2] < 0 && row[3] < 0) continue;
      const list = LIST_BY_STATE[stateOf(row)];
      if (list !== undefined) lists[list].push({ stage, row });
    }
  }
  lists.now.sort((a, b) => isLive(b) - isLive(a) || compareStations(a.row[7], b.row[7]) || byOrder(a, b));
  lists.called.sort((a, b) => a.row[8] - b.row[8] || byOrder(a, b));
  lists.next.sort(byOrder);
  lists.done.sort((a, b) => seen(b, finishedAt) - seen(a, finishedAt) || byOrder(b, a));
  return lists;
}

/** Remembers which matches ended between two looks at the rows; a match that is open again is forgotten. */
export function noteFinished(
  before: readonly StageRows[] | undefined,
  after: readonly StageRows[],
  known: ReadonlyMap<string, number>,
  now: number,
): ReadonlyMap<string, number> {
  if (before === undefined) return known;
  const was = new Map(before.flatMap(({ stage, rows }) => rows.map((row) => [keyOf(stage, row), row] as const)));
  const next = new Map(known);
  let changed = false;
  for (const { stage, rows } of after) {
    for (const row of rows) {
      const key = keyOf(stage, row);
      const old = was.get(key);
      if (old === undefined || old === row) continue;
      const isDone = LIST_BY_STATE[stateOf(row)] === 'done';
      if (isDone && LIST_BY_STATE[stateOf(old)] !== 'done') changed = next.set(key, now) === next;
      else if (!isDone && next.delete(key)) changed = true;
    }
  }
  return changed ? next : known;
}

function isLive({ row }: ListedMatch): number {
  return Number(stateOf(row) === 'live');
}

/** Stations are numbers, mostly: 2 stands before 10. */
function compareStations(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function byOrder(a: ListedMatch, b: ListedMatch): number {
  return a.stage - b.stage || a.row[0] - b.row[0];
}

function seen(match: ListedMatch, finishedAt: ReadonlyMap<string, number>): number {
  return finishedAt.get(keyOf(match.stage, match.row)) ?? 0;
}

function keyOf(stage: number, row: MatchRow): string {
  return `${stage}.${row[0]}`;
}
