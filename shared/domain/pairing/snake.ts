import type { Seed } from '../model/stage.ts';

/**
 * Deals seeds 1..entrants to groups like a snake: 1 2 3 | 6 5 4 | 7 8 9, so that every group is about as strong. Groups
 * differ by one entrant at most.
 */
export function dealSnake(entrants: number, groups: number): readonly (readonly Seed[])[] {
  const dealt: Seed[][] = Array.from({ length: groups }, () => []);
  for (let index = 0; index < entrants; index++) {
    const row = Math.floor(index / groups);
    const column = index % groups;
    dealt[row % 2 === 0 ? column : groups - 1 - column]?.push(index + 1);
  }
  return dealt;
}
