import { makeOwnRule } from './tie-break.ts';

/** The first game of the stage that the entrant won. */
export const earliestWin = makeOwnRule(
  'earliest-win',
  'low',
  ({ appearances }) => appearances.find(({ placement }) => placement === 1)?.game ?? null,
);
