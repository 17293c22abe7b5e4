import { at } from '#shared/lib/at.ts';
import { NONE } from './blossoms.ts';
import type { Blossoms } from './blossoms.ts';
import type { Duals } from './duals.ts';
import { EventHeap } from './event-heap.ts';
import { read } from './graph.ts';
import type { Graph } from './graph.ts';

/** Not in the tree; reached by an even number of steps from its root; by an odd number. */
const OUT = 0;
const EVEN = 1;
const ODD = -1;

/**
 * Searches one free vertex a mate: grows a tree of alternating paths from it, along edges without slack. Where the tree
 * can't grow, even prices rise and odd ones fall until an edge loses its slack or an odd blossom its width. What happens
 * at which rise is kept in a heap, so that a search touches just what it reaches.
 */
export class Search {
  readonly #graph: Graph;
  readonly #blossoms: Blossoms;
  readonly #duals: Duals;
  readonly #events = new EventHeap();
  /** By outermost blossom. */
  readonly #labels: number[] = [];
  /** By outermost blossom in the tree: the half that reached it; NONE for the root. */
  readonly #reachedBy: number[] = [];
  /** Vertices that are or were in the tree. */
  readonly #touched = new Set<number>();
  /** How much prices have risen in this search. */
  #rise = 0;

  constructor(graph: Graph, blossoms: Blossoms, duals: Duals) {
    this.#graph = graph;
    this.#blossoms = blossoms;
    this.#duals = duals;
  }

  /** Matches a free vertex, others being rematched on the way; false where there is no way. */
  grow(root: number): boolean {
    this.#rise = 0;
    this.#label(read(this.#blossoms.outer, root), EVEN, NONE);
    while (this.#events.size > 0) {
      const { key, event } = this.#events.pop();
      if (event < 0) {
        this.#meetNarrowed(key, -event - 1);
      } else if (this.#meetEdge(key, event)) {
        this.#end();
        return true;
      }
    }
    return false;
  }

  /** An edge may have lost its slack; true when it leads to a free vertex, which is then matched. */
  #meetEdge(key: number, half: number): boolean {
    const tail = this.#blossoms.getTail(half);
    const head = this.#blossoms.getHead(half);
    if (tail === head || this.#labelOf(tail) !== EVEN || this.#labelOf(head) === ODD) return false;
    this.#riseTo(key);
    if (this.#duals.getSlack(half) > 0) {
      this.#foresee(half);
      return false;
    }
    if (this.#labelOf(head) === EVEN) {
      this.#shrink(half);
      return false;
    }
    const mate = read(this.#blossoms.mate, this.#blossoms.getBase(head));
    if (mate === NONE) {
      this.#augment(half);
      return true;
    }
    this.#label(head, ODD, half);
    this.#label(this.#blossoms.getHead(mate), EVEN, mate);
    return false;
  }

  #labelOf(blossom: number): number {
    return this.#labels[blossom] ?? OUT;
  }

