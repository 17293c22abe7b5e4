import type { Lengths } from '../lengths.ts';
import type { LosersOrder } from './losers-order.ts';
import type { StopAt } from './stop.ts';

/**
 * How the champions of the two sides meet. 'reset': once more when the losers' side wins the first final, so that
 * nobody is out with one loss. 'single': one match. 'none': not at all; the winners' champion is 1st, the losers'
 * champion 2nd.
 */
export type GrandFinal = 'reset' | 'single' | 'none';

export interface DoubleEliminationConfig {
  /** Of a bracket that ends before there is a champion it says nothing. */
  readonly grandFinal: GrandFinal;
  readonly losersOrder: LosersOrder;
  readonly lengths: Lengths;
  /** Into how many groups the entrants are dealt, like a snake, each with a bracket of its own; absent: one. */
  readonly groups?: number | undefined;
  /** Each bracket ends when so many are left; absent: with its champion. */
  readonly until?: StopAt | undefined;
  /** How many of the last seeds begin on the losers' side, as they have lost once in the stage before; absent: none. */
  readonly losersStart?: number | undefined;
}

/** More than that nobody plays at once. */
export const MAX_BRACKETS = 64;
