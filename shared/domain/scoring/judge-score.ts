import { ok, refuse } from '#shared/lib/result.ts';
import type { Refusal, Result } from '#shared/lib/result.ts';
import type { GameScore, MatchLength } from '../model/stage.ts';
import { countGamesToWin, countMostGames, countWins } from './length.ts';

/** The most that one side can score in one game; beyond it is a typing error. */
export const MAX_GAME_SCORE = 9999;

export interface Judged {
  /** Slot that won; null for a draw, which only play-all knows and only where it is allowed. */
  readonly winner: 0 | 1 | null;
  readonly games: readonly GameScore[];
}

export interface ScoreRules {
  /** A play-all with equal wins stands as a draw. Never in an elimination, where somebody has to move on. */
  readonly drawAllowed?: boolean;
}

/**
 * Judges the games of a match against its length.
 *
 * Refuses with `score.no_games`, `score.too_many_games` {games, most}, `score.not_whole` | `score.negative` |
 * `score.too_large` | `score.tied_game` | `score.game_after_decision` {game, from 1}, `score.not_finished`
 * {a, b, needed | games} and `score.draw_not_allowed` {a, b}; a and b are games won by slot.
 */
export function judgeScore(length: MatchLength, games: readonly GameScore[], rules: ScoreRules = {}): Result<Judged> {
  if (games.length === 0) return refuse('score.no_games');
  const most = countMostGames(length);
  if (games.length > most) return refuse('score.too_many_games', { games: games.length, most });
  const fault = findFaultyGame(length, games);
  if (fault) return fault;
  const [a, b] = countWins(games);
  const needed = countGamesToWin(length);
  if (needed === undefined) {
    if (games.length < most) return refuse('score.not_finished', { a, b, games: most });
    if (a === b && !rules.drawAllowed) return refuse('score.draw_not_allowed', { a, b });
  } else if (Math.max(a, b) < needed) {
    return refuse('score.not_finished', { a, b, needed });
  }
  return ok({ winner: a === b ? null : a > b ? 0 : 1, games });
}

/** Judges game by game in the order played, so that the refusal names the first game that cannot be. */
function findFaultyGame(length: MatchLength, games: readonly GameScore[]): Refusal | undefined {
  const needed = countGamesToWin(length);
  for (const [index, [a, b]] of games.entries()) {
    const game = { game: index + 1 };
    if (!Number.isInteger(a) || !Number.isInteger(b)) return refuse('score.not_whole', game);
    if (a < 0 || b < 0) return refuse('score.negative', game);
    if (a > MAX_GAME_SCORE || b > MAX_GAME_SCORE) return refuse('score.too_large', { ...game, most: MAX_GAME_SCORE });
    if (needed === undefined) continue;
    if (Math.max(...countWins(games.slice(0, index))) >= needed) return refuse('score.game_after_decision', game);
    if (a === b) return refuse('score.tied_game', game);
  }
  return undefined;
}
