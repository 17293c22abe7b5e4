import { fromShape } from '#shared/protocol/dto/shape.ts';
import { nameRound } from '#shared/domain/stage/index.ts';
import type { RoundName } from '#shared/domain/stage/index.ts';
import type { Match, MatchLength, Part, Source } from '#shared/domain/model/stage.ts';
import { decodeState } from '#renderer/lib/rows.ts';
import type { MatchRow, MatchShape, MatchStateDto } from '#shared/protocol/dto/match.ts';

/** What the desk sees of one side of a match. */
export interface SideView {
  /** Seed of who stands here; 0 to be decided, -1 nobody. */
  readonly occupant: number;
  readonly entrant: string | undefined;
  /** Undefined while to be decided, and for nobody. */
  readonly name: string | undefined;
  /** Games won, or the score of a single game; undefined before it was played. */
  readonly score: number | undefined;
  readonly source: Source;
}

/** A match as the desk sees it: its shape, its row and its names in one. */
export interface MatchView {
  readonly stage: number;
  readonly no: number;
  readonly part: Part;
  readonly round: number;
  readonly roundName: RoundName;
  readonly length: MatchLength;
  readonly state: MatchStateDto;
  readonly sides: readonly [SideView, SideView];
  readonly winner: 0 | 1 | undefined;
  /** '' while it has none. */
  readonly station: string;
  /** Milliseconds UTC until which both are awaited; 0 while not called. */
  readonly calledUntil: number;
  /** The bracket reset, played only if the losers' side wins the first final. */
  readonly conditional: boolean;
  readonly version: number;
}

/** What is needed to see the matches of a stage; the tournament store has it. */
export interface StageSource {
  readonly stage: number;
  readonly seeds: readonly string[];
  readonly shapes: readonly MatchShape[];
  readonly rows: readonly MatchRow[];
}

export type Entrants = ReadonlyMap<string, { readonly name: string }>;

/**
 * Makes views of a stage's matches, in playing order. The graph is read once, and a view is made again only when its row
 * or a name changed, so that lists of thousands draw what changed and nothing else.
 */
export function createViewer(
  shapes: readonly MatchShape[],
): (source: StageSource, entrants: Entrants) => readonly MatchView[] {
  const graph = shapes.map(fromShape);
  const names = new Map<string, RoundName>();
  let kept = new WeakMap<MatchRow, MatchView>();
  let keptFor: Entrants | undefined;
  return (source, entrants) => {
    if (entrants !== keptFor) kept = new WeakMap();
    keptFor = entrants;
    const views: MatchView[] = [];
    for (const [index, match] of graph.entries()) {
      const row = source.rows[index];
      if (row === undefined) continue;
      const key = `${match.part} ${match.round} ${match.pool ?? 0}`;
      const roundName = names.get(key) ?? nameRound(match, graph);
      names.set(key, roundName);
      const view = kept.get(row) ?? viewMatch(source, match, roundName, row, entrants);
      kept.set(row, view);
      views.push(view);
    }
    return views;
  };
}

function viewMatch(
  source: StageSource,
  match: Match,
  roundName: RoundName,
  row: MatchRow,
  entrants: Entrants,
): MatchView {
  const [no, state, a, b, scoreA, scoreB, winner, station, calledUntil, version] = row;
  const side = (occupant: number, score: number, slot: 0 | 1): SideView => {
    const entrant = occupant > 0 ? source.seeds[occupant - 1] : undefined;
    return {
      occupant,
      entrant,
      name: entrant === undefined ? undefined : entrants.get(entrant)?.name,
      score: score < 0 ? undefined : score,
      source: match.slots[slot],
    };
  };
  return {
    stage: source.stage,
    no,
    part: match.part,
    round: match.round,
    roundName,
    length: match.length,
    state: decodeState(state),
    sides: [side(a, scoreA, 0), side(b, scoreB, 1)],
    winner: winner === 0 || winner === 1 ? winner : undefined,
    station,
    calledUntil,
    conditional: match.playedIf !== undefined,
    version,
  };
}
