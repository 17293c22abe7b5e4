export type { RoundRobinConfig } from './config.ts';
export { DEFAULT_CONFIG, MAX_ENTRANTS, MIN_ENTRANTS } from './config.ts';
export type { Cut } from './cut.ts';
export { cutGroup } from './cut.ts';
export type { Schedule, ScheduledMatch } from './schedule.ts';
export { countRoundRobin, scheduleRoundRobin } from './schedule.ts';
export type { TableStandings } from './standings.ts';
export { rankRoundRobin } from './standings.ts';
