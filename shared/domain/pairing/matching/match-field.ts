import { buildGraph } from './graph.ts';
import type { Edge } from './graph.ts';
import { matchPerfectly } from './match-perfectly.ts';
import type { PerfectMatching } from './match-perfectly.ts';

/** Vertices 0..count-1 of which nearly every two may be matched, too many to write all edges down. */
export interface Field {
  readonly count: number;
  /** What matching two costs, but for what `getExtra` adds; cheap to ask, as it is asked of every two. */
  getCost(a: number, b: number): number;
  /** 0 or more on top; undefined where these two may not be matched. */
  getExtra(a: number, b: number): number | undefined;
  /** Likely pairs to begin with, the more of them the greater `width` (1, 2, 4, ...); the same may come twice. */
  listLikely(width: number): Iterable<readonly [number, number]>;
}

/** Edges for one vertex that are added at once; more would be wasted, as prices change with each. */
const MOST_ADDED = 6;

/**
 * The cheapest perfect matching of a field, by vertex whom it is matched to; undefined where there is none. Exact: it
 * is found among the likely pairs, then every other pair is held against the prices, and those that might make it
 * cheaper are added until none does.
 */
export function matchField(field: Field): readonly number[] | undefined {
  const edges = new EdgeList(field);
  for (let width = 1; ; width *= 2) {
    edges.addAll(field.listLikely(width));
    let matching = matchPerfectly(buildGraph(field.count, edges.list));
    while (matching) {
      const added = edges.addAll(listPaying(field, matching));
      if (added === 0) return matching.mates;
      matching = matchPerfectly(buildGraph(field.count, edges.list));
    }
    if (width > field.count) return undefined;
  }
}

class EdgeList {
  readonly list: Edge[] = [];
  readonly #field: Field;
  readonly #known = new Set<number>();

  constructor(field: Field) {
    this.#field = field;
  }

  /** How many were new and allowed. */
  addAll(pairs: Iterable<readonly [number, number]>): number {
    const before = this.list.length;
    for (const [a, b] of pairs) this.#add(Math.min(a, b), Math.max(a, b));
    return this.list.length - before;
  }

  #add(a: number, b: number): void {
    const key = a * this.#field.count + b;
    if (a === b || a < 0 || b >= this.#field.count || this.#known.has(key)) return;
    this.#known.add(key);
    const extra = this.#field.getExtra(a, b);
    if (extra !== undefined) this.list.push({ a, b, cost: this.#field.getCost(a, b) + extra });
  }
}

/** Pairs that the prices do not rule out, the most promising of each vertex. */
function listPaying(field: Field, matching: PerfectMatching): readonly (readonly [number, number])[] {
  const paying: (readonly [number, number])[] = [];
  for (let a = 0; a < field.count; a++) {
    const found: { readonly b: number; readonly slack: number }[] = [];
    for (let b = a + 1; b < field.count; b++) {
      const cost = field.getCost(a, b);
      if (matching.getSlack(a, b, cost) >= 0) continue;
      const extra = field.getExtra(a, b);
      if (extra === undefined) continue;
      const slack = matching.getSlack(a, b, cost + extra);
      if (slack < 0) found.push({ b, slack });
    }
    found.sort((one, other) => one.slack - other.slack);
    for (const { b } of found.slice(0, MOST_ADDED)) paying.push([a, b]);
  }
  return paying;
}
