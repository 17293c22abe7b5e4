/** Two vertices, from 0, that may be matched, and what it costs: a whole number. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly cost: number;
}

/**
 * A graph in flat arrays. Each edge e has two halves, 2e from a to b and 2e+1 back, so that `half ^ 1` is the way back
 * and `half >> 1` the edge.
 */
export interface Graph {
  readonly vertices: number;
  /** By edge. */
  readonly costs: Float64Array;
  /** By half: where it ends. */
  readonly heads: Int32Array;
  /** The halves that leave vertex v are `leaving` from `first[v]` up to `first[v + 1]`. */
  readonly first: Int32Array;
  readonly leaving: Int32Array;
}

export function buildGraph(vertices: number, edges: readonly Edge[]): Graph {
  const costs = new Float64Array(edges.length);
  const heads = new Int32Array(2 * edges.length);
  const first = new Int32Array(vertices + 1);
  const leaving = new Int32Array(2 * edges.length);
  for (const [index, { a, b, cost }] of edges.entries()) {
    costs[index] = cost;
    heads[2 * index] = b;
    heads[2 * index + 1] = a;
    first[a + 1] = read(first, a + 1) + 1;
    first[b + 1] = read(first, b + 1) + 1;
  }
  for (let vertex = 0; vertex < vertices; vertex++) first[vertex + 1] = read(first, vertex + 1) + read(first, vertex);
  const next = first.slice();
  for (let half = 0; half < heads.length; half++) {
    const tail = read(heads, half ^ 1);
    const place = read(next, tail);
    leaving[place] = half;
    next[tail] = place + 1;
  }
  return { vertices, costs, heads, first, leaving };
}

/** An element of a flat array whose index is known to be inside; faster than a check in the innermost loops. */
export function read(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
