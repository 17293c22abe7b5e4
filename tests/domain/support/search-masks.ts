/** How late an order of drops puts rematches. */
export interface Quality {
  /** Losers' round of the earliest possible rematch, byes counted as rounds. */
  readonly earliest: number;
  /** Of that round over all pairs of winners' matches whose entrants can meet again. */
  readonly sum: number;
}

/**
 * The best that any masks reach in a bracket of 2^rounds lines, where all masks are too many to try.
 *
 * Entrants that dropped from rounds r < s meet where the leading bits of the two masks first agree. So only the tree
 * of common leading bits matters: a set of rounds is split in two by the first bit, each half by the next, and the
 * best of a half does not depend on the other, once the earliest round that is allowed is fixed.
 */
export function searchMasks(rounds: number): Quality {
  for (let earliest = 2 * rounds - 2; ; earliest--) {
    const sum = new MaskSearch(rounds, earliest).findSum();
    if (sum > -Infinity) return { earliest, sum };
  }
}

class MaskSearch {
  readonly #rounds: number;
  readonly #earliest: number;
  readonly #known = new Map<number, number>();

  constructor(rounds: number, earliest: number) {
    this.#rounds = rounds;
    this.#earliest = earliest;
  }

  /** Of the best masks without a rematch before `earliest`; -Infinity when there are none. */
  findSum(): number {
    return this.#split(2 ** (this.#rounds + 1) - 2, 0);
  }

  /** `set` has bit r for every round whose mask begins with the same `depth` bits. */
  #split(set: number, depth: number): number {
    const ended = this.#rounds - depth;
    if (set & (1 << ended)) {
      // This mask has no bits left, so all of earlier rounds meet it where it drops.
      const others = set & ~(1 << ended);
      const round = 2 * (ended - 1);
      if (others === 0) return 0;
      if (round < this.#earliest) return -Infinity;
      return round * this.#weigh(others) + this.#split(others, depth);
    }
    if ((set & (set - 1)) === 0) return 0;
    const key = set * 16 + depth;
    const known = this.#known.get(key) ?? this.#findBestSplit(set, depth);
    this.#known.set(key, known);
    return known;
  }

  #findBestSplit(set: number, depth: number): number {
    const lowest = set & -set;
    const rest = set ^ lowest;
    const round = 2 * (this.#rounds - depth) - 3;
    let best = this.#split(set, depth + 1);
    for (let right = rest; right > 0 && round >= this.#earliest; right = (right - 1) & rest) {
      const left = set ^ right;
      const across = round * this.#weighPairs(left, right);
      best = Math.max(best, across + this.#split(left, depth + 1) + this.#split(right, depth + 1));
    }
    return best;
  }

  /** Matches of these rounds: each meets one later match of another round. */
  #weigh(set: number): number {
    let matches = 0;
    for (let r = 1; r <= this.#rounds; r++) if (set & (1 << r)) matches += 2 ** (this.#rounds - r);
    return matches;
  }

  #weighPairs(left: number, right: number): number {
    let pairs = 0;
    for (let r = 1; r <= this.#rounds; r++) {
      const other = left & (1 << r) ? right : right & (1 << r) ? left : 0;
      for (let s = r + 1; s <= this.#rounds; s++) if (other & (1 << s)) pairs += 2 ** (this.#rounds - r);
    }
    return pairs;
  }
}
