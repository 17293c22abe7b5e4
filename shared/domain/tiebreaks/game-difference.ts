import { makeOwnRule } from './tie-break.ts';

/** Games won less games lost. */
export const gameDifference = makeOwnRule('game-difference', 'high', ({ gamesWon, gamesLost }) => gamesWon - gamesLost);
