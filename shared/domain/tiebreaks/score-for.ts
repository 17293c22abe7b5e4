import { makeOwnRule } from './tie-break.ts';

/** Own score of all games together. */
export const scoreFor = makeOwnRule('score-for', 'high', (tally) => tally.scoreFor);
