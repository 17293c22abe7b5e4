import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { getSourceMatch } from '../layout/graph.ts';
import type { BracketGraph } from '../layout/graph.ts';
import { MARK_ROUTE, MARK_SLOT_A, MARK_SLOT_B } from './marks.ts';

/** One line to light up. */
export interface RouteLine {
  readonly from: number;
  readonly to: number;
}

/** What lights up: cards with their marks, the lines of winners, and the lines of losers, which are drawn dashed. */
export interface Route {
  readonly marks: ReadonlyMap<number, number>;
  readonly winners: readonly RouteLine[];
  readonly losers: readonly RouteLine[];
}

export const NO_ROUTE: Route = { marks: new Map(), winners: [], losers: [] };

/** Where the winner of a match can go, up to the end, and where its loser goes from there. */
export function traceMatch(graph: BracketGraph, no: number): Route {
  const marks = new Map<number, number>([[no, MARK_ROUTE]]);
  const winners: RouteLine[] = [];
  const losers: RouteLine[] = [];
  followWinner(graph, no, marks, winners);
  const dropped = graph.loserTo[no - 1] ?? 0;
  if (dropped > 0 && !marks.has(dropped)) {
    losers.push({ from: no, to: dropped });
    marks.set(dropped, MARK_ROUTE);
    followWinner(graph, dropped, marks, losers);
  }
  return { marks, winners, losers };
}

function followWinner(graph: BracketGraph, no: number, marks: Map<number, number>, lines: RouteLine[]): void {
  let from = no;
  for (let to = graph.winnerTo[from - 1] ?? 0; to > 0; to = graph.winnerTo[from - 1] ?? 0) {
    lines.push({ from, to });
    if (marks.has(to)) return;
    marks.set(to, MARK_ROUTE);
    from = to;
  }
}

/** The matches an entrant stood or stands in, and its way from one to the next. */
export function traceEntrant(graph: BracketGraph, rows: readonly MatchRow[], seed: number): Route {
  const marks = new Map<number, number>();
  const winners: RouteLine[] = [];
  const losers: RouteLine[] = [];
  for (let no = 1; no <= rows.length; no++) {
    const row = rows[no - 1];
    if (!row || (row[2] !== seed && row[3] !== seed)) continue;
    const slot = row[2] === seed ? 0 : 1;
    marks.set(no, MARK_ROUTE | (slot === 0 ? MARK_SLOT_A : MARK_SLOT_B));
    const source = graph.sources[2 * (no - 1) + slot] ?? 0;
    const from = getSourceMatch(source);
    if (from > 0) ((-source & 1) === 1 ? losers : winners).push({ from, to: no });
  }
  return { marks, winners, losers };
}

/** Two routes as one. */
export function joinRoutes(a: Route, b: Route): Route {
  const marks = new Map(a.marks);
  for (const [no, bits] of b.marks) marks.set(no, (marks.get(no) ?? 0) | bits);
  return { marks, winners: [...a.winners, ...b.winners], losers: [...a.losers, ...b.losers] };
}
