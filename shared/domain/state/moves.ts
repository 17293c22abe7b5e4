import { ok, refuse } from '#shared/lib/result.ts';
import type { Result } from '#shared/lib/result.ts';

/** A table of allowed moves: for each state the states that can follow it. */
export type MoveTable<S extends string> = { readonly [From in S]: readonly S[] };

/** The questions asked of a table. */
export interface Moves<S extends string> {
  readonly states: readonly S[];
  canMove(from: S, to: S): boolean;
  listMoves(from: S): readonly S[];
  /** The new state, or a refusal with {from, to, allowed}, `allowed` separated by spaces. */
  move(from: S, to: S): Result<S>;
}

/** @param code what a move outside the table is refused with */
export function defineMoves<S extends string>(table: MoveTable<S>, code: string): Moves<S> {
  return {
    states: Object.keys(table) as S[],
    canMove: (from, to) => table[from].includes(to),
    listMoves: (from) => table[from],
    move(from, to) {
      return table[from].includes(to) ? ok(to) : refuse(code, { from, to, allowed: table[from].join(' ') });
    },
  };
}
