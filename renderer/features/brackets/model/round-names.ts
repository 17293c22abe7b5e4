import { nameRound } from '#shared/domain/stage/name-round.ts';
import type { RoundName } from '#shared/domain/stage/name-round.ts';
import type { Match, MatchLength } from '#shared/domain/model/stage.ts';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { fromShape } from '#shared/protocol/dto/shape.ts';
import { getRoundKey } from '../layout/columns.ts';

/** A round as it is told: its name, and how long its first match is. */
export interface RoundInfo {
  readonly name: RoundName;
  readonly length: MatchLength;
}

const known = new WeakMap<readonly MatchShape[], ReadonlyMap<number, RoundInfo>>();

/** The rounds of a stage by `getRoundKey`; the same shapes give the same map. */
export function nameRounds(shapes: readonly MatchShape[]): ReadonlyMap<number, RoundInfo> {
  const before = known.get(shapes);
  if (before) return before;
  // A name hangs on the last round of a part and on the last match alone, so the last match of each round will do.
  const last = new Map<number, Match>();
  for (const shape of shapes) {
    const key = getRoundKey(shape[1], shape[2]);
    last.delete(key);
    last.set(key, fromShape(shape));
  }
  const matches = [...last.values()];
  const infos = new Map<number, RoundInfo>();
  for (const [key, match] of last) infos.set(key, { name: nameRound(match, matches), length: match.length });
  known.set(shapes, infos);
  return infos;
}
