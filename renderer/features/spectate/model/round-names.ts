import type { Match, MatchLength, Source } from '#shared/domain/model/stage.ts';
import { nameRound } from '#shared/domain/stage/name-round.ts';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { decodeShape, type ShapeView, type SlotSource } from '#renderer/lib/rows.ts';

/**
 * Key and values of a round's name in the locale files (`common:round.…` for one match, `bracket:round.…` for all of a
 * round), from a stage's shapes; the same array is read once.
 */
export function roundKey(
  shapes: readonly MatchShape[],
  no: number,
): { readonly key: string; readonly values: { readonly round?: string } } | undefined {
  const matches = readMatches(shapes);
  const match = matches[no - 1];
  if (match === undefined) return undefined;
  const name = nameRound(match, matches);
  return { key: name.key, values: 'round' in name ? { round: formatNumber(name.round) } : {} };
}

const known = new WeakMap<readonly MatchShape[], readonly Match[]>();

function readMatches(shapes: readonly MatchShape[]): readonly Match[] {
  const before = known.get(shapes);
  if (before !== undefined) return before;
  const matches = shapes.map((shape) => toMatch(decodeShape(shape)));
  known.set(shapes, matches);
  return matches;
}

function toMatch({ no, part, round, sources, length, playedIf }: ShapeView): Match {
  const slots = [toSource(sources[0]), toSource(sources[1])] as const;
  return { no, part, round, slots, length: length satisfies MatchLength, ...(playedIf !== null && { playedIf }) };
}

function toSource(source: SlotSource): Source {
  if (source.kind === 'seed') return source;
  return { kind: 'place', match: source.match, place: source.kind === 'winner' ? 1 : 2 };
}
