/** A round of a stage, by the seeds that can meet in it or before. */
export interface MeetingRound {
  readonly round: number;
  /** By seed less one, the block it stands in; two of one block can meet in this round or earlier. */
  readonly blockOf: Int32Array;
  readonly blocks: number;
}

/** Of one label (a club) in one round: how many pairs can meet by then, and the fewest that there can be. */
interface PairCounts {
  readonly pairs: Int32Array;
  readonly fewest: Int32Array;
}

/**
 * How many of one label stand in each block, kept up as entrants change places. Fields are asked in their order: of two
 * changes the one that helps the first field in the first round is better, whatever it does later.
 */
export class ClashCounts {
  /** By seed less one: who stands there, as an index into the base order. */
  readonly standing: Int32Array;
  readonly #rounds: readonly MeetingRound[];
  readonly #labels: readonly Int32Array[];
  readonly #kinds: readonly number[];
  /** By round and field: entrants by block and label. */
  readonly #counts: readonly (readonly Int16Array[])[];
  readonly #pairs: readonly (readonly PairCounts[])[];
  /** What `weigh` found last, round by round and field by field. */
  readonly delta: Int32Array;

  /** @param fields for each field the labels in base order; '' has no kin */
  constructor(fields: readonly (readonly string[])[], rounds: readonly MeetingRound[]) {
    const entrants = fields[0]?.length ?? 0;
    this.standing = Int32Array.from({ length: entrants }, (_, index) => index);
    this.#rounds = rounds;
    const numbered = fields.map(numberLabels);
    this.#labels = numbered.map(({ labels }) => labels);
    this.#kinds = numbered.map(({ kinds }) => kinds);
    this.#counts = rounds.map(({ blockOf, blocks }) =>
      numbered.map(({ labels, kinds }) => countInBlocks(labels, kinds, blockOf, blocks)),
    );
    this.#pairs = rounds.map((round, at) =>
      numbered.map(({ labels, kinds }, field) =>
        countPairs(this.#counts[at]?.[field] ?? new Int16Array(), labels, kinds, round),
      ),
    );
    this.delta = new Int32Array(rounds.length * fields.length);
  }

  /** Whether somebody like the one at this place can be met by this round, more often than need be. */
  isCrowded(round: number, place: number): boolean {
    const who = this.standing[place] ?? 0;
    return this.#labels.some((labels, field) => {
      const label = labels[who] ?? -1;
      if (label < 0) return false;
      const counts = this.#pairs[round]?.[field];
      if ((counts?.pairs[label] ?? 0) <= (counts?.fewest[label] ?? 0)) return false;
      const block = this.#rounds[round]?.blockOf[place] ?? 0;
      return (this.#counts[round]?.[field]?.[block * (this.#kinds[field] ?? 0) + label] ?? 0) > 1;
    });
  }

  /**
   * Whether two places should change: below 0 when it is better, 0 when it makes no difference. When it is better, `delta`
   * holds how many pairs fewer or more can meet by each round.
   */
  weigh(p: number, q: number): number {
    const fields = this.#labels.length;
    const a = this.standing[p] ?? 0;
    const b = this.standing[q] ?? 0;
    let sign = 0;
    this.delta.fill(0);
    for (let round = 0; round < this.#rounds.length; round++) {
      const blockOf = this.#rounds[round]?.blockOf;
      const from = blockOf?.[p] ?? 0;
      const to = blockOf?.[q] ?? 0;
      // Who is in one block stays in one, so nothing later changes.
      if (from === to) return sign;
      for (let field = 0; field < fields; field++) {
        const change = this.#change(round, field, a, b, from, to);
        this.delta[round * fields + field] = change;
        if (sign === 0 && change > 0) return change;
        sign ||= change;
      }
    }
    return sign;
  }

  #change(round: number, field: number, a: number, b: number, from: number, to: number): number {
    const labels = this.#labels[field];
    const mine = labels?.[a] ?? -1;
    const theirs = labels?.[b] ?? -1;
    if (mine === theirs) return 0;
    const counts = this.#counts[round]?.[field];
    const kinds = this.#kinds[field] ?? 0;
    let change = 0;
    if (mine >= 0) change += (counts?.[to * kinds + mine] ?? 0) - (counts?.[from * kinds + mine] ?? 0) + 1;
    if (theirs >= 0) change += (counts?.[from * kinds + theirs] ?? 0) - (counts?.[to * kinds + theirs] ?? 0) + 1;
    return change;
  }

  swap(p: number, q: number): void {
    const [a, b] = [this.standing[p] ?? 0, this.standing[q] ?? 0];
    for (const [round, { blockOf }] of this.#rounds.entries()) {
      const [from, to] = [blockOf[p] ?? 0, blockOf[q] ?? 0];
      if (from === to) continue;
      for (let field = 0; field < this.#labels.length; field++) {
        this.#move(round, field, a, from, to);
        this.#move(round, field, b, to, from);
      }
    }
    this.standing[p] = b;
    this.standing[q] = a;
  }

  #move(round: number, field: number, who: number, from: number, to: number): void {
    const label = this.#labels[field]?.[who] ?? -1;
    const counts = this.#counts[round]?.[field];
    const pairs = this.#pairs[round]?.[field]?.pairs;
    if (label < 0 || counts === undefined || pairs === undefined) return;
    const kinds = this.#kinds[field] ?? 0;
    const left = (counts[from * kinds + label] ?? 0) - 1;
    const joined = counts[to * kinds + label] ?? 0;
    counts[from * kinds + label] = left;
    counts[to * kinds + label] = joined + 1;
    pairs[label] = (pairs[label] ?? 0) - left + joined;
  }
}

