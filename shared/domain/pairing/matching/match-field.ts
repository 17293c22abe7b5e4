import { at } from '#shared/lib/at.ts';
import { buildGraph } from './graph.ts';
import type { Edge } from './graph.ts';
import { matchPerfectly } from './match-perfectly.ts';
import type { Proof } from './proof.ts';

/** Vertices 0..count-1 of which nearly every two may be matched, too many to write all edges down. */
export interface Field {
  readonly count: number;
  /** The vertices in order, cut into stretches of which all members are much alike. */
  readonly stretches: readonly Stretch[];
  /** At least what two members of two stretches cost, these by their index. */
  getLeastCost(upper: number, lower: number): number;
  /** What matching two costs, the lower one first, but for what `getExtra` adds. */
  getCost(a: number, b: number): number;
  /** 0 or more on top; undefined where these two may not be matched. */
  getExtra(a: number, b: number): number | undefined;
  /** By how much a pair may be cheaper than the one chosen before it matters; 0 for an exact answer. */
  readonly tolerance: number;
  /** Likely pairs to begin with, the more of them the greater `width` (1, 2, 4, ...); the same may come twice. */
  listLikely(width: number): Iterable<readonly [number, number]>;
}

export interface Stretch {
  readonly first: number;
  readonly size: number;
}

/** Edges for one vertex that are added at once; more would be wasted, as prices change with each. */
const MOST_ADDED = 6;

/**
 * The cheapest perfect matching of a field, by vertex whom it is matched to; undefined where there is none. It is found
 * among the likely pairs, then every other pair is held against the prices, and those that might make it cheaper are
 * added until none does. So it costs at most half the number of vertices times the tolerance more than the cheapest.
 */
export function matchField(field: Field): readonly number[] | undefined {
  const edges = new EdgeList(field);
  for (let width = 1; ; width *= 2) {
    edges.addAll(field.listLikely(width));
    let matching = matchPerfectly(buildGraph(field.count, edges.list));
    while (matching) {
      const added = edges.addAll(listPaying(field, matching.proof));
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
function listPaying(field: Field, proof: Proof): readonly (readonly [number, number])[] {
  const paying: (readonly [number, number])[] = [];
  const known = field.stretches.map(({ first, size }) => proof.readStretch(first, size));
  for (const [i, upper] of field.stretches.entries()) {
    for (let j = i; j < field.stretches.length; j++) {
      const from = at(known, i);
      const to = at(known, j);
      const least = field.getLeastCost(i, j) + field.tolerance;
      if (proof.isRuledOut(from, to, least)) continue;
      for (let a = upper.first; a < upper.first + upper.size; a++) {
        if (proof.isRuledOut(from, to, least, a)) continue;
        paying.push(...listPayingFor(field, proof, a, at(field.stretches, j)));
      }
    }
  }
  return paying;
}

function listPayingFor(
  field: Field,
  proof: Proof,
  a: number,
  { first, size }: Stretch,
): readonly (readonly [number, number])[] {
  const found: { readonly b: number; readonly slack: number }[] = [];
  for (let b = Math.max(a + 1, first); b < first + size; b++) {
    const cost = field.getCost(a, b) + field.tolerance;
    if (proof.getSlack(a, b, cost) >= 0) continue;
    const extra = field.getExtra(a, b);
    if (extra === undefined) continue;
    const slack = proof.getSlack(a, b, cost + extra);
    if (slack < 0) found.push({ b, slack });
  }
  found.sort((one, other) => one.slack - other.slack);
  return found.slice(0, MOST_ADDED).map(({ b }) => [a, b]);
}
