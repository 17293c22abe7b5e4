import { at } from '#shared/lib/at.ts';
import { sum } from './opponents-points.ts';
import { makeOpponentsRule } from './tie-break.ts';

/** Points of the opponents that were beaten, and half of those that were held to a draw. */
export const sonnebornBerger = makeOpponentsRule('sonneborn-berger', ({ meetings }, opponents) =>
  sum(opponents.map(({ points }, index) => points * SHARE[at(meetings, index).outcome])),
);

const SHARE = { won: 1, drawn: 0.5, lost: 0 } as const;
