export type { Span } from './count-games.ts';
export { countLikelyGames } from './count-games.ts';
export type { Estimate, Pace } from './estimate.ts';
export { estimateDuration } from './estimate.ts';
export type { PlannedRound } from './rounds.ts';
export { planFromGraph, planInSequence } from './rounds.ts';
