import { averageRates, readMatchRate } from './rate.ts';
import { makeOpponentsRule } from './tie-break.ts';

/** Opponents' match-win rate: the average over all opponents, each at least a third. */
export const opponentsMatchWins = makeOpponentsRule('opponents-match-wins', (_tally, opponents, { pointsForWin }) =>
  averageRates(opponents.map((opponent) => readMatchRate(opponent, pointsForWin ?? 0))),
);
