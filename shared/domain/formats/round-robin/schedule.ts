import { listCircleRounds } from '../../pairing/circle.ts';
import type { CircleRound } from '../../pairing/circle.ts';
import { MAX_ENTRANTS, MIN_ENTRANTS } from './config.ts';
import type { RoundRobinConfig } from './config.ts';

/** The rounds of one group of seeds 1..entrants; the second time with their slots changed. Throws outside 2..128. */
export function listTableRounds(times: RoundRobinConfig['times'], entrants: number): readonly CircleRound[] {
  if (!Number.isInteger(entrants) || entrants < MIN_ENTRANTS || entrants > MAX_ENTRANTS) {
    throw new RangeError(`a round robin has ${MIN_ENTRANTS} to ${MAX_ENTRANTS} entrants, not ${entrants}`);
  }
  const once = listCircleRounds(entrants);
  if (times === 1) return once;
  return [...once, ...once.map(({ pairs, bye }) => ({ pairs: pairs.map(([a, b]) => [b, a] as const), bye }))];
}

/** How many matches one group has, without making them. */
export function countRoundRobin({ times }: Pick<RoundRobinConfig, 'times'>, entrants: number): number {
  return (times * entrants * (entrants - 1)) / 2;
}
