import type { GameScore, MatchLength } from '../model/stage.ts';

/** Games won by slot. */
export type Totals = readonly [number, number];

/** How many games can be played at most. */
export function countMostGames(length: MatchLength): number {
  return 'bestOf' in length ? length.bestOf : length.playAll;
}

/** Games that decide a best-of-N: 2 of 3. Undefined where all games are played whatever the score. */
export function countGamesToWin(length: MatchLength): number | undefined {
  return 'bestOf' in length ? Math.floor(length.bestOf / 2) + 1 : undefined;
}

/** Games won by each side; a tied game counts for neither. */
export function countWins(games: readonly GameScore[]): Totals {
  let a = 0;
  let b = 0;
  for (const [scoreA, scoreB] of games) {
    if (scoreA > scoreB) a++;
    if (scoreB > scoreA) b++;
  }
  return [a, b];
}
