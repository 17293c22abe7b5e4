import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '#shared/domain/pairing/matching/graph.ts';
import type { Edge } from '#shared/domain/pairing/matching/graph.ts';
import { matchPerfectly } from '#shared/domain/pairing/matching/match-perfectly.ts';
import { makeDraw } from '#shared/domain/seeding/index.ts';
import { itHolds } from '../support/property.ts';

/** The least cost by trying all perfect matchings; undefined where there is none. */
function findLeastCost(vertices: number, edges: readonly Edge[]): number | undefined {
  const costOf = new Map<number, number>();
  for (const { a, b, cost } of edges) {
    const pair = Math.min(a, b) * vertices + Math.max(a, b);
    costOf.set(pair, Math.min(cost, costOf.get(pair) ?? Infinity));
  }
  const least = new Map<number, number>([[2 ** vertices - 1, 0]]);
  const find = (matched: number): number => {
    const known = least.get(matched);
    if (known !== undefined) return known;
    let a = 0;
    while (matched & (1 << a)) a++;
    let best = Infinity;
    for (let b = a + 1; b < vertices; b++) {
      const cost = costOf.get(a * vertices + b);
      if (cost !== undefined && !(matched & (1 << b)))
        best = Math.min(best, cost + find(matched | (1 << a) | (1 << b)));
    }
    least.set(matched, best);
    return best;
  };
  const cost = find(0);
  return cost === Infinity ? undefined : cost;
}

function sumCosts(edges: readonly Edge[], mates: readonly number[]): number {
  return mates.reduce((sum, b, a) => {
    if (a > b) return sum;
    const costs = edges.filter((edge) => (edge.a === a && edge.b === b) || (edge.a === b && edge.b === a));
    return sum + Math.min(...costs.map(({ cost }) => cost));
  }, 0);
}

const anyGraph = fc.integer({ min: 1, max: 6 }).chain((pairs) => {
  const vertex = fc.nat(2 * pairs - 1);
  const edge = fc.record({ a: vertex, b: vertex, cost: fc.integer({ min: -5, max: 20 }) });
  const edges = fc.array(edge, { maxLength: 40 }).map((all) => all.filter(({ a, b }) => a !== b));
  return fc.record({ vertices: fc.constant(2 * pairs), edges });
});

describe('a perfect matching of least cost', () => {
  it('gives up a cheap pair for the sake of the whole', () => {
    const edges = [
      { a: 0, b: 1, cost: 0 },
      { a: 2, b: 3, cost: 9 },
      { a: 0, b: 2, cost: 1 },
      { a: 1, b: 3, cost: 1 },
    ];
    expect(matchPerfectly(buildGraph(4, edges))?.mates).toEqual([2, 3, 0, 1]);
  });

  it('is undefined where somebody stays alone', () => {
    expect(matchPerfectly(buildGraph(2, []))).toBeUndefined();
    expect(matchPerfectly(buildGraph(3, [{ a: 0, b: 1, cost: 1 }]))).toBeUndefined();
  });

  itHolds(
    'costs as little as the best of all, found by trying them',
    [anyGraph],
    ({ vertices, edges }) => {
      const matching = matchPerfectly(buildGraph(vertices, edges));
      const least = findLeastCost(vertices, edges);
      expect(matching === undefined).toBe(least === undefined);
      if (!matching) return;
      expect(matching.mates.map((mate) => matching.mates[mate])).toEqual(matching.mates.map((_, vertex) => vertex));
      expect(sumCosts(edges, matching.mates)).toBe(least);
      for (const { a, b, cost } of edges) expect(matching.proof.getSlack(a, b, cost)).toBeGreaterThanOrEqual(0);
    },
    20_000,
  );

  itHolds(
    'is proved by its prices in large graphs, too many to try: no edge pays, and every pair is paid exactly',
    [fc.integer({ min: 10, max: 60 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }), fc.integer()],
    (pairs, degree, range, seed) => {
      const draw = makeDraw(String(seed));
      const vertices = 2 * pairs;
      const edges = Array.from({ length: pairs * degree }, (): Edge => {
        const a = draw(vertices);
        return { a, b: (a + 1 + draw(vertices - 1)) % vertices, cost: draw(range) };
      });
      for (let i = 0; i < pairs; i++) edges.push({ a: 2 * i, b: 2 * i + 1, cost: range });
      const matching = matchPerfectly(buildGraph(vertices, edges));
      expect(matching).toBeDefined();
      if (!matching) return;
      for (const { a, b, cost } of edges) {
        expect(matching.proof.getSlack(a, b, cost)).toBeGreaterThanOrEqual(0);
      }
      for (const [a, b] of matching.mates.entries()) {
        const costs = edges.filter((edge) => (edge.a === a && edge.b === b) || (edge.a === b && edge.b === a));
        expect(matching.proof.getSlack(a, b, Math.min(...costs.map(({ cost }) => cost)))).toBe(0);
      }
    },
    1000,
  );
});
