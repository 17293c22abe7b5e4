import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { getSourceMatch, POOL_STEP } from '#shared/protocol/dto/shape.ts';

export { getSourceMatch };

/** Parts of a stage as they stand in a shape. */
export const WINNERS = 0;
export const LOSERS = 1;
export const FINAL = 2;
export const THIRD = 3;
export const CONSOLATION = 7;
/** Of a match in the bracket of another group than the one that is drawn. */
export const ELSEWHERE = 255;

/**
 * The stage graph as flat arrays at index no-1, made once per stage. `to` arrays hold the match that a place goes to,
 * 0 for none; `sources` holds two coded sources a match, as in `MatchShape`.
 */
export interface BracketGraph {
  readonly count: number;
  readonly parts: Uint8Array;
  readonly rounds: Uint8Array;
  readonly sources: Int32Array;
  readonly winnerTo: Int32Array;
  readonly loserTo: Int32Array;
}

/** The part of a match as one of the numbers above, without its group. */
export function getPart(shape: MatchShape): number {
  return shape[1] % POOL_STEP;
}

/** The group of a match, from 1; 0 where there are none. */
export function getPool(shape: MatchShape): number {
  return Math.floor(shape[1] / POOL_STEP);
}

/** The groups that have a bracket of their own; [0] where the stage is one bracket. */
export function listPools(shapes: readonly MatchShape[]): readonly number[] {
  return [...new Set(shapes.map(getPool))].sort((a, b) => a - b);
}

/** Whether a coded source is the loser of a match. */
export function isLoserSource(source: number): boolean {
  return source < 0 && (-source & 1) === 1;
}

const graphs = new WeakMap<readonly MatchShape[], Map<number, BracketGraph>>();

/** The graph of a stage's shapes (index no-1) as one group sees it; the same array gives the same graph. */
export function readGraph(shapes: readonly MatchShape[], pool: number): BracketGraph {
  const ofStage = graphs.get(shapes) ?? new Map<number, BracketGraph>();
  graphs.set(shapes, ofStage);
  const known = ofStage.get(pool);
  if (known) return known;
  const graph = buildGraph(shapes, pool);
  ofStage.set(pool, graph);
  return graph;
}

function buildGraph(shapes: readonly MatchShape[], pool: number): BracketGraph {
  const count = shapes.length;
  const graph: BracketGraph = {
    count,
    parts: new Uint8Array(count),
    rounds: new Uint8Array(count),
    sources: new Int32Array(2 * count),
    winnerTo: new Int32Array(count),
    loserTo: new Int32Array(count),
  };
  for (let i = 0; i < count; i++) {
    const shape = shapes[i];
    if (!shape) continue;
    graph.parts[i] = getPool(shape) === pool ? getPart(shape) : ELSEWHERE;
    graph.rounds[i] = shape[2];
    graph.sources[2 * i] = shape[3];
    graph.sources[2 * i + 1] = shape[4];
    for (const source of [shape[3], shape[4]]) {
      const from = getSourceMatch(source);
      if (from === 0) continue;
      const to = isLoserSource(source) ? graph.loserTo : graph.winnerTo;
      to[from - 1] = i + 1;
    }
  }
  return graph;
}
