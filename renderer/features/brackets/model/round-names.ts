import { nameRound } from '#shared/domain/stage/name-round.ts';
import type { RoundName } from '#shared/domain/stage/name-round.ts';
import type { Match, MatchLength } from '#shared/domain/model/stage.ts';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { fromShape } from '#shared/protocol/dto/shape.ts';
import { getRoundKey } from '../layout/columns.ts';
import { getPart, getPool } from '../layout/graph.ts';

/** A round as it is told: its name, and how long its first match is. */
export interface RoundInfo {
  readonly name: RoundName;
  readonly length: MatchLength;
}

const known = new WeakMap<readonly MatchShape[], Map<number, ReadonlyMap<number, RoundInfo>>>();

/** The rounds of a group, 0 where there are none, by `getRoundKey`; the same shapes and group give the same map. */
export function nameRounds(shapes: readonly MatchShape[], pool: number): ReadonlyMap<number, RoundInfo> {
  const ofStage = known.get(shapes) ?? new Map<number, ReadonlyMap<number, RoundInfo>>();
  known.set(shapes, ofStage);
  const before = ofStage.get(pool);
  if (before) return before;
  const own = shapes.filter((shape) => getPool(shape) === pool);
  const matches = own.map(fromShape);
  const last = new Map<number, Match>();
  for (const [index, match] of matches.entries()) {
    const shape = own[index];
    if (shape) last.set(getRoundKey(getPart(shape), match.round), match);
  }
  const infos = new Map<number, RoundInfo>();
  for (const [key, match] of last) infos.set(key, { name: nameRound(match, matches), length: match.length });
  ofStage.set(pool, infos);
  return infos;
}
