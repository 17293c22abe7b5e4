import { read } from './graph.ts';
import type { Graph } from './graph.ts';

/**
 * The prices that prove a matching cheapest, all doubled so that they stay whole: no edge is cheaper than the prices of
 * its two ends, less the widths of the blossoms that hold both.
 */
export interface Duals {
  /** By vertex. */
  readonly prices: Float64Array;
  /** By blossom; never below 0, and without meaning for single vertices. */
  readonly widths: number[];
  /** What an edge between two outermost blossoms costs more than its ends pay; 0 and the edge may be used. */
  getSlack(half: number): number;
}

/** Prices at which every vertex pays half of its cheapest edge, so that each edge is paid by its ends at most. */
export function makeDuals(graph: Graph): Duals {
  const prices = new Float64Array(graph.vertices).fill(Infinity);
  for (let half = 0; half < graph.heads.length; half++) {
    const head = read(graph.heads, half);
    prices[head] = Math.min(read(prices, head), read(graph.costs, half >> 1));
  }
  return {
    prices,
    widths: [],
    getSlack(half) {
      const paid = read(prices, read(graph.heads, half)) + read(prices, read(graph.heads, half ^ 1));
      return 2 * read(graph.costs, half >> 1) - paid;
    },
  };
}
