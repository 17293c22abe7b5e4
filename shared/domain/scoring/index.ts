export type { Judged, ScoreRules } from './judge-score.ts';
export { judgeScore, MAX_GAME_SCORE } from './judge-score.ts';
export { judgeTotals } from './judge-totals.ts';
export type { Totals } from './length.ts';
export { countGamesToWin, countMostGames, countWins } from './length.ts';
export type { LobbyPoints } from './lobby-points.ts';
export { DEFAULT_LOBBY_POINTS, scoreLobby } from './lobby-points.ts';
