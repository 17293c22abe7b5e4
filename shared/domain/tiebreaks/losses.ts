import { makeOwnRule } from './tie-break.ts';

/** Matches lost, fewest first: 3-0 stands before 3-1. */
export const losses = makeOwnRule('losses', 'low', ({ losses }) => losses);
