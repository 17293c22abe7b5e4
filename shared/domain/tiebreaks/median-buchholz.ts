import { listOpponentsPoints, sum } from './opponents-points.ts';
import { makeOpponentsRule } from './tie-break.ts';

/** Buchholz without the weakest and the strongest opponent. */
export const medianBuchholz = makeOpponentsRule('median-buchholz', (tally, opponents) =>
  sum(listOpponentsPoints(tally, opponents).slice(1, -1)),
);