  #label(blossom: number, label: number, reachedBy: number): void {
    this.#labels[blossom] = label;
    this.#reachedBy[blossom] = reachedBy;
    for (const vertex of this.#blossoms.listVertices(blossom)) this.#touched.add(vertex);
    if (label === EVEN) for (const vertex of this.#blossoms.listVertices(blossom)) this.#foreseeAll(vertex);
    if (label === ODD && !this.#blossoms.isVertex(blossom)) {
      this.#events.push(this.#rise + (this.#duals.widths[blossom] ?? 0) / 2, -blossom - 1);
    }
  }

  #foreseeAll(vertex: number): void {
    for (let i = read(this.#graph.first, vertex); i < read(this.#graph.first, vertex + 1); i++) {
      this.#foresee(read(this.#graph.leaving, i));
    }
  }

  /** Notes when an edge from an even blossom loses its slack: twice as fast when both of its ends rise. */
  #foresee(half: number): void {
    const head = this.#blossoms.getHead(half);
    const label = this.#labelOf(head);
    if (label === ODD || head === this.#blossoms.getTail(half)) return;
    const slack = this.#duals.getSlack(half);
    this.#events.push(this.#rise + (label === EVEN ? slack / 2 : slack), half);
  }

  #riseTo(rise: number): void {
    const by = rise - this.#rise;
    if (by <= 0) return;
    this.#rise = rise;
    const outermost = new Set<number>();
    for (const vertex of this.#touched) {
      const blossom = read(this.#blossoms.outer, vertex);
      const label = this.#labelOf(blossom);
      this.#duals.prices[vertex] = read(this.#duals.prices, vertex) + label * by;
      if (label !== OUT && !this.#blossoms.isVertex(blossom)) outermost.add(blossom);
    }
    for (const blossom of outermost) {
      this.#duals.widths[blossom] = (this.#duals.widths[blossom] ?? 0) + 2 * by * this.#labelOf(blossom);
    }
  }

  /** The blossoms from one of the tree up to its root. */
  #listPath(from: number): readonly number[] {
    const path = [from];
    for (let blossom = from; ;) {
      const half = at(this.#reachedBy, blossom);
      if (half === NONE) return path;
      blossom = this.#blossoms.getTail(half);
      path.push(blossom);
    }
  }

  /** An edge between two even blossoms closes an odd ring: all of it is even from now on. */
  #shrink(half: number): void {
    const up = this.#listPath(this.#blossoms.getTail(half));
    const down = this.#listPath(this.#blossoms.getHead(half));
    const onPath = new Set(down);
    const turn = up.findIndex((blossom) => onPath.has(blossom));
    const top = at(up, turn);
    const before = up.slice(0, turn).reverse();
    const after = down.slice(0, down.indexOf(top));
    const links = [
      ...before.map((blossom) => at(this.#reachedBy, blossom)),
      half,
      ...after.map((blossom) => at(this.#reachedBy, blossom) ^ 1),
    ];
    const odd = [...before, ...after].filter((blossom) => this.#labelOf(blossom) === ODD);
    const reachedBy = at(this.#reachedBy, top);
    const ring = [top, ...before, ...after];
    for (const child of ring) this.#labels[child] = OUT;
    const blossom = this.#blossoms.shrink(ring, links);
    this.#duals.widths[blossom] = 0;
    this.#labels[blossom] = EVEN;
    this.#reachedBy[blossom] = reachedBy;
    for (const child of odd) for (const vertex of this.#blossoms.listVertices(child)) this.#foreseeAll(vertex);
  }

  /** An odd blossom without width is taken apart: one way around it stays in the tree, the other leaves it. */
  #meetNarrowed(key: number, blossom: number): void {
    if (this.#labelOf(blossom) !== ODD) return;
    this.#riseTo(key);
    if ((this.#duals.widths[blossom] ?? 0) > 0) {
      this.#events.push(this.#rise + (this.#duals.widths[blossom] ?? 0) / 2, -blossom - 1);
      return;
    }
    let half = at(this.#reachedBy, blossom);
    this.#labels[blossom] = OUT;
    const { ring, links } = this.#blossoms.expand(blossom);
    const start = ring.indexOf(this.#blossoms.getHead(half));
    const step = start % 2 === 1 ? 1 : -1;
    const follow = (index: number): number => (step === 1 ? at(links, index % ring.length) : at(links, index - 1) ^ 1);
    for (let index = start; ; index += 2 * step) {
      this.#label(at(ring, index % ring.length), ODD, half);
      if (index % ring.length === 0) break;
      const even = follow(index);
      this.#label(this.#blossoms.getHead(even), EVEN, even);
      half = follow(index + step);
    }
    for (const child of ring) if (this.#labelOf(child) === OUT) this.#foreseeInto(child);
  }

  /** Notes the edges by which the tree may reach a blossom that just left it. */
  #foreseeInto(blossom: number): void {
    for (const vertex of this.#blossoms.listVertices(blossom)) {
      for (let i = read(this.#graph.first, vertex); i < read(this.#graph.first, vertex + 1); i++) {
        const half = read(this.#graph.leaving, i) ^ 1;
        if (this.#labelOf(this.#blossoms.getTail(half)) === EVEN) this.#foresee(half);
      }
    }
  }

  /** Matches along the path from the root to a free vertex. */
  #augment(last: number): void {
    this.#blossoms.rebase(this.#blossoms.getHead(last), read(this.#graph.heads, last));
    for (let half = last; ;) {
      const even = this.#blossoms.getTail(half);
      const fromOdd = at(this.#reachedBy, even);
      this.#blossoms.rebase(even, read(this.#graph.heads, half ^ 1));
      this.#blossoms.match(half);
      if (fromOdd === NONE) return;
      const odd = this.#blossoms.getTail(fromOdd);
      half = at(this.#reachedBy, odd);
      this.#blossoms.rebase(odd, read(this.#graph.heads, half));
    }
  }

  #end(): void {
    for (const vertex of this.#touched) this.#labels[read(this.#blossoms.outer, vertex)] = OUT;
    this.#touched.clear();
    this.#events.clear();
  }
}
