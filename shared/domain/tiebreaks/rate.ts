import type { Tally } from '../ranking/tally.ts';

/** The least that counts of an opponent's rate, so that meeting somebody who lost all is no punishment. */
export const LEAST_RATE = 1 / 3;

/** Points of the matches that were played, as a share of what winning them all gives; undefined before the first. */
export function readMatchRate({ meetings }: Tally, pointsForWin: number): number | undefined {
  if (meetings.length === 0 || pointsForWin === 0) return undefined;
  let points = 0;
  for (const meeting of meetings) points += meeting.points;
  return points / (meetings.length * pointsForWin);
}

/** Games won as a share of those decided; undefined before the first. */
export function readGameRate({ gamesWon, gamesLost }: Tally): number | undefined {
  const games = gamesWon + gamesLost;
  return games === 0 ? undefined : gamesWon / games;
}

/** The average of rates, each at least a third; unknown ones count so too. Null without any. */
export function averageRates(rates: readonly (number | undefined)[]): number | null {
  if (rates.length === 0) return null;
  let total = 0;
  for (const rate of rates) total += Math.max(rate ?? 0, LEAST_RATE);
  return roundRate(total / rates.length);
}

/** To 9 digits: sums in another order, otherwise the same, must not part anybody. */
export function roundRate(rate: number): number {
  return Math.round(rate * 1e9) / 1e9;
}
