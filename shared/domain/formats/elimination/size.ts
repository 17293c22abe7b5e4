export const MIN_ENTRANTS = 2;
export const MAX_ENTRANTS = 4096;
export const LIMITS = { min: MIN_ENTRANTS, max: MAX_ENTRANTS };

/** Rounds that bring `entrants` down to one: the smallest k with 2^k >= entrants. */
export function countRounds(entrants: number): number {
  return 32 - Math.clz32(entrants - 1);
}

/** Throws outside 2..4,096: whether a tournament may start is asked before. */
export function assertEntrants(entrants: number): void {
  if (!Number.isInteger(entrants) || entrants < MIN_ENTRANTS || entrants > MAX_ENTRANTS) {
    throw new RangeError(`an elimination has ${MIN_ENTRANTS} to ${MAX_ENTRANTS} entrants, not ${entrants}`);
  }
}
