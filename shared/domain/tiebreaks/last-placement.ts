import { makeOwnRule } from './tie-break.ts';

/** Placement in the last game that the entrant played. */
export const lastPlacement = makeOwnRule(
  'last-placement',
  'low',
  ({ appearances }) => appearances.at(-1)?.placement ?? null,
);
