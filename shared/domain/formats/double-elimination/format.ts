import type { Match, Seed } from '../../model/stage.ts';
import { dealSnake } from '../../pairing/snake.ts';
import { layLines } from '../elimination/lines.ts';
import type { Beginners } from '../elimination/lines.ts';
import { assertEntrants, LIMITS } from '../elimination/size.ts';
import { findEnd } from '../elimination/find-end.ts';
import { listBracketGroups, rankElimination } from '../elimination/standings.ts';
import { takeByes } from '../elimination/take-byes.ts';
import type { Format, Limits } from '../format.ts';
import type { DoubleEliminationConfig, GrandFinal } from './config.ts';
import { readStop } from './stop.ts';
import { writeDoubleElimination } from './write.ts';

/**
 * Two losses and out. Parts: 'winners', 'losers', and 'final' (round 1, and the reset as round 2); in groups each match
 * stands in its pool. Those that are left when a bracket ends early share a place by their side: first the ones without a
 * loss.
 */
export const doubleElimination: Format<DoubleEliminationConfig> = {
  code: 'double-elimination',
  views: ['bracket'],
  defaultConfig: { grandFinal: 'reset', losersOrder: 'start-gg', lengths: { default: { bestOf: 3 } } },
  limits: readLimits,
  open: openDoubleElimination,
  matchCount: countMatches,
  standings: rankElimination,
  listGroups: listBracketGroups,
  findEnd,
  countPools: ({ groups = 1 }) => groups,
  countLosersStart: ({ losersStart = 0 }) => losersStart,
  late: takeByes<DoubleEliminationConfig>({ deal, write: writeDoubleElimination }),
};

const FINALS: Readonly<Record<GrandFinal, number>> = { none: 0, single: 1, reset: 2 };

function readLimits({ groups = 1, until, losersStart = 0 }: DoubleEliminationConfig): Limits {
  const stop = readStop(until);
  // Everybody has a match before the bracket ends, whichever side it begins on.
  const rounds = stop?.losersMeet === false ? 2 : 1;
  const winners = losersStart === 0 ? LIMITS.min : (stop?.winners ?? 1) * 2 ** rounds;
  const left = until === undefined ? LIMITS.min : until + 1;
  // With some on the losers' side it is half of a bracket that would be too large otherwise.
  const most = losersStart === 0 ? LIMITS.max : (groups * LIMITS.max) / 2 + losersStart;
  return { min: Math.max(groups * left, groups * winners + losersStart), max: Math.min(LIMITS.max, most) };
}

/** Who begins where in each group, dealt by the snake: those on the losers' side among themselves. */
function deal({ groups = 1, losersStart = 0 }: DoubleEliminationConfig, entrants: number): readonly Beginners[] {
  const ahead = entrants - losersStart;
  const losers = dealSnake(losersStart, groups);
  return dealSnake(ahead, groups).map((winners, group) => {
    return { winners, losers: (losers[group] ?? []).map((seed): Seed => ahead + seed) };
  });
}

function openDoubleElimination(config: DoubleEliminationConfig, entrants: number): readonly Match[] {
  assertEntrants(entrants, readLimits(config));
  const brackets = deal(config, entrants).map((beginners) => layLines(beginners));
  return writeDoubleElimination(config, brackets).finish(config.lengths);
}

/** Each match is one loss: two of everybody, but of those that are left one or none. */
function countMatches({ grandFinal, groups = 1, until, losersStart = 0 }: DoubleEliminationConfig, entrants: number) {
  const { winners, losers } = readStop(until) ?? { winners: 1, losers: 1 };
  const finals = until === undefined ? FINALS[grandFinal] : 0;
  return 2 * entrants - losersStart - groups * (2 * winners + losers - finals);
}
