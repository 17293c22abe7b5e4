import type { MeetingRound } from './clash-counts.ts';

/**
 * How many pairs of one label can meet for the first time in each round.
 *
 * @param labels by seed; '' has no kin
 */
export function countClashes(labels: readonly string[], rounds: readonly MeetingRound[]): readonly number[] {
  let before = 0;
  return rounds.map(({ blockOf }) => {
    const members = new Map<string, number>();
    let pairs = 0;
    for (const [place, label] of labels.entries()) {
      if (label === '') continue;
      const key = `${blockOf[place] ?? 0} ${label}`;
      const met = members.get(key) ?? 0;
      pairs += met;
      members.set(key, met + 1);
    }
    const first = pairs - before;
    before = pairs;
    return first;
  });
}

/** How far a new order is from its base: how many stand elsewhere, the places they moved in all, and the most of one. */
export interface Displacement {
  readonly moved: number;
  readonly places: number;
  readonly most: number;
}

/** @param order the base order's indexes by seed */
export function measureDisplacement(order: readonly number[]): Displacement {
  const steps = order.map((base, place) => Math.abs(base - place));
  return {
    moved: steps.filter((step) => step > 0).length,
    places: steps.reduce((sum, step) => sum + step, 0),
    most: steps.reduce((most, step) => Math.max(most, step), 0),
  };
}
