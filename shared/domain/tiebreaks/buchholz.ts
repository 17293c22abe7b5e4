import { listOpponentsPoints, sum } from './opponents-points.ts';
import { makeOpponentsRule } from './tie-break.ts';

/** Points of all opponents together: who met stronger ones stands first. */
export const buchholz = makeOpponentsRule('buchholz', (tally, opponents) => sum(listOpponentsPoints(tally, opponents)));
