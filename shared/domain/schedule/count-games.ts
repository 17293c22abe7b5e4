import type { MatchLength } from '../model/stage.ts';
import { countGamesToWin, countMostGames } from '../scoring/index.ts';

/** A number of something that nobody knows yet: at the least, as it usually comes, at the most. */
export interface Span {
  readonly least: number;
  readonly likely: number;
  readonly most: number;
}

/** Games of a match. What is likely in a best-of-N is the middle: 2.5 of 3, as about every second one goes all the way. */
export function countLikelyGames(length: MatchLength): Span {
  const most = countMostGames(length);
  const least = countGamesToWin(length) ?? most;
  return { least, likely: (least + most) / 2, most };
}
