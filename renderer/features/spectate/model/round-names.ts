import type { Match } from '#shared/domain/model/stage.ts';
import { nameRound } from '#shared/domain/stage/name-round.ts';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { fromShape } from '#shared/protocol/dto/shape.ts';
import { roundValues } from '#renderer/lib/format.ts';

/**
 * Key and values of a round's name in the locale files (`common:round.…` for one match, `bracket:round.…` for all of a
 * round), from a stage's shapes; the same array is read once.
 */
export function roundKey(
  shapes: readonly MatchShape[],
  no: number,
): { readonly key: string; readonly values: { readonly round?: string; readonly group?: string } } | undefined {
  const matches = readMatches(shapes);
  const match = matches[no - 1];
  if (match === undefined) return undefined;
  const name = nameRound(match, matches);
  return { key: name.key, values: roundValues(name) };
}

const known = new WeakMap<readonly MatchShape[], readonly Match[]>();

function readMatches(shapes: readonly MatchShape[]): readonly Match[] {
  const before = known.get(shapes);
  if (before !== undefined) return before;
  const matches = shapes.map(fromShape);
  known.set(shapes, matches);
  return matches;
}
