import type { MatchRow, MatchShape, MatchStateDto } from '#shared/protocol/dto/match.ts';
import { PARTS, POOL_STEP, unpackLength, unpackSource } from '#shared/protocol/dto/shape.ts';

/** As in the protocol; here again so that its validation library stays out of the pages. A test holds them equal. */
export const MATCH_STATES = [
  'waiting',
  'ready',
  'scheduled',
  'called',
  'checked_in',
  'live',
  'paused',
  'submitted',
  'completed',
  'disputed',
  'forfeited',
  'walkover',
  'not_needed',
  'cancelled',
] as const satisfies readonly MatchStateDto[];

export type Part = (typeof PARTS)[number];

/** Who stands in a slot. `open`: to be decided. `nobody`: a bye. Never the same. */
export type SlotOccupant =
  { readonly is: 'open' } | { readonly is: 'nobody' } | { readonly is: 'entrant'; readonly seed: number };

/** What of a match changes, with names in place of positions. Pairs are by slot. */
export interface MatchView {
  readonly no: number;
  readonly state: MatchStateDto;
  readonly occupants: readonly [SlotOccupant, SlotOccupant];
  /** Games won, of one game its score; null while not played. */
  readonly scores: readonly [number | null, number | null];
  readonly winner: 0 | 1 | null;
  readonly station: string | null;
  /** Milliseconds UTC by the host's clock; null when not called. */
  readonly calledUntil: number | null;
  readonly version: number;
}

export type SlotSource =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'seed'; readonly seed: number }
  | { readonly kind: 'winner' | 'loser'; readonly match: number };

export type LengthView = { readonly bestOf: number } | { readonly playAll: number };

/** What of a match never changes after the stage was opened. */
export interface ShapeView {
  readonly no: number;
  readonly part: Part;
  /** The group, from 1; 0 where the stage has none. */
  readonly pool: number;
  /** Ordinal inside the part, from 1. */
  readonly round: number;
  readonly sources: readonly [SlotSource, SlotSource];
  readonly length: LengthView;
  /** The bracket reset: played only if `match` was won from `slot`. */
  readonly playedIf: { readonly match: number; readonly slot: 0 | 1 } | null;
}

export function decodeRow(row: MatchRow): MatchView {
  const [no, state, a, b, scoreA, scoreB, winner, station, until, version] = row;
  return {
    no,
    state: decodeState(state),
    occupants: [decodeOccupant(a), decodeOccupant(b)],
    scores: [decodeScore(scoreA), decodeScore(scoreB)],
    winner: winner === 0 || winner === 1 ? winner : null,
    station: station === '' ? null : station,
    calledUntil: until === 0 ? null : until,
    version,
  };
}

/** State by its index; one that this page does not know yet asks nothing of anyone. */
export function decodeState(index: number): MatchStateDto {
  return MATCH_STATES[index] ?? 'waiting';
}

export function decodeShape(shape: MatchShape): ShapeView {
  const [no, part, round, a, b, length, playedIf] = shape;
  return {
    no,
    part: PARTS[part % POOL_STEP] ?? 'winners',
    pool: Math.floor(part / POOL_STEP),
    round,
    sources: [decodeSource(a), decodeSource(b)],
    length: decodeLength(length),
    playedIf: playedIf === 0 ? null : { match: playedIf >> 1, slot: playedIf % 2 === 0 ? 0 : 1 },
  };
}

/** A source as `MatchShape` codes it; whether a loser comes only from one slot says nothing that a card has room for. */
export function decodeSource(source: number): SlotSource {
  const unpacked = unpackSource(source);
  if (unpacked.kind !== 'place') return unpacked;
  return { kind: unpacked.place === 1 ? 'winner' : 'loser', match: unpacked.match };
}

/** Best of an odd number; negative: all of N games are played. */
export const decodeLength: (length: number) => LengthView = unpackLength;

export function decodeOccupant(occupant: number): SlotOccupant {
  if (occupant > 0) return { is: 'entrant', seed: occupant };
  return occupant === 0 ? { is: 'open' } : { is: 'nobody' };
}

function decodeScore(score: number): number | null {
  return score < 0 ? null : score;
}
