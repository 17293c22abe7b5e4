import type { Tally } from '../ranking/tally.ts';

/** Points of each opponent, lowest first; a bye stands for an opponent without points, so that a cut takes it first. */
export function listOpponentsPoints(tally: Tally, opponents: readonly Tally[]): readonly number[] {
  const points = opponents.map((opponent) => opponent.points);
  for (let bye = 0; bye < tally.byes; bye++) points.push(0);
  return points.sort((a, b) => a - b);
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
