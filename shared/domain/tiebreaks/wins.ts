import { makeOwnRule } from './tie-break.ts';

/** Matches won, byes included; in lobbies games won. */
export const wins = makeOwnRule('wins', 'high', ({ wins }) => wins);
