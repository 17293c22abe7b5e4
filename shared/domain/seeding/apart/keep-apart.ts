import { ClashCounts } from './clash-counts.ts';
import type { MeetingRound } from './clash-counts.ts';

/** Looks at so many places beyond the nearest one that helps, for one that helps more. */
const LOOK_ON = 16;
/** Nobody moves by more than half of the own seed, but by so many in any case: seed 4 is not made 40 for a clubmate. */
const ALWAYS_NEAR = 16;
/** Most changes that are weighed: under a second, and the same on every machine. What is left then is told. */
const MOST_WEIGHED = 2_000_000;
const PASSES = 6;

/**
 * Keeps those of one label apart in the given rounds, the earliest first, on top of a base order. Who stands badly changes
 * places with the nearest one that helps, the lower seed of a pair first, and if it can be among those who start in the
 * same round; then whoever can go back towards the own place does. No chance is in it.
 *
 * @param fields for each of club, region, ... the labels in base order; '' for none
 * @param rounds those in which they shall not meet
 * @returns the base order's indexes by seed
 */
export function keepApart(fields: readonly (readonly string[])[], rounds: readonly MeetingRound[]): readonly number[] {
  const counts = new ClashCounts(fields, rounds);
  const search = new Search(counts, rounds);
  for (let round = 0; round < rounds.length; round++) search.partRound(round);
  search.goBack();
  return [...counts.standing];
}

class Search {
  readonly #counts: ClashCounts;
  readonly #entrants: number;
  /** By place, the round in which who stands there plays first. */
  readonly #entry: Int32Array;
  readonly #best: Int32Array;
  #weighed = 0;

  constructor(counts: ClashCounts, rounds: readonly MeetingRound[]) {
    this.#counts = counts;
    this.#entrants = counts.standing.length;
    this.#entry = listEntries(rounds, this.#entrants);
    this.#best = new Int32Array(counts.delta.length);
  }

  partRound(round: number): void {
    for (let pass = 0; pass < PASSES; pass++) {
      let isBetter = false;
      for (let place = this.#entrants - 1; place >= 0; place--) {
        if (!this.#counts.isCrowded(round, place)) continue;
        const other = this.#find(place, true) ?? this.#find(place, false);
        if (other === undefined) continue;
        this.#counts.swap(place, other);
        isBetter = true;
      }
      if (!isBetter) return;
    }
  }

  /** The nearest place that helps, or one a little further that helps more. */
  #find(place: number, peers: boolean): number | undefined {
    let found: number | undefined;
    let look = LOOK_ON;
    const near = Math.max(ALWAYS_NEAR, Math.floor(place / 2));
    for (let distance = 1; distance <= near; distance++) {
      for (const other of [place + distance, place - distance]) {
        if (other < 0 || other >= this.#entrants) continue;
        if ((this.#entry[other] === this.#entry[place]) !== peers) continue;
        if (found !== undefined && look-- === 0) return found;
        if (++this.#weighed > MOST_WEIGHED) return found;
        if (this.#counts.weigh(place, other) >= 0) continue;
        if (found !== undefined && compare(this.#counts.delta, this.#best) >= 0) continue;
        found = other;
        this.#best.set(this.#counts.delta);
      }
    }
    return found;
  }

  /** Undoes what of the moves was not needed in the end. */
  goBack(): void {
    const { standing } = this.#counts;
    for (let pass = 0; pass < PASSES; pass++) {
      let isNearer = false;
      for (let place = 0; place < this.#entrants; place++) {
        const home = standing[place] ?? place;
        const step = Math.sign(place - home);
        for (let to = home, tries = 0; to !== place && tries < 2 * LOOK_ON; to += step, tries++) {
          if (this.#moves(place, to) >= 0 || ++this.#weighed > 2 * MOST_WEIGHED) continue;
          if (this.#counts.weigh(place, to) > 0) continue;
          this.#counts.swap(place, to);
          isNearer = true;
          break;
        }
      }
      if (!isNearer) return;
    }
  }

  /** By how many places more the two would stand off, when they changed. */
  #moves(p: number, q: number): number {
    const [a, b] = [this.#counts.standing[p] ?? 0, this.#counts.standing[q] ?? 0];
    return Math.abs(a - q) + Math.abs(b - p) - Math.abs(a - p) - Math.abs(b - q);
  }
}

function compare(a: Int32Array, b: Int32Array): number {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A block of one is a bye as far as that round goes. */
function listEntries(rounds: readonly MeetingRound[], entrants: number): Int32Array {
  const entry = new Int32Array(entrants).fill(rounds.length);
  for (let round = rounds.length - 1; round >= 0; round--) {
    const { blockOf = new Int32Array(), blocks = 0 } = rounds[round] ?? {};
    const sizes = new Int32Array(blocks);
    for (const block of blockOf) sizes[block] = (sizes[block] ?? 0) + 1;
    for (let place = 0; place < entrants; place++) if ((sizes[blockOf[place] ?? 0] ?? 0) > 1) entry[place] = round;
  }
  return entry;
}
