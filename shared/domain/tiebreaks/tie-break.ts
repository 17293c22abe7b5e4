import type { Seed } from '../model/stage.ts';
import { getTally } from '../ranking/tally.ts';
import type { Tallies, Tally } from '../ranking/tally.ts';

/** The number of one entrant under a rule; null where it has none, and then it stands behind those that have one. */
export type TieBreakValue = number | null;

export interface TieBreakContext {
  readonly tallies: Tallies;
  /** Those that no rule before has parted; two or more. */
  readonly tied: readonly Seed[];
}

/** One way to part entrants that are tied. Pure: the same tallies give the same values, for ever. */
export interface TieBreak {
  /** Stable; names it in configs, traces and locale files. */
  readonly code: string;
  /** Which value stands first. */
  readonly direction: 'high' | 'low';
  /** True where the values depend on who else is tied: then those that stay tied are asked again among themselves. */
  readonly amongTied?: boolean;
  /** A value for each of the tied, in their order; undefined where the rule has nothing to say about them. */
  compute(context: TieBreakContext): readonly TieBreakValue[] | undefined;
}

/** A rule that needs no more than each entrant's own tally. */
export function makeOwnRule<Code extends string>(
  code: Code,
  direction: TieBreak['direction'],
  read: (tally: Tally) => TieBreakValue,
): TieBreak & { readonly code: Code } {
  return {
    code,
    direction,
    compute: ({ tallies, tied }) => tied.map((seed) => read(getTally(tallies, seed))),
  };
}

/** A rule that adds up something of each entrant's opponents; one met twice counts twice. */
export function makeOpponentsRule<Code extends string>(
  code: Code,
  read: (tally: Tally, opponents: readonly Tally[], tallies: Tallies) => TieBreakValue,
): TieBreak & { readonly code: Code } {
  return {
    code,
    direction: 'high',
    compute: ({ tallies, tied }) =>
      tied.map((seed) => {
        const tally = getTally(tallies, seed);
        const opponents = tally.meetings.map(({ opponent }) => getTally(tallies, opponent));
        return read(tally, opponents, tallies);
      }),
  };
}
