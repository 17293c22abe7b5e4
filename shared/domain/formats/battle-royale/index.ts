export type { BattleRoyaleConfig } from './config.ts';
export { DEFAULT_CONFIG } from './config.ts';
export { findMatchPointWinner } from './match-point.ts';
export type { LobbyStandings, PlayedGame } from './standings.ts';
export { rankBattleRoyale } from './standings.ts';
