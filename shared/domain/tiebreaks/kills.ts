import { makeOwnRule } from './tie-break.ts';

/** Kills in all games together. */
export const kills = makeOwnRule('kills', 'high', (tally) => tally.kills);
