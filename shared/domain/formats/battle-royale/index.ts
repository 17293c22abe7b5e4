export type { BattleRoyaleConfig } from './config.ts';
export { DEFAULT_CONFIG } from './config.ts';
export type { BattleRoyaleDrawConfig } from './draw.ts';
export { DEFAULT_DRAW_CONFIG, drawBattleRoyaleRound, findDrawFault } from './draw.ts';
export { findMatchPointWinner } from './match-point.ts';
export type { LobbyStandings, PlayedGame } from './standings.ts';
export { rankBattleRoyale } from './standings.ts';
