import { at } from '#shared/lib/at.ts';
import type { Entry, Float } from './entry.ts';
import { listGroups } from './groups.ts';
import type { Group } from './groups.ts';

/** Most that a place counts: farther off is not worse, so that sums over thousands of pairs stay exact. */
const MOST_PLACE = 2048;
/** Most repeated floats, and most of the squares of gaps, that are weighed against what stands above them. */
const MOST_FLOATS = 1024;
const MOST_SQUARES = 4096;
/** No cost is above sixteen times this, so that twice a cost stays a whole number. */
const HIGHEST = 2 ** 48;
/** Up to so many entries every last place is weighed; above it, only what stands before it is sure to be the best. */
const EXACT_ENTRIES = 128;

/**
 * What a pair costs, in whole numbers. What comes first counts for so much that all that comes after can't outweigh it
 * in any field that rounds of a Swiss lead to:
 *
 * 1. meeting again (allowed only where it can't be helped, and then as seldom as can be);
 * 2. the bye, for the score above the lowest that can have it;
 * 3. the gap between the scores of the two;
 * 4. its square: two narrow gaps rather than a wide one and none, so that a 3-0 meets no 0-3 to spare others a step;
 * 5. moving down, or up, once more after the last round or the one before;
 * 6. how far the two stand from where they should: in a score group the upper half meets the lower one, first against
 *    first; who moves to a lower group is the last of its own, and meets the first.
 */
export class Costs {
  readonly groups: readonly Group[];
  /** For each meeting before, when meeting again is allowed at all. */
  readonly again: number;
  /** By how much a pair may be cheaper before it matters; the sum of it over all pairs is less than one float (5). */
  readonly tolerance: number;
  readonly #groupOf: Int32Array;
  readonly #downs: Uint8Array;
  readonly #ups: Uint8Array;
  readonly #unitFloat: number;
  readonly #unitSquare: number;
  readonly #unitGap: number;
  readonly #unitBye: number;

  /** @param entries by falling score, inside a score the best first */
  constructor(entries: readonly Entry[]) {
    const { length } = entries;
    const pairs = Math.ceil(length / 2);
    this.groups = listGroups(entries);
    this.#groupOf = new Int32Array(length);
    for (const [index, { first, size }] of this.groups.entries()) this.#groupOf.fill(index, first, first + size);
    this.#downs = Uint8Array.from(entries, ({ floats }) => countFloats(floats, 'down'));
    this.#ups = Uint8Array.from(entries, ({ floats }) => countFloats(floats, 'up'));
    const widest = Math.max(1, at(this.groups, 0).steps);
    this.tolerance = length > EXACT_ENTRIES ? Math.min(length, MOST_PLACE) : 0;
    this.#unitFloat = pairs * (Math.min(2 * length, MOST_PLACE) + this.tolerance) + 1;
    this.#unitSquare = this.#unitFloat * (Math.min(6 * pairs, MOST_FLOATS) + 1);
    this.#unitGap = this.#unitSquare * (Math.min(pairs * widest ** 2, MOST_SQUARES) + 1);
    this.#unitBye = Math.min(this.#unitGap * (pairs * widest + 1), Math.floor(HIGHEST / widest));
    this.again = Math.min(this.#unitBye * (widest + 1), HIGHEST);
  }

  /** Of two entries by their index, the better one first. */
  getPair(a: number, b: number): number {
    const upper = at(this.groups, this.#groupOf[a] ?? 0);
    const lower = at(this.groups, this.#groupOf[b] ?? 0);
    if (upper === lower) return Math.min(Math.abs(b - a - (upper.size >> 1)), MOST_PLACE);
    const place = 2 * (upper.first + upper.size - 1 - a + (b - lower.first));
    const floats = (this.#downs[a] ?? 0) + (this.#ups[b] ?? 0);
    return this.#getGap(upper.steps - lower.steps) + floats * this.#unitFloat + Math.min(place, MOST_PLACE);
  }

  /** At least what a member of one group and one of another cost, the groups by their index. */
  getLeast(upper: number, lower: number): number {
    return this.#getGap(at(this.groups, upper).steps - at(this.groups, lower).steps);
  }

  /** Of the bye for an entry, when `lowest` is the last that may have it: to the last of the lowest score. */
  getBye(index: number, lowest: number): number {
    const { first, size, steps } = at(this.groups, this.#groupOf[index] ?? 0);
    const above = steps - at(this.groups, this.#groupOf[lowest] ?? 0).steps;
    return above * this.#unitBye + Math.min(first + size - 1 - index, MOST_PLACE);
  }

  #getGap(gap: number): number {
    return gap * this.#unitGap + gap * gap * this.#unitSquare;
  }
}

/** The last round counts twice the one before. */
function countFloats([last, before]: readonly Float[], float: Float): number {
  return (last === float ? 2 : 0) + (before === float ? 1 : 0);
}
