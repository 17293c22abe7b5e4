import type { Seed } from '../model/stage.ts';
import type { JudgedRow } from './judge-lobby.ts';

/** A lobby that was drawn: who has a seat, and how it ended; undefined while it is open. */
export interface DrawnLobby {
  readonly seats: readonly Seed[];
  readonly rows?: readonly JudgedRow[];
}

/** The lobbies of a round, in the order in which they were drawn. */
export type DrawnRound = readonly DrawnLobby[];

/** Why lobbies look as they do; locale files have a sentence for each code. */
export type DrawReason =
  | { readonly code: 'one-lobby' }
  /** Lobby `lobby` (from 1) is made of these groups (from 1, A B C...). */
  | { readonly code: 'groups-meet'; readonly lobby: number; readonly groups: readonly number[] }
  /** The number of groups is odd. */
  | { readonly code: 'group-pauses'; readonly group: number }
  /** Its lobby would have had one seat. */
  | { readonly code: 'seat-moved' | 'seat-pauses'; readonly seed: Seed }
  /** The best `advance` of each lobby went on, dealt by placement like a snake. */
  | { readonly code: 'snake-of-placements'; readonly advance: number }
  | { readonly code: 'snake-of-seeds' }
  /** A seat that stays empty, because its entrant is out. */
  | { readonly code: 'out'; readonly seed: Seed };

/** Entrants that share a placement across the line: the organizer decides `open` places among them. */
export interface TieAcross {
  /** From 1. */
  readonly lobby: number;
  readonly seeds: readonly Seed[];
  readonly open: number;
}

/** What comes after the rounds that were drawn. */
export type NextRound =
  | {
      readonly is: 'drawn';
      readonly round: number;
      readonly lobbies: readonly (readonly Seed[])[];
      /** In the stage, but without a seat in this round. */
      readonly pausing: readonly Seed[];
      readonly reasons: readonly DrawReason[];
    }
  | {
      readonly is: 'finished';
      readonly why: 'rounds-played' | 'match-point' | 'last-lobby' | 'too-few-left';
    }
  /** Lobbies of the last round, from 1, that are open, and ties that are to be decided first. */
  | { readonly is: 'blocked'; readonly open: readonly number[]; readonly ties: readonly TieAcross[] };

/** Ordinals, from 1, of the lobbies without a result. */
export function listOpenLobbies(round: DrawnRound): readonly number[] {
  return round.flatMap(({ rows }, index) => (rows === undefined ? [index + 1] : []));
}

/** Seeds 1..entrants without those that are out. */
export function listPresent(entrants: number, out: ReadonlySet<Seed>): readonly Seed[] {
  return Array.from({ length: entrants }, (_, index) => index + 1).filter((seed) => !out.has(seed));
}
