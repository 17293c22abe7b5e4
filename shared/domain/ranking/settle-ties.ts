import type { Seed } from '../model/stage.ts';

/**
 * Parts groups of equals by the organizer's word. An order counts for the group that has just its seeds; the newest one
 * counts, and one for entrants that are no longer tied among themselves alone says nothing.
 */
export function settleTies(
  groups: readonly (readonly Seed[])[],
  ties: readonly (readonly Seed[])[],
): readonly (readonly Seed[])[] {
  if (ties.length === 0) return groups;
  return groups.flatMap((group) => {
    const order = ties.findLast((tie) => tie.length === group.length && tie.every((seed) => group.includes(seed)));
    return group.length > 1 && order !== undefined ? order.map((seed) => [seed]) : [group];
  });
}
