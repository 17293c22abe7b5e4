import type { MatchLength, Seed } from '../../model/stage.ts';
import { listCircleRounds } from '../../pairing/circle.ts';
import type { Pair } from '../../pairing/circle.ts';
import { MAX_ENTRANTS, MIN_ENTRANTS } from './config.ts';
import type { RoundRobinConfig } from './config.ts';

/** A match of a round robin: who plays is known from the start. */
export interface ScheduledMatch {
  /** Ordinal inside the stage or pool, from 1, round by round. */
  readonly no: number;
  readonly round: number;
  readonly field: Pair;
  readonly length: MatchLength;
}

export interface Schedule {
  readonly matches: readonly ScheduledMatch[];
  readonly rounds: number;
  /** Who pauses in each round, at index round-1; undefined where everybody plays. */
  readonly byes: readonly (Seed | undefined)[];
}

/** All matches of one group for seeds 1..entrants; throws outside 2..128. */
export function scheduleRoundRobin(config: Pick<RoundRobinConfig, 'times' | 'length'>, entrants: number): Schedule {
  if (!Number.isInteger(entrants) || entrants < MIN_ENTRANTS || entrants > MAX_ENTRANTS) {
    throw new RangeError(`a round robin has ${MIN_ENTRANTS} to ${MAX_ENTRANTS} entrants, not ${entrants}`);
  }
  const once = listCircleRounds(entrants);
  const matches: ScheduledMatch[] = [];
  const byes: (Seed | undefined)[] = [];
  for (let time = 0; time < config.times; time++) {
    for (const { pairs, bye } of once) {
      byes.push(bye);
      for (const pair of pairs) {
        const field: Pair = time % 2 === 0 ? pair : [pair[1], pair[0]];
        matches.push({ no: matches.length + 1, round: byes.length, field, length: config.length });
      }
    }
  }
  return { matches, rounds: byes.length, byes };
}

/** How many matches one group has, without making them. */
export function countRoundRobin({ times }: Pick<RoundRobinConfig, 'times'>, entrants: number): number {
  return (times * entrants * (entrants - 1)) / 2;
}