/** Labels as numbers from 0; -1 for who has none or is the only one of it. */
function numberLabels(labels: readonly string[]): { readonly labels: Int32Array; readonly kinds: number } {
  const often = new Map<string, number>();
  for (const label of labels) often.set(label, (often.get(label) ?? 0) + 1);
  const numbers = new Map<string, number>();
  const numbered = Int32Array.from(labels, (label) => {
    if (label === '' || often.get(label) === 1) return -1;
    const known = numbers.get(label) ?? numbers.size;
    numbers.set(label, known);
    return known;
  });
  return { labels: numbered, kinds: numbers.size };
}

function countInBlocks(labels: Int32Array, kinds: number, blockOf: Int32Array, blocks: number): Int16Array {
  const counts = new Int16Array(blocks * kinds);
  for (const [place, label] of labels.entries()) {
    if (label < 0) continue;
    const index = (blockOf[place] ?? 0) * kinds + label;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

function countPairs(counts: Int16Array, labels: Int32Array, kinds: number, round: MeetingRound): PairCounts {
  const pairs = new Int32Array(kinds);
  for (let index = 0; index < counts.length; index++) {
    const members = counts[index] ?? 0;
    if (members > 1) pairs[index % kinds] = (pairs[index % kinds] ?? 0) + (members * (members - 1)) / 2;
  }
  const sizes = new Int32Array(round.blocks);
  for (const block of round.blockOf) sizes[block] = (sizes[block] ?? 0) + 1;
  const members = new Int32Array(kinds);
  for (const label of labels) if (label >= 0) members[label] = (members[label] ?? 0) + 1;
  return { pairs, fewest: members.map((many) => countFewest(many, sizes)) };
}

/** The fewest pairs that meet when so many are spread over the blocks as evenly as their sizes let them. */
function countFewest(members: number, sizes: Int32Array): number {
  let [left, pairs] = [members, 0];
  for (let height = 0; left > 0; height++) {
    let room = 0;
    for (const size of sizes) if (size > height) room++;
    const placed = Math.min(left, room);
    pairs += placed * height;
    left -= placed;
    if (room === 0) break;
  }
  return pairs;
}
