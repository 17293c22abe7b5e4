export type { MatchOfStage, Podium, Review, Winners, WinnersInput } from './determine.ts';
export { determineWinners, PODIUM } from './determine.ts';
export { focusSteps } from './focus-steps.ts';
export { listWinnersMatches } from './list-matches.ts';
export type { DoneLobby, DoneMatch, OpenMatch, WinnersMatch } from './match.ts';
export { type CutRules, partCut } from './part-cut.ts';
export type { OpenTie, TieDecision, WinnersStep } from './part-ties.ts';
export type { PlacedSeed, StageOutcome } from './stage-outcome.ts';
