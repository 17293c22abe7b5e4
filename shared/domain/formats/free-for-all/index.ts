export type { AdvanceDecision, Advancing } from './advance.ts';
export { listAdvancing } from './advance.ts';
export type { FreeForAllConfig } from './config.ts';
export { DEFAULT_CONFIG, findConfigFault, MAX_LOBBY_SIZE, MIN_ENTRANTS, MIN_LOBBY_SIZE } from './config.ts';
export { drawFreeForAllRound } from './draw.ts';
export type { FreeForAllStandings } from './standings.ts';
export { rankFreeForAll } from './standings.ts';
