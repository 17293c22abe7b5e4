export type { Podium, Review, Winners, WinnersInput } from './determine.ts';
export { determineWinners } from './determine.ts';
export type { DoneMatch, OpenMatch, WinnersMatch } from './match.ts';
export type { OpenTie, PlacedSeed, TieDecision, WinnersStep } from './part-ties.ts';
