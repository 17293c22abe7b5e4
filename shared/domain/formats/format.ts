import type { Match, Standing } from '../model/stage.ts';
import type { Stage } from '../stage/stage.ts';

/** What a screen knows of a stage: how it is drawn, never which format it is. */
export type View = 'bracket';

/** One way of running a stage. `C` is its config, plain JSON; entrants are seeds 1..n. */
export interface Format<C> {
  readonly code: string;
  /** Views that suit the format, the usual one first. */
  readonly views: readonly View[];
  readonly minEntrants: number;
  readonly maxEntrants: number;
  readonly defaultConfig: C;
  /** The graph for `entrants` within min..max; throws outside. The same input gives the same graph, for ever. */
  open(config: C, entrants: number): readonly Match[];
  /** How many matches `open` makes, without making them. */
  matchCount(config: C, entrants: number): number;
  /** Every entrant once, best first; equal places by seed. */
  standings(stage: Stage): readonly Standing[];
}
