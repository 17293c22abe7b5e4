import { getSourceMatch } from './graph.ts';
import type { BracketGraph } from './graph.ts';

/** One round of one part: a column of the drawing. */
export interface RoundColumn {
  readonly part: number;
  readonly round: number;
  /** From 0, the same for all rounds that may be played at the same time. */
  column: number;
  /** Lowest and highest ordinal of its matches. */
  readonly first: number;
  last: number;
}

const ROUNDS_PER_PART = 256;

/** A number that names the round of one part. */
export function getRoundKey(part: number, round: number): number {
  return part * ROUNDS_PER_PART + round;
}

/**
 * Gives every round a column: one further right than every round that feeds it, so that time runs from left to right
 * and every source, a dropped loser's too, stands left of its target.
 */
export function assignColumns(graph: BracketGraph): Map<number, RoundColumn> {
  const columns = new Map<number, RoundColumn>();
  const edges = new Map<number, Set<number>>();
  for (let i = 0; i < graph.count; i++) {
    const key = keyAt(graph, i);
    const known = columns.get(key);
    if (known) known.last = i + 1;
    else columns.set(key, startColumn(graph, i));
    const feeders = edges.get(key) ?? new Set<number>();
    edges.set(key, feeders);
    for (const slot of [0, 1]) {
      const from = getSourceMatch(graph.sources[2 * i + slot] ?? 0);
      if (from > 0) feeders.add(keyAt(graph, from - 1));
    }
  }
  relax(columns, edges);
  return columns;
}

function keyAt(graph: BracketGraph, index: number): number {
  return getRoundKey(graph.parts[index] ?? 0, graph.rounds[index] ?? 0);
}

function startColumn(graph: BracketGraph, index: number): RoundColumn {
  const no = index + 1;
  return { part: graph.parts[index] ?? 0, round: graph.rounds[index] ?? 0, column: 0, first: no, last: no };
}

/** Longest path over the rounds; a stage has at most a few dozen of them. */
function relax(columns: Map<number, RoundColumn>, edges: Map<number, Set<number>>): void {
  for (let pass = 0; pass < columns.size; pass++) {
    let changed = false;
    for (const [key, feeders] of edges) {
      const target = columns.get(key);
      for (const feeder of feeders) {
        const from = columns.get(feeder);
        if (!target || !from || from.column < target.column || from === target) continue;
        target.column = from.column + 1;
        changed = true;
      }
    }
    if (!changed) return;
  }
}
