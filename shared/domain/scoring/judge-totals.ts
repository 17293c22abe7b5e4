import { ok, refuse } from '#shared/lib/result.ts';
import type { Result } from '#shared/lib/result.ts';
import type { GameScore, MatchLength } from '../model/stage.ts';
import type { Judged, ScoreRules } from './judge-score.ts';
import { countGamesToWin, countMostGames } from './length.ts';
import type { Totals } from './length.ts';

/**
 * Judges a match reported by games won alone, 2-1, and writes it as games of 1-0 and 0-1. Nothing is known of their
 * order but that the winner took the last one, so the loser's games stand first. In a play-all, games that neither
 * won are written 0-0 at the end.
 *
 * Refuses with `score.not_whole`, `score.negative`, `score.no_games`, `score.too_many_games` {games, most},
 * `score.not_finished` {a, b, needed}, `score.game_after_decision` {a, b, needed} where a side
 * has more games than it needed, and `score.draw_not_allowed` {a, b}.
 */
export function judgeTotals(length: MatchLength, [a, b]: Totals, rules: ScoreRules = {}): Result<Judged> {
  if (!Number.isInteger(a) || !Number.isInteger(b)) return refuse('score.not_whole');
  if (a < 0 || b < 0) return refuse('score.negative');
  const most = countMostGames(length);
  const needed = countGamesToWin(length);
  if (a + b === 0 && needed !== undefined) return refuse('score.no_games');
  if (needed !== undefined && Math.max(a, b) > needed) return refuse('score.game_after_decision', { a, b, needed });
  if (a + b > most) return refuse('score.too_many_games', { games: a + b, most });
  if (needed !== undefined && Math.max(a, b) < needed) return refuse('score.not_finished', { a, b, needed });
  if (a === b && !rules.drawAllowed) return refuse('score.draw_not_allowed', { a, b });
  const draws = needed === undefined ? most - a - b : 0;
  return ok({ winner: a === b ? null : a > b ? 0 : 1, games: writeGames(a, b, draws) });
}

function writeGames(a: number, b: number, draws: number): readonly GameScore[] {
  const wonByA = repeat([1, 0], a);
  const wonByB = repeat([0, 1], b);
  return [...(a > b ? [...wonByB, ...wonByA] : [...wonByA, ...wonByB]), ...repeat([0, 0], draws)];
}

function repeat(game: GameScore, times: number): readonly GameScore[] {
  return Array.from({ length: times }, () => game);
}
