import { Blossoms, NONE } from './blossoms.ts';
import { makeDuals } from './duals.ts';
import type { Duals } from './duals.ts';
import { read } from './graph.ts';
import type { Graph } from './graph.ts';
import { Proof } from './proof.ts';
import { Search } from './search.ts';

export interface PerfectMatching {
  /** By vertex: whom it is matched to. */
  readonly mates: readonly number[];
  /** That none is cheaper. */
  readonly proof: Proof;
}

/**
 * A perfect matching of least cost, or undefined where the graph has none. Exact (Edmonds' algorithm: a matching grows
 * by one pair a search, beside prices of vertices and blossoms that prove it cheapest); costs are whole numbers of any sign.
 */
export function matchPerfectly(graph: Graph): PerfectMatching | undefined {
  const blossoms = new Blossoms(graph);
  const duals = makeDuals(graph);
  matchGreedily(graph, blossoms, duals);
  const search = new Search(graph, blossoms, duals);
  for (let vertex = 0; vertex < graph.vertices; vertex++) {
    if (read(blossoms.mate, vertex) === NONE && !search.grow(vertex)) return undefined;
  }
  return { mates: Array.from(blossoms.mate, (half) => read(graph.heads, half)), proof: new Proof(blossoms, duals) };
}

/** Takes the edges that cost nothing more than the prices say. Most of a good first guess is right. */
function matchGreedily(graph: Graph, blossoms: Blossoms, duals: Duals): void {
  for (let vertex = 0; vertex < graph.vertices; vertex++) {
    for (let i = read(graph.first, vertex); i < read(graph.first, vertex + 1); i++) {
      if (read(blossoms.mate, vertex) !== NONE) break;
      const half = read(graph.leaving, i);
      const isFree = read(blossoms.mate, read(graph.heads, half)) === NONE;
      if (isFree && duals.getSlack(half) === 0) blossoms.match(half);
    }
  }
}
