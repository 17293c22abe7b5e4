import type { BracketLayout } from '../layout/layout-bracket.ts';
import type { CardSource } from './card-source.ts';
import { MARK_FOUND, MARK_SELECTED, MARK_TAB_STOP, Marks } from './marks.ts';
import { joinRoutes, NO_ROUTE, traceEntrant, traceMatch } from './routes.ts';
import type { Route } from './routes.ts';

/** What asks for attention, each by its match (0 none) or by the entrant's seed (0 none). */
export interface Attention {
  /** Under the pointer or the keyboard. */
  readonly match: number;
  readonly seed: number;
  /** The entrant that the page follows. */
  readonly followed: number;
  readonly selected: number;
  /** The card that Tab goes to. */
  readonly tabStop: number;
  /** The match that was just jumped to. */
  readonly found: number;
}

const NOTHING: Attention = { match: 0, seed: 0, followed: 0, selected: 0, tabStop: 0, found: 0 };

/** Turns what asks for attention into marks on cards and a route of lines. */
export class Highlight {
  readonly marks = new Marks();
  readonly #layout: BracketLayout;
  readonly #source: CardSource;
  readonly #listeners = new Set<() => void>();
  #attention = NOTHING;
  #route: Route = NO_ROUTE;

  constructor(layout: BracketLayout, source: CardSource) {
    this.#layout = layout;
    this.#source = source;
  }

  get attention(): Attention {
    return this.#attention;
  }

  readonly getRoute = (): Route => this.#route;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  update(patch: Partial<Attention>): void {
    const next = { ...this.#attention, ...patch };
    const same = (Object.keys(next) as (keyof Attention)[]).every((key) => next[key] === this.#attention[key]);
    if (!same) this.#apply(next);
  }

  /** After results changed: an entrant's way may be longer now. */
  refresh(): void {
    if (this.#attention.followed > 0 || this.#attention.seed > 0) this.#apply(this.#attention);
  }

  #apply(attention: Attention): void {
    this.#attention = attention;
    this.#route = this.#trace(attention);
    const marks = new Map(this.#route.marks);
    const add = (no: number, bit: number) => no > 0 && marks.set(no, (marks.get(no) ?? 0) | bit);
    add(attention.selected, MARK_SELECTED);
    add(attention.tabStop, MARK_TAB_STOP);
    add(attention.found, MARK_FOUND);
    this.marks.set(marks);
    for (const listener of this.#listeners) listener();
  }

  #trace({ match, seed, followed }: Attention): Route {
    const { graph } = this.#layout;
    const entrant = seed > 0 ? seed : followed;
    const way = entrant > 0 ? traceEntrant(graph, this.#source.getRows(), entrant) : NO_ROUTE;
    return match > 0 ? joinRoutes(way, traceMatch(graph, match)) : way;
  }
}
