import { at } from '#shared/lib/at.ts';
import { read } from './graph.ts';
import type { Graph } from './graph.ts';

/** No half, no blossom. */
export const NONE = -1;

/**
 * The matching and its blossoms. A blossom is a vertex (ids below the number of vertices), or an odd ring of blossoms
 * in which everybody but one, the base, is matched inside: whichever vertex of it is wanted outside, the rest can be
 * matched inside. Only the outermost ones take part in a search.
 */
export class Blossoms {
  readonly #graph: Graph;
  /** By vertex: the half that leaves it to its mate, or NONE. */
  readonly mate: Int32Array;
  /** By vertex: the outermost blossom that holds it. */
  readonly outer: Int32Array;
  /** By blossom: the vertex that is, or could be, matched outside. */
  readonly #base: number[];
  readonly #parent: number[];
  /** By blossom: its ring, base first, and the halves from each to the next one. */
  readonly #rings: (readonly number[])[];
  readonly #links: (readonly number[])[];
  readonly #vertices: (readonly number[])[];
  readonly #unusedIds: number[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
    this.mate = new Int32Array(graph.vertices).fill(NONE);
    this.outer = Int32Array.from({ length: graph.vertices }, (_, vertex) => vertex);
    this.#base = Array.from(this.outer);
    this.#parent = this.#base.map(() => NONE);
    this.#rings = this.#base.map(() => []);
    this.#links = this.#base.map(() => []);
    this.#vertices = this.#base.map((vertex) => [vertex]);
  }

  isVertex(blossom: number): boolean {
    return blossom < this.#graph.vertices;
  }

  getBase(blossom: number): number {
    return at(this.#base, blossom);
  }

  listVertices(blossom: number): readonly number[] {
    return at(this.#vertices, blossom);
  }

  getParent(blossom: number): number {
    return at(this.#parent, blossom);
  }

  /** The outermost blossoms that a half leads from and to. */
  getTail(half: number): number {
    return read(this.outer, read(this.#graph.heads, half ^ 1));
  }

  getHead(half: number): number {
    return read(this.outer, read(this.#graph.heads, half));
  }

  /** Matches the two ends of a half; whom they were matched to before is left to the caller. */
  match(half: number): void {
    this.mate[read(this.#graph.heads, half ^ 1)] = half;
    this.mate[read(this.#graph.heads, half)] = half ^ 1;
  }

  /** Makes one of an odd ring of outermost blossoms; the first holds the base. */
  shrink(ring: readonly number[], links: readonly number[]): number {
    const blossom = this.#unusedIds.pop() ?? this.#base.length;
    const vertices = ring.flatMap((child) => this.listVertices(child));
    this.#base[blossom] = this.getBase(at(ring, 0));
    this.#parent[blossom] = NONE;
    this.#rings[blossom] = ring;
    this.#links[blossom] = links;
    this.#vertices[blossom] = vertices;
    for (const child of ring) this.#parent[child] = blossom;
    for (const vertex of vertices) this.outer[vertex] = blossom;
    return blossom;
  }

  /** Takes an outermost blossom apart; its ring and links as they stood. */
  expand(blossom: number): { readonly ring: readonly number[]; readonly links: readonly number[] } {
    const ring = at(this.#rings, blossom);
    for (const child of ring) {
      this.#parent[child] = NONE;
      for (const vertex of this.listVertices(child)) this.outer[vertex] = child;
    }
    this.#unusedIds.push(blossom);
    return { ring, links: at(this.#links, blossom) };
  }

  /** Rematches the inside of a blossom so that `vertex` is its base. */
  rebase(blossom: number, vertex: number): void {
    if (this.isVertex(blossom)) return;
    const ring = at(this.#rings, blossom);
    const links = at(this.#links, blossom);
    const start = ring.indexOf(this.#findChild(blossom, vertex));
    this.rebase(at(ring, start), vertex);
    // From the new base around to the old one, in the direction in which an even number of steps leads there.
    const step = start % 2 === 1 ? 1 : -1;
    for (let index = start; index % ring.length !== 0; index += 2 * step) {
      const link = step === 1 ? at(links, index + 1) : at(links, index - 2) ^ 1;
      this.#matchInside(at(ring, (index + step) % ring.length), at(ring, (index + 2 * step) % ring.length), link);
    }
    this.#rings[blossom] = [...ring.slice(start), ...ring.slice(0, start)];
    this.#links[blossom] = [...links.slice(start), ...links.slice(0, start)];
    this.#base[blossom] = vertex;
  }

  #matchInside(from: number, to: number, link: number): void {
    this.rebase(from, read(this.#graph.heads, link ^ 1));
    this.rebase(to, read(this.#graph.heads, link));
    this.match(link);
  }

  /** The child of a blossom that holds a vertex. */
  #findChild(blossom: number, vertex: number): number {
    let child = vertex;
    while (this.getParent(child) !== blossom) child = this.getParent(child);
    return child;
  }
}
