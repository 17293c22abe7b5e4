import { getSourceMatch, isLoserSource } from './graph.ts';
import type { BracketGraph } from './graph.ts';

/**
 * Gives every match of one part a row. A match that nobody of the same part feeds takes the next free row; any other
 * stands in the middle of those that feed it. So every subtree owns a band of rows of its own, nothing overlaps, and
 * a bye costs no row.
 *
 * @param rows written at index no-1
 * @returns how many rows were taken
 */
export function placeRows(graph: BracketGraph, part: number, rows: Float64Array): number {
  let next = 0;

  function place(no: number): number {
    let sum = 0;
    let feeders = 0;
    for (const slot of [0, 1]) {
      const source = graph.sources[2 * (no - 1) + slot] ?? 0;
      const from = getSourceMatch(source);
      if (from === 0 || isLoserSource(source) || graph.parts[from - 1] !== part) continue;
      sum += place(from);
      feeders++;
    }
    const row = feeders === 0 ? next++ : sum / feeders;
    rows[no - 1] = row;
    return row;
  }

  for (let no = 1; no <= graph.count; no++) {
    if (graph.parts[no - 1] !== part) continue;
    const to = graph.winnerTo[no - 1] ?? 0;
    if (to === 0 || graph.parts[to - 1] !== part) place(no);
  }
  return next;
}
