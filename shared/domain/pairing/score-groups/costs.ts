import { at } from '#shared/lib/at.ts';
import type { Entry } from './entry.ts';

/**
 * What a pair costs, in whole numbers. What comes first counts for so much that all that comes after can't outweigh it:
 *
 * 1. meeting again (only where it can't be helped, and then as seldom as can be);
 * 2. the bye, for the score above the lowest that can have it;
 * 3. the gap between the scores of the two;
 * 4. one wide gap rather than two narrow ones: a 3-0 never meets a 0-3 to spare others a step;
 * 5. how far the two stand from where they should: in a score group the upper half meets the lower one, first against
 *    first; who moves to the next group down is its lowest, and meets its highest; and not the same ones twice running.
 */
export class Costs {
  /** For each meeting before, when meeting again is allowed at all. */
  readonly again: number;
  readonly #entries: readonly Entry[];
  readonly #groups: readonly Group[];
  readonly #groupOf: Int32Array;
  readonly #unitWide: number;
  readonly #unitGap: number;
  readonly #unitBye: number;

  /** @param entries by falling score, inside a score the best first */
  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#groups = listGroups(entries);
    this.#groupOf = new Int32Array(entries.length);
    for (const [index, { first, size }] of this.#groups.entries()) this.#groupOf.fill(index, first, first + size);
    const widest = toSteps(at(entries, 0).score - at(entries, entries.length - 1).score);
    this.#unitWide = entries.length ** 2 + 1;
    this.#unitGap = this.#unitWide * (entries.length + widest ** 2 + 1);
    this.#unitBye = this.#unitGap * 64;
    this.again = Math.min(this.#unitGap * (64 + entries.length) * (widest + 1), 2 ** 46);
  }

  /** So little that all pairs together cannot outweigh one step of a gap. */
  get tolerance(): number {
    return this.#unitWide;
  }

  get groups(): readonly Group[] {
    return this.#groups;
  }

  /** Of two entries by their index, the better one first. */
  getPair(a: number, b: number): number {
    const upper = at(this.#groups, this.#groupOf[a] ?? 0);
    const lower = at(this.#groups, this.#groupOf[b] ?? 0);
    if (upper === lower) return Math.abs(b - a - (upper.size >> 1));
    const gap = upper.steps - lower.steps;
    const place = upper.first + upper.size - 1 - a + (b - lower.first);
    const again =
      (at(this.#entries, a).floated === 'down' ? upper.size : 0) +
      (at(this.#entries, b).floated === 'up' ? lower.size : 0);
    return gap * this.#unitGap + gap * gap * this.#unitWide + place + again;
  }

  /** At least what a member of one group and one of another cost, the groups by their index. */
  getLeast(upper: number, lower: number): number {
    const gap = at(this.#groups, upper).steps - at(this.#groups, lower).steps;
    return gap * this.#unitGap + gap * gap * this.#unitWide;
  }

  /** Of the bye for an entry, when `lowest` is the last that may have it: to the lowest of the lowest score. */
  getBye(index: number, lowest: number): number {
    const group = at(this.#groups, this.#groupOf[index] ?? 0);
    const least = at(this.#groups, this.#groupOf[lowest] ?? 0);
    return (group.steps - least.steps) * this.#unitBye + (group.first + group.size - 1 - index);
  }
}

/** Entries with the same score, by their indexes. */
export interface Group {
  readonly first: number;
  readonly size: number;
  /** The score in steps of a half. */
  readonly steps: number;
}

function listGroups(entries: readonly Entry[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [index, { score }] of entries.entries()) {
    const last = groups.at(-1);
    const steps = toSteps(score);
    if (last?.steps === steps) groups[groups.length - 1] = { ...last, size: last.size + 1 };
    else groups.push({ first: index, size: 1, steps });
  }
  return groups;
}

function toSteps(score: number): number {
  return Math.round(2 * score);
}
