import type { GameScore, MatchLength } from '#shared/domain/model/stage.ts';
import { countGamesToWin, countMostGames, countWins, judgeScore } from '#shared/domain/scoring/index.ts';
import type { Refusal } from '#shared/lib/result.ts';

const UNPLAYED: GameScore = [0, 0];

/** A score while it is typed, by slot. */
export interface ScoreDraft {
  /** Rows to show: the games so far, and the next one while nothing is decided. */
  readonly games: readonly GameScore[];
  readonly wins: readonly [number, number];
  /** What would be sent; undefined while it cannot be. */
  readonly score: readonly GameScore[] | undefined;
  /** Why it cannot be yet. */
  readonly fault: Refusal | undefined;
  readonly winner: 0 | 1 | null;
}

/** Judges what was typed by the rules of the match's length; the same judgement that the host makes. */
export function judgeDraft(length: MatchLength, typed: readonly GameScore[]): ScoreDraft {
  const games = showGames(length, typed);
  const played = countGamesToWin(length) === undefined ? games : dropUnplayed(games);
  const judged = judgeScore(length, played);
  return {
    games,
    wins: countWins(played) as [number, number],
    score: judged.ok ? played : undefined,
    fault: judged.ok ? undefined : judged,
    winner: judged.ok ? judged.value.winner : null,
  };
}

/** One game changed; games after a decision fall away. */
export function changeGame(
  length: MatchLength,
  games: readonly GameScore[],
  index: number,
  game: GameScore,
): readonly GameScore[] {
  return showGames(
    length,
    games.map((one, at) => (at === index ? game : one)),
  );
}

function showGames(length: MatchLength, typed: readonly GameScore[]): readonly GameScore[] {
  const most = countMostGames(length);
  const needed = countGamesToWin(length);
  if (needed === undefined) return Array.from({ length: most }, (_, index) => typed[index] ?? UNPLAYED);
  const games: GameScore[] = [];
  for (let index = 0; index < most; index += 1) {
    const game = typed[index] ?? UNPLAYED;
    games.push(game);
    const isTied = game[0] === game[1];
    const isLastTyped = index + 1 >= dropUnplayed(typed).length;
    if (Math.max(...countWins(games)) >= needed || (isTied && isLastTyped)) break;
  }
  return games;
}

/** Without the empty rows at the end. */
function dropUnplayed(games: readonly GameScore[]): readonly GameScore[] {
  let length = games.length;
  while (length > 0 && games[length - 1]?.every((score) => score === 0) === true) length -= 1;
  return games.slice(0, length);
}
