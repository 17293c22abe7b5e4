import { makeOwnRule } from './tie-break.ts';

/** Matches or games played: who played more stands first, as the points are equal. */
export const matches = makeOwnRule(
  'matches',
  'high',
  ({ meetings, appearances }) => meetings.length + appearances.length,
);
