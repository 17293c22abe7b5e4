import { at } from '#shared/lib/at.ts';
import { NONE } from './blossoms.ts';
import type { Blossoms } from './blossoms.ts';
import type { Duals } from './duals.ts';
import { read } from './graph.ts';

/**
 * What proves a matching cheapest: the prices at its end, by which any edge can be judged, in the graph or not.
 */
export class Proof {
  readonly #prices: Float64Array;
  readonly #widths: readonly number[];
  /** By vertex: the blossoms that hold it, the outermost first. */
  readonly #holders: readonly (readonly number[])[];

  constructor(blossoms: Blossoms, { prices, widths }: Duals) {
    this.#prices = prices;
    this.#widths = widths;
    this.#holders = Array.from(prices, (_, vertex) => {
      const holders: number[] = [];
      for (let id = blossoms.getParent(vertex); id !== NONE; id = blossoms.getParent(id)) holders.push(id);
      return holders.reverse();
    });
  }

  /**
   * How much an edge costs more than is paid for it, in doubled costs. Below 0, the graph with that edge may have a
   * cheaper matching; from 0 on it has none. May tell less than there is where that is 0 or more.
   */
  getSlack(a: number, b: number, cost: number): number {
    let slack = 2 * cost - read(this.#prices, a) - read(this.#prices, b);
    if (slack >= 0) return slack;
    const holdersOfA = at(this.#holders, a);
    const holdersOfB = at(this.#holders, b);
    for (let depth = 0; slack < 0 && depth < holdersOfA.length; depth++) {
      const holder = holdersOfA[depth];
      if (holder === undefined || holder !== holdersOfB[depth]) break;
      slack += this.#widths[holder] ?? 0;
    }
    return slack;
  }

  /** What is known of a stretch of vertices together, so that most pairs need not be looked at one by one. */
  readStretch(first: number, size: number): StretchProof {
    let highest = -Infinity;
    let holders = at(this.#holders, first);
    for (let vertex = first; vertex < first + size; vertex++) {
      highest = Math.max(highest, read(this.#prices, vertex));
      holders = listCommon(holders, at(this.#holders, vertex));
    }
    return { highest, holders };
  }

  /** Whether no edge pays that costs `least` or more and leads from a vertex of one stretch to one of the other. */
  isRuledOut(from: StretchProof, to: StretchProof, least: number, vertex?: number): boolean {
    let slack = 2 * least - (vertex === undefined ? from.highest : read(this.#prices, vertex)) - to.highest;
    if (slack < 0) for (const holder of listCommon(from.holders, to.holders)) slack += this.#widths[holder] ?? 0;
    return slack >= 0;
  }
}

export interface StretchProof {
  readonly highest: number;
  /** The blossoms that hold all of the stretch, the outermost first. */
  readonly holders: readonly number[];
}

function listCommon(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a === b) return a;
  const end = a.findIndex((holder, depth) => holder !== b[depth]);
  return end === -1 ? a : a.slice(0, end);
}
