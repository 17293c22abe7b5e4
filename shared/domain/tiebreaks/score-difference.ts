import { makeOwnRule } from './tie-break.ts';

/** Scores of all games, own less the opponents': goals, map score. */
export const scoreDifference = makeOwnRule(
  'score-difference',
  'high',
  ({ scoreFor, scoreAgainst }) => scoreFor - scoreAgainst,
);
