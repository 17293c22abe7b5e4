import { sum } from './opponents-points.ts';
import { makeOpponentsRule } from './tie-break.ts';

/** Valve's difficulty score: wins less losses of all opponents together, as they stand now. */
export const difficulty = makeOpponentsRule('difficulty', (_tally, opponents) =>
  sum(opponents.map(({ wins, losses }) => wins - losses)),
);
