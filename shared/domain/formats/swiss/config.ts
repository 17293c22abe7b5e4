import type { MatchLength } from '../../model/stage.ts';
import type { MatchPoints } from '../../ranking/index.ts';
import { getPresetRules } from '../../tiebreaks/index.ts';
import type { TieBreakCode } from '../../tiebreaks/index.ts';
import type { RoundLength } from '../lengths.ts';

export interface SwissConfig {
  /** After so many rounds; or an entrant goes on with so many wins and is out with so many losses. */
  readonly end: SwissEnd;
  /**
   * 'score-groups': any number of entrants, the best pairing of all (`pairScoreGroups`). 'valve': the rule of Valve's
   * majors, made for sixteen; the tie-breaks are then those of 'swiss-valve', as current seeds follow from them.
   */
  readonly pairing: 'score-groups' | 'valve';
  /** In steps of a half. */
  readonly points: MatchPoints;
  /** In the order in which they decide; the seed decides what they leave open when a round is drawn. */
  readonly tieBreaks: readonly TieBreakCode[];
  readonly lengths: SwissLengths;
  /**
   * What a round counts for one that came after it: a loss, half a win, or nothing at all. Absent: a loss, as in open
   * tournaments of cards and fighting games; without it a late entrant would play for a record that others lost already.
   */
  readonly missed?: 'loss' | 'half' | 'nothing' | undefined;
}

/** With 0 rounds there are as many as the number of entrants asks for, those included that come late. */
export type SwissEnd = { readonly rounds: number } | { readonly wins: number; readonly losses: number };

export interface SwissLengths {
  readonly default: MatchLength;
  /** Of a match after which one of the two can be through or out; only where wins and losses end a stage. */
  readonly deciding?: MatchLength | undefined;
  /** Of all matches of a round; goes before `deciding`. */
  readonly special?: readonly RoundLength[] | undefined;
}

export const MIN_ENTRANTS = 2;
export const MAX_ENTRANTS = 4096;

/** After how many rounds a stage is over; the most it can have where wins and losses end it. */
export function countSwissRounds(end: SwissEnd, entrants: number): number {
  if (!('rounds' in end)) return end.wins + end.losses - 1;
  return end.rounds === 0 ? suggestRounds(entrants) : end.rounds;
}

export const DEFAULT_CONFIG: SwissConfig = {
  end: { rounds: 5 },
  pairing: 'score-groups',
  points: { win: 1, draw: 0.5, loss: 0 },
  tieBreaks: getPresetRules('swiss-buchholz'),
  lengths: { default: { bestOf: 3 } },
};

/** A stage of a Valve major. */
export const VALVE_CONFIG: SwissConfig = {
  end: { wins: 3, losses: 3 },
  pairing: 'valve',
  points: { win: 1, draw: 0.5, loss: 0 },
  tieBreaks: getPresetRules('swiss-valve'),
  lengths: { default: { bestOf: 1 }, deciding: { bestOf: 3 } },
};

/** Rounds after which just one entrant can have won all matches: 7 for 128. */
export function suggestRounds(entrants: number): number {
  return Math.max(1, Math.ceil(Math.log2(entrants)));
}
