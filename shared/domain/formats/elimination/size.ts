import type { Limits } from '../format.ts';

export const MIN_ENTRANTS = 2;
export const MAX_ENTRANTS = 4096;
export const LIMITS: Limits = { min: MIN_ENTRANTS, max: MAX_ENTRANTS };

/** Rounds that bring `entrants` down to one: the smallest k with 2^k >= entrants. */
export function countRounds(entrants: number): number {
  return 32 - Math.clz32(entrants - 1);
}

/** Throws outside the limits, which are 2..4,096 where none are given: whether a tournament may start is asked before. */
export function assertEntrants(entrants: number, { min, max }: Limits = LIMITS): void {
  if (!Number.isInteger(entrants) || entrants < min || entrants > max) {
    throw new RangeError(`this elimination has ${min} to ${max} entrants, not ${entrants}`);
  }
}
