/**
 * A stage is a graph of matches whose slots are filled from sources. Results and rulings are inputs, append-only;
 * who stands in a slot is derived along the out-edges.
 *
 * Inside a stage an entrant is its seed, an integer 1..n. The store maps seeds to entrant ids, so that a replaced
 * no-show changes one row and a snapshot of 4,096 stays small.
 */
export type Seed = number;

/** Nobody is known yet: the source match is still open. Never the same as a bye. */
export const OPEN = 0;
/** Nobody will ever come: a bye, or both entrants of the source match are out. */
export const NOBODY = -1;
/** Who stands in a slot: a seed (> 0), OPEN or NOBODY. */
export type Occupant = number;

export type Source =
  | { readonly kind: 'seed'; readonly seed: Seed }
  /**
   * Place in another match of the same stage: 1 its winner, 2 its loser. With `from` only when the one that takes it
   * stood in that slot there, and otherwise nobody comes.
   */
  | { readonly kind: 'place'; readonly match: number; readonly place: number; readonly from?: 0 | 1 }
  /** Nobody, ever: the other slot of a bye in a drawn round. */
  | { readonly kind: 'nobody' };

/**
 * Which side of the stage a match belongs to; screens draw one block of columns for each. 'table': a match of a round
 * robin or of one of its groups. 'swiss': one of a round that was drawn. 'lobby': many at once. 'consolation': one of
 * the bracket of those that lost their first match in a single elimination.
 */
export type Part = 'winners' | 'losers' | 'final' | 'third' | 'table' | 'swiss' | 'lobby' | 'consolation';

/** Best of an odd number, or all of N games played whatever the score ("play all"). */
export type MatchLength = { readonly bestOf: number } | { readonly playAll: number };

export interface Match {
  /**
   * Ordinal inside the stage, from 1, in an order in which the matches can be played; inside a round from the top of
   * the bracket down. Sources point to a lower ordinal, so that the graph is acyclic, and the match that decides the
   * stage comes last; but matches that came with a late entry stand behind all others, since no ordinal ever changes.
   */
  readonly no: number;
  /** Ordinal inside the part, from 1. */
  readonly round: number;
  readonly part: Part;
  /** The group it belongs to, from 1, or the number of a lobby in its round; absent where the stage has none. */
  readonly pool?: number;
  readonly slots: readonly [Source, Source];
  /** Of a lobby: who plays in it; its slots are nobody's. */
  readonly seats?: readonly Seed[];
  readonly length: MatchLength;
  /** The bracket reset: played only if `match` was won by the entrant in `slot`. */
  readonly playedIf?: { readonly match: number; readonly slot: 0 | 1 };
}

/** Scores of one game by slot: games won, goals, map score. */
export type GameScore = readonly [number, number];

/** One line of a lobby's result. Who did not start ('dns') or not finish ('dnf') has no placement. */
export type LobbyEntry =
  | { readonly seed: Seed; readonly placement: number; readonly kills: number }
  | { readonly seed: Seed; readonly absent: 'dnf'; readonly kills: number }
  | { readonly seed: Seed; readonly absent: 'dns' };

/** Id of a result that nobody entered: the forfeit of an entrant that is out. */
export const DERIVED = 0;

export type ResultKind = 'played' | 'forfeit' | 'double-forfeit' | 'ruling' | 'reset';

/**
 * One entry about a match; entries are never changed. The last entry whose `field` equals the derived occupants
 * counts: so a correction upstream makes results stop counting, and its undo makes the same results count again.
 */
export interface Result {
  /** Rises within the stage in the order of entry; DERIVED for a forfeit that follows from a ruling. */
  readonly id: number;
  readonly match: number;
  /** Occupants by slot at the time of entry. */
  readonly field: readonly [Seed, Seed];
  /**
   * Slot that advances; null = nobody (double forfeit), no longer decided (reset), or a draw where a table allows one.
   * A double forfeit with a slot is the organizer's word on who advances; the other one is the loser and stays in the
   * losers' bracket.
   */
  readonly winner: 0 | 1 | null;
  readonly games: readonly GameScore[];
  /** Of a lobby: how it ended for each seat; `games` is empty then. */
  readonly rows?: readonly LobbyEntry[];
  readonly kind: ResultKind;
  /** When it was entered, in ms UTC; for the rule of the earliest finish. */
  readonly at?: number;
}

export type Ruling =
  /**
   * Out from now on: every open match is lost by forfeit, and what was played stays. `annul`, in a table: its matches
   * count for nobody, played or not.
   */
  | { readonly id: number; readonly kind: 'out'; readonly seed: Seed; readonly annul?: boolean }
  /** Others stand behind these seeds from now on; entries up to `after` were about those before, and are not adopted again. */
  | { readonly id: number; readonly kind: 'seat'; readonly seeds: readonly Seed[]; readonly after: number }
  /**
   * Came after the start, with a seed behind all others, or with one whose entry was revoked. `place`: whose bye it took,
   * the lobby, or 0; `round`: the first that it can play in; `after`: as in 'seat'. Revoked: nobody stands behind the seed.
   */
  | {
      readonly id: number;
      readonly kind: 'enter';
      readonly seed: Seed;
      readonly place: number;
      readonly round: number;
      readonly after: number;
    }
  /** The bracket reset will not be played: the entrant that won the first final is champion. */
  | { readonly id: number; readonly kind: 'waive'; readonly match: number }
  /** The organizer's order of entrants that no rule parted, best first; counts while just these are tied. */
  | { readonly id: number; readonly kind: 'tie'; readonly order: readonly Seed[] }
  /** Takes a former ruling back. */
  | { readonly id: number; readonly kind: 'revoke'; readonly ruling: number };

/** Where a match stands in the competition; calls, live play and submissions stand beside it in the store. */
export type Phase =
  /** A slot is still OPEN. */
  | 'waiting'
  | 'ready'
  | 'decided'
  /** One entrant met NOBODY and moved on without playing. */
  | 'walkover'
  /** NOBODY against NOBODY, or against an entrant that is out: nobody moves on. */
  | 'empty'
  /** A bracket reset that is not played. */
  | 'not-needed'
  /** Of an entrant whose matches count for nobody. */
  | 'annulled';

/** One line of the final or running order; places are shared (1, 2, 3, 4, 5, 5, 7, 7). */
export interface Standing {
  readonly seed: Seed;
  /** The final place; while `open`, the lowest place the entrant can still take. */
  readonly place: number;
  /** True while a later match can still change the place. */
  readonly open: boolean;
}
