import { listOpponentsPoints, sum } from './opponents-points.ts';
import { makeOpponentsRule } from './tie-break.ts';

/** Buchholz without the weakest opponent, so that one bad draw costs nothing. */
export const buchholzCut1 = makeOpponentsRule('buchholz-cut-1', (tally, opponents) =>
  sum(listOpponentsPoints(tally, opponents).slice(1)),
);
