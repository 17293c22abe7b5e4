import type { Match } from '#shared/domain/model/stage.ts';
import { nameRound, type RoundName } from '#shared/domain/stage/name-round.ts';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { fromShape } from '#shared/protocol/dto/shape.ts';

/** The name of a match's round, from a stage's shapes; the same array is read once. */
export function nameRoundOf(shapes: readonly MatchShape[], no: number): RoundName | undefined {
  const matches = readMatches(shapes);
  const match = matches[no - 1];
  return match === undefined ? undefined : nameRound(match, matches);
}

const known = new WeakMap<readonly MatchShape[], readonly Match[]>();

function readMatches(shapes: readonly MatchShape[]): readonly Match[] {
  const before = known.get(shapes);
  if (before !== undefined) return before;
  const matches = shapes.map(fromShape);
  known.set(shapes, matches);
  return matches;
}
