import type { Seed, Standing } from '../model/stage.ts';

/** Standings from groups of equals, best first: places are shared, and the next one counts who stands before it. */
export function placeGroups(groups: readonly (readonly Seed[])[], open: boolean): readonly Standing[] {
  const standings: Standing[] = [];
  for (const group of groups) {
    const place = standings.length + 1;
    for (const seed of group.toSorted((a, b) => a - b)) standings.push({ seed, place, open });
  }
  return standings;
}
