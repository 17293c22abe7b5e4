import { makeOwnRule } from './tie-break.ts';

/** Points for matches, or of placements and kills. */
export const points = makeOwnRule('points', 'high', ({ points }) => points);
