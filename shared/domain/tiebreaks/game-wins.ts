import { readGameRate, roundRate } from './rate.ts';
import { makeOwnRule } from './tie-break.ts';

/** Own game-win rate. */
export const gameWins = makeOwnRule('game-wins', 'high', (tally) => {
  const rate = readGameRate(tally);
  return rate === undefined ? null : roundRate(rate);
});
