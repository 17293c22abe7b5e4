import type { Seed } from '../model/stage.ts';

/**
 * Seeds of a full bracket from the top line down: 1 8 4 5 2 7 3 6 for 8. Neighbours meet. The best two seeds can
 * meet in the final only, the best four from the semifinals on, and so forth; where seeds are missing at the end,
 * the top seeds get the byes.
 *
 * @param rounds the bracket has 2^rounds lines
 */
export function listBracketPositions(rounds: number): readonly Seed[] {
  let positions = [1];
  for (let size = 2; size <= 2 ** rounds; size *= 2) {
    const wider: Seed[] = [];
    for (const seed of positions) wider.push(seed, size + 1 - seed);
    positions = wider;
  }
  return positions;
}
