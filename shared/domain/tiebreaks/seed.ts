import { makeOwnRule } from './tie-break.ts';

/** The better seed; only fair where seeds came from a ranking. */
export const seed = makeOwnRule('seed', 'low', (tally) => tally.seed);
