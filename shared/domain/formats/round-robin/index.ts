export type { RoundRobinConfig } from './config.ts';
export { DEFAULT_CONFIG, MAX_ENTRANTS, MAX_GROUPS, MIN_ENTRANTS } from './config.ts';
export { roundRobin } from './format.ts';
export { countRoundRobin, countTableRounds, walkTableRound } from './schedule.ts';
export type { TableStandings } from './standings.ts';
export { rankRoundRobin } from './standings.ts';
