import { averageRates, readGameRate } from './rate.ts';
import { makeOpponentsRule } from './tie-break.ts';

/** Opponents' game-win rate: the average over all opponents, each at least a third. */
export const opponentsGameWins = makeOpponentsRule('opponents-game-wins', (_tally, opponents) =>
  averageRates(opponents.map(readGameRate)),
);
