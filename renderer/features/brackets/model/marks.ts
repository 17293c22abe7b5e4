/** Marks of a card, as bits. */
export const MARK_ROUTE = 1;
export const MARK_SLOT_A = 2;
export const MARK_SLOT_B = 4;
export const MARK_SELECTED = 8;
export const MARK_TAB_STOP = 16;
export const MARK_FOUND = 32;

/** One card's marks to subscribe to. */
export interface MarkCell {
  subscribe(listener: () => void): () => void;
  get(): number;
}

/** Which cards are lit, selected or the tab stop. Setting tells only the cards whose marks changed. */
export class Marks {
  readonly #cells = new Map<number, MarkCell>();
  readonly #listeners = new Map<number, Set<() => void>>();
  #bits: ReadonlyMap<number, number> = new Map();

  get(no: number): number {
    return this.#bits.get(no) ?? 0;
  }

  set(bits: ReadonlyMap<number, number>): void {
    const former = this.#bits;
    this.#bits = bits;
    for (const [no, bit] of bits) if (former.get(no) !== bit) this.#tell(no);
    for (const no of former.keys()) if (!bits.has(no)) this.#tell(no);
  }

  getCell(no: number): MarkCell {
    const known = this.#cells.get(no);
    if (known) return known;
    const cell: MarkCell = {
      subscribe: (listener) => {
        const listeners = this.#listeners.get(no) ?? new Set();
        this.#listeners.set(no, listeners.add(listener));
        return () => listeners.delete(listener);
      },
      get: () => this.get(no),
    };
    this.#cells.set(no, cell);
    return cell;
  }

  #tell(no: number): void {
    for (const listener of this.#listeners.get(no) ?? []) listener();
  }
}
