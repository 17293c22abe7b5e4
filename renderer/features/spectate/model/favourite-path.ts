import { decodeState } from '#renderer/lib/rows.ts';
import type { MatchRow, MatchShape } from '#shared/protocol/dto/match.ts';

export interface StageGraph {
  readonly shapes: readonly MatchShape[];
  readonly rows: readonly MatchRow[];
}

/** Where an entrant stands now, from the entrant's own side. */
export type FavouriteNow =
  /** A match with both sides known that is not decided. `opponent` is a seed. */
  | { readonly kind: 'meets'; readonly match: MatchRow; readonly opponent: number }
  /** Through to a match whose other side is open; `from` is the match that brings the opponent, and which of its two. */
  | {
      readonly kind: 'waits';
      readonly match: MatchRow;
      readonly from: number;
      readonly side: 'winner' | 'loser';
    }
  /** Nothing follows: out, or champion. `opponent` is the seed of the last match, 0 when there was none. */
  | { readonly kind: 'over'; readonly won: boolean; readonly last: MatchRow | undefined; readonly opponent: number };

export interface FavouritePath {
  readonly played: readonly MatchRow[];
  readonly wins: number;
  readonly now: FavouriteNow;
}

const DECIDED: ReadonlySet<string> = new Set(['completed', 'forfeited', 'walkover', 'not_needed', 'cancelled']);
const PLAYED: ReadonlySet<string> = new Set(['completed', 'forfeited']);

/** Follows a seed through a stage: what it played, and what comes now. */
export function followSeed({ shapes, rows }: StageGraph, seed: number): FavouritePath {
  const own = rows.filter((row) => row[2] === seed || row[3] === seed);
  const played = own.filter((row) => PLAYED.has(stateOf(row)));
  const wins = played.filter((row) => row[6] === slotOf(row, seed)).length;
  const open = own.find((row) => !DECIDED.has(stateOf(row)));
  return { played, wins, now: open === undefined ? endOf(own, played, seed) : standsIn(open, shapes, seed) };
}

function standsIn(row: MatchRow, shapes: readonly MatchShape[], seed: number): FavouriteNow {
  const other = slotOf(row, seed) === 0 ? 1 : 0;
  const opponent = row[2 + other] as number;
  if (opponent > 0) return { kind: 'meets', match: row, opponent };
  const shape = shapes.find((each) => each[0] === row[0]);
  const source = shape === undefined ? 0 : (shape[3 + other] as number);
  return { kind: 'waits', match: row, from: Math.floor(-source / 2), side: source % 2 === 0 ? 'winner' : 'loser' };
}

function endOf(own: readonly MatchRow[], played: readonly MatchRow[], seed: number): FavouriteNow {
  const last = played.at(-1) ?? own.at(-1);
  if (last === undefined) return { kind: 'over', won: false, last, opponent: 0 };
  const slot = slotOf(last, seed);
  return { kind: 'over', won: last[6] === slot, last, opponent: Math.max(0, slot === 0 ? last[3] : last[2]) };
}

function slotOf(row: MatchRow, seed: number): 0 | 1 {
  return row[2] === seed ? 0 : 1;
}

function stateOf(row: MatchRow): string {
  return decodeState(row[1]);
}
