import type { Seed } from '../model/stage.ts';
import type { Pair } from './circle.ts';

/** What an organizer may ask about a draw, told without words: whatever is not just one of a score against another. */
export type PairingReason =
  /** Nobody to play: the lowest that could have the bye. */
  | { readonly code: 'bye'; readonly seed: Seed; readonly score: number }
  /** A second bye: everybody has had one. */
  | { readonly code: 'bye-again'; readonly seed: Seed; readonly score: number }
  /** The first one moves down to the second; their scores. */
  | { readonly code: 'float'; readonly pair: Pair; readonly scores: readonly [number, number] }
  /** These have met so often before, and there is no pairing without a rematch. */
  | { readonly code: 'rematch'; readonly pair: Pair; readonly times: number }
  /** The rule asked for has no answer, as these with the same record are an odd number; the score groups decided. */
  | { readonly code: 'odd-group'; readonly seeds: readonly Seed[] };

/** One round of two against two. */
export interface Pairing {
  /** The better of each first; by the best, top down. */
  readonly pairs: readonly Pair[];
  /** Who has nobody to play; with an odd number there is one. */
  readonly bye: Seed | undefined;
  readonly reasons: readonly PairingReason[];
}
