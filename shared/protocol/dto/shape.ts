import type { Match, MatchLength, Part, Source } from '#shared/domain/model/stage.ts';
import type { MatchShape } from './match.ts';

/** Parts by their number in a MatchShape. */
export const PARTS = [
  'winners',
  'losers',
  'final',
  'third',
  'table',
  'swiss',
  'lobby',
  'consolation',
] as const satisfies readonly Part[];

/** A part's number also holds the group, as this many times the group's number. */
export const POOL_STEP = 16;

/** A match of the graph as the tuple of numbers that snapshots and the store keep. */
export function toShape(match: Match): MatchShape {
  const [a, b] = match.slots;
  return [
    match.no,
    PARTS.indexOf(match.part) + POOL_STEP * (match.pool ?? 0),
    match.round,
    packSource(a),
    packSource(b),
    'bestOf' in match.length ? match.length.bestOf : -match.length.playAll,
    match.playedIf === undefined ? 0 : 2 * match.playedIf.match + match.playedIf.slot,
  ];
}

/** The other way; throws RangeError on numbers that no match has. */
export function fromShape([no, part, round, a, b, length, playedIf]: MatchShape): Match {
  const name = PARTS[part % POOL_STEP];
  const pool = Math.floor(part / POOL_STEP);
  if (name === undefined) throw new RangeError(`no part ${part}`);
  const match = {
    no,
    part: name,
    round,
    slots: [unpackSource(a), unpackSource(b)] as const,
    length: unpackLength(length),
    ...(pool > 0 && { pool }),
  };
  return playedIf === 0
    ? match
    : { ...match, playedIf: { match: Math.floor(playedIf / 2), slot: playedIf % 2 === 0 ? 0 : 1 } };
}

export function unpackLength(length: number): MatchLength {
  return length > 0 ? { bestOf: length } : { playAll: -length };
}

/** A source that asks for a slot holds it as this many times the slot's number from 1; more than any place needs. */
const FROM_STEP = 2 ** 20;

function packSource(source: Source): number {
  if (source.kind === 'nobody') return 0;
  if (source.kind === 'seed') return source.seed;
  const from = source.from === undefined ? 0 : FROM_STEP * (source.from + 1);
  return -(2 * source.match + source.place - 1 + from);
}

/** A coded source: s > 0 the entrant seeded s, 0 nobody, below it the winner (even) or loser (odd) of a match. */
export function unpackSource(packed: number): Source {
  if (packed > 0) return { kind: 'seed', seed: packed };
  if (packed === 0) return { kind: 'nobody' };
  const place = { kind: 'place', match: getSourceMatch(packed), place: -packed % 2 === 0 ? 1 : 2 } as const;
  const from = Math.floor(-packed / FROM_STEP);
  return from === 0 ? place : { ...place, from: from === 1 ? 0 : 1 };
}

/** The match that a coded source points to, 0 for none. */
export function getSourceMatch(packed: number): number {
  return packed < 0 ? (-packed & (FROM_STEP - 1)) >> 1 : 0;
}
