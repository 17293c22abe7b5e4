import type { MatchRow } from '#shared/protocol/dto/match.ts';
import type { BracketStore, StageData } from './bracket-store.ts';

/** What a card shows that can change: its row, and the names of the entrants in it ('' where there is none). */
export interface CardData {
  readonly row: MatchRow;
  readonly nameA: string;
  readonly nameB: string;
}

/** One match to subscribe to. The functions keep their identity, as React's external stores want. */
export interface CardCell {
  subscribe(listener: () => void): () => void;
  get(): CardData;
}

type Listener = () => void;

/**
 * Stands between the store and the cards: one subscription to the store, and on a change only the cards of changed
 * matches are told. So one changed match in a bracket of thousands renders one card.
 */
export class CardSource {
  readonly #store: BracketStore;
  readonly #stage: number;
  readonly #cells = new Map<number, CardCell>();
  readonly #listeners = new Map<number, Set<Listener>>();
  readonly #rowListeners = new Set<(nos: readonly number[]) => void>();
  readonly #cache = new Map<number, CardData>();
  #rows: readonly MatchRow[];
  #entrants: unknown;
  #seeds: unknown;

  constructor(store: BracketStore, stage: number) {
    this.#store = store;
    this.#stage = stage;
    this.#rows = this.#read().rows;
    this.#remember();
  }

  /** Starts to follow the store; returns how to stop. */
  follow(): () => void {
    this.#update();
    return this.#store.subscribe(() => this.#update());
  }

  getRow(no: number): MatchRow | undefined {
    return this.#read().rows[no - 1];
  }

  getRows(): readonly MatchRow[] {
    return this.#read().rows;
  }

  getName(seed: number): string {
    if (seed <= 0) return '';
    const id = this.#read().seeds[seed - 1];
    return (id === undefined ? undefined : this.#store.getState().entrants.get(id)?.name) ?? '';
  }

  getCell(no: number): CardCell {
    const known = this.#cells.get(no);
    if (known) return known;
    const cell: CardCell = {
      subscribe: (listener) => {
        const listeners = this.#listeners.get(no) ?? new Set();
        this.#listeners.set(no, listeners.add(listener));
        return () => listeners.delete(listener);
      },
      get: () => this.#getCard(no),
    };
    this.#cells.set(no, cell);
    return cell;
  }

  /** Calls back with the ordinals of the matches whose rows changed. */
  subscribeRows(listener: (nos: readonly number[]) => void): () => void {
    this.#rowListeners.add(listener);
    return () => this.#rowListeners.delete(listener);
  }

  #read(): StageData {
    return this.#store.getState().stages.get(this.#stage) ?? NO_STAGE;
  }

  #getCard(no: number): CardData {
    const row = this.#rows[no - 1] ?? NO_ROW;
    const known = this.#cache.get(no);
    if (known?.row === row) return known;
    const card = { row, nameA: this.getName(row[2]), nameB: this.getName(row[3]) };
    this.#cache.set(no, card);
    return card;
  }

  #update(): void {
    const { rows } = this.#read();
    if (rows !== this.#rows) {
      const former = this.#rows;
      this.#rows = rows;
      const changed: number[] = [];
      for (let i = 0; i < rows.length; i++) if (rows[i] !== former[i]) changed.push(i + 1);
      for (const no of changed) this.#tell(no);
      if (changed.length > 0) for (const listener of this.#rowListeners) listener(changed);
    }
    if (this.#remember()) this.#refreshNames();
  }

  /** Keeps what names come from; true when it changed. */
  #remember(): boolean {
    const { entrants } = this.#store.getState();
    const { seeds } = this.#read();
    if (entrants === this.#entrants && seeds === this.#seeds) return false;
    this.#entrants = entrants;
    this.#seeds = seeds;
    return true;
  }

  #refreshNames(): void {
    for (const [no, card] of this.#cache) {
      const nameA = this.getName(card.row[2]);
      const nameB = this.getName(card.row[3]);
      if (nameA === card.nameA && nameB === card.nameB) continue;
      this.#cache.delete(no);
      this.#tell(no);
    }
  }

  #tell(no: number): void {
    for (const listener of this.#listeners.get(no) ?? []) listener();
  }
}

const NO_STAGE: StageData = { seeds: [], shapes: [], rows: [] };
const NO_ROW: MatchRow = [0, 0, 0, 0, -1, -1, -1, '', 0, 0];
