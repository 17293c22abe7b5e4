import type { Seed } from '../../model/stage.ts';
import { countCircleRounds, type Meet, walkCircleRound } from '../../pairing/circle.ts';
import { MAX_ENTRANTS, MIN_ENTRANTS } from './config.ts';
import type { RoundRobinConfig } from './config.ts';

/** How many rounds one group of seeds 1..entrants has. Throws outside 2..128. */
export function countTableRounds(times: RoundRobinConfig['times'], entrants: number): number {
  if (!Number.isInteger(entrants) || entrants < MIN_ENTRANTS || entrants > MAX_ENTRANTS) {
    throw new RangeError(`a round robin has ${MIN_ENTRANTS} to ${MAX_ENTRANTS} entrants, not ${entrants}`);
  }
  return times * countCircleRounds(entrants);
}

/** Round `round`, from 1, of one group: who meets whom, the second time with their slots changed. Answers who has nobody to play. */
export function walkTableRound(entrants: number, round: number, meet: Meet): Seed | undefined {
  const once = countCircleRounds(entrants);
  if (round <= once) return walkCircleRound(entrants, round - 1, meet);
  return walkCircleRound(entrants, round - 1 - once, (a, b) => meet(b, a));
}

/** How many matches one group has, without making them. */
export function countRoundRobin({ times }: Pick<RoundRobinConfig, 'times'>, entrants: number): number {
  return (times * entrants * (entrants - 1)) / 2;
}
