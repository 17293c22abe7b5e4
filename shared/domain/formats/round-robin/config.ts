import type { MatchLength } from '../../model/stage.ts';
import type { MatchPoints } from '../../ranking/index.ts';
import { getPresetRules } from '../../tiebreaks/index.ts';
import type { TieBreakCode } from '../../tiebreaks/index.ts';
import type { RoundLength } from '../lengths.ts';

export interface RoundRobinConfig {
  /** Into how many groups the entrants are dealt, like a snake; 1: everybody meets everybody. */
  readonly groups: number;
  /** How often every two of a group meet; the second time with their slots changed. */
  readonly times: 1 | 2;
  readonly points: MatchPoints;
  /** In the order in which they decide. */
  readonly tieBreaks: readonly TieBreakCode[];
  readonly length: MatchLength;
  /** Of all matches of a round; counted from the end it is the last round of the largest group. */
  readonly special?: readonly RoundLength[] | undefined;
}

/** Of one group. */
export const MIN_ENTRANTS = 2;
/** Of one group: 8,128 matches; more than that is no round robin that anybody plays, and a cross table nobody reads. */
export const MAX_ENTRANTS = 128;
export const MAX_GROUPS = 64;

export const DEFAULT_CONFIG: RoundRobinConfig = {
  groups: 1,
  times: 1,
  points: { win: 3, draw: 1, loss: 0 },
  tieBreaks: getPresetRules('table-head-to-head'),
  length: { bestOf: 3 },
};
