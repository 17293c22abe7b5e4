import type { Match, MatchLength, Part, Seed, Standing } from '../model/stage.ts';
import type { Tallies } from '../ranking/index.ts';
import type { Stage } from '../stage/stage.ts';
import type { Ranking } from '../tiebreaks/index.ts';
import type { LateEntry } from './late-entry.ts';

/** What a screen knows of a stage: how it is drawn, never which format it is. */
export type View = 'bracket' | 'table' | 'rounds' | 'lobbies';

export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** The standings of a stage or of one of its groups. */
export interface Group {
  /** From 1; 0 where there are no groups. */
  readonly pool: number;
  readonly standings: readonly Standing[];
}

/** What one takes whose way ends with a match. */
export interface End {
  /** In its group, where there are groups. */
  readonly place: number;
  /** How many of the group share it when all is played. */
  readonly among: number;
  /** Whether it wins the stage alone. */
  readonly isTitle: boolean;
}

/** Standings with what they follow from. */
export interface Table extends Group {
  /** The trace: which rule parted whom, with the numbers. */
  readonly ranking: Ranking;
  readonly tallies: Tallies;
}

/** The next round of a stage whose rounds are drawn one after another. */
export type NextRound =
  | {
      readonly is: 'drawn';
      readonly round: number;
      /** By slot. */
      readonly pairs: readonly (readonly [Seed, Seed])[];
      /** Who has nobody to play. */
      readonly byes: readonly Seed[];
      /** Who plays in each lobby; a round has pairs or lobbies. */
      readonly lobbies?: readonly (readonly Seed[])[];
      /** Of the match of each pair, in their order. */
      readonly lengths: readonly MatchLength[];
      /** Why it is this draw and not another, as codes and seeds for the locale files. */
      readonly reasons: readonly DrawReason[];
    }
  | { readonly is: 'finished' }
  /** Matches, by ordinal, that must be decided before. */
  | { readonly is: 'blocked'; readonly open: readonly number[] };

export interface DrawReason {
  readonly code: string;
  readonly seeds: readonly Seed[];
  /** Scores or counts that go with it, in the order of the code's own text. */
  readonly values: readonly number[];
}

/** A round as it will be, for a picture before anything is made. */
export interface PlannedRound {
  readonly part: Part;
  readonly round: number;
  readonly matches: number;
  readonly length: MatchLength;
}

/** One way of running a stage. `C` is its config, plain JSON; entrants are seeds 1..n. */
export interface Format<C> {
  readonly code: string;
  /** Views that suit the format, the usual one first. */
  readonly views: readonly View[];
  readonly defaultConfig: C;
  /** How many entrants the config can take. */
  limits(config: C): Limits;
  /**
   * The graph for `entrants` within the limits; throws outside. The same input gives the same graph, for ever. Empty
   * where rounds are drawn one after another.
   */
  open(config: C, entrants: number): readonly Match[];
  /** How many matches the stage has when it is over; where that depends on results, the most it can have. */
  matchCount(config: C, entrants: number): number;
  /** Every entrant once, best first; equal places by seed. */
  standings(stage: Stage, config: C): readonly Standing[];
  /** The tables that the standings come from: one, or one for each group. Absent where there are none. */
  listTables?(stage: Stage, config: C): readonly Table[];
  /** The standings of each group of a bracket. Absent where there are tables, or no groups ever. */
  listGroups?(stage: Stage): readonly Group[];
  /**
   * What the winner (1) or the loser (2) of a match takes whose way ends there; undefined where another match follows. Absent where
   * places do not follow from single matches.
   */
  findEnd?(stage: Stage, no: number, which: 1 | 2): End | undefined;
  /** In how many groups the entrants are dealt; absent: one. */
  countPools?(config: C): number;
  /** How many of the last seeds begin with one loss; absent: none. */
  countLosersStart?(config: C): number;
  /** Whether a match may end with no winner and both still in. */
  allowsDraw?(config: C): boolean;
  /** The round after those that the stage has. Present where rounds are drawn; `random` is a kept seed of chance. */
  drawNext?(stage: Stage, config: C, random: string): NextRound;
  /**
   * Present with `drawNext`: whether a drawn round would be drawn otherwise by now, after a correction. Who dropped out
   * later was in then, and who came later was not.
   */
  isRoundOutdated?(stage: Stage, config: C, round: number, random: string): boolean;
  /** How one can enter after the start. Absent: not at all. */
  readonly late?: LateEntry<C>;
  /** Whether the matches of one that leaves can be annulled, since everybody was to meet everybody. */
  readonly annuls?: boolean;
  /** False where one that is out has lost its seat for good, as rounds were drawn without it. Absent: never. */
  canReturn?(stage: Stage, config: C, seed: Seed): boolean;
  /** Present with `drawNext`: the rounds as they will be. */
  plan?(config: C, entrants: number): readonly PlannedRound[];
}
