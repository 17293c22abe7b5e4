import type { Seed } from '../model/stage.ts';
import { placeGroups } from '../ranking/index.ts';
import type { Stage } from '../stage/stage.ts';
import { listWinnersMatches } from './list-matches.ts';
import type { DoneLobby, DoneMatch, WinnersMatch } from './match.ts';
import { partTies, type WinnersStep } from './part-ties.ts';
import type { PlacedSeed } from './stage-outcome.ts';

/** What the rules for winners ask of a stage from which the best go on. */
export interface CutRules {
  /** Ordinal of the stage, from 1. */
  readonly stage: number;
  /** Whether its seeds came from a ranking. */
  readonly seedsAreRanked: boolean;
}

export interface PartedCut {
  /** Best first; those in one group are still equal. */
  readonly groups: readonly (readonly Seed[])[];
  readonly steps: readonly WinnersStep[];
}

/**
 * Places that lead on matter: those that share one are parted as on the podium, by the same rules and by the organizer's word about just
 * them. @param standings of one group, without those that are out
 */
export function partCut(stage: Stage, standings: readonly PlacedSeed[], advance: number, rules: CutRules): PartedCut {
  const shared = [...Map.groupBy(standings, ({ place }) => place).values()].map((group) =>
    group.map(({ seed }) => seed),
  );
  const { places, steps } = partTies(
    {
      stage: rules.stage,
      // Places above may belong to some that are out.
      standings: placeGroups(shared, false),
      matches: listWinnersMatches(stage).filter(isDone),
      offset: 0,
    },
    {
      lastPlace: advance,
      seedsAreRanked: rules.seedsAreRanked,
      out: new Set(),
      decisions: stage.ties.map((order) => order.map((seed) => [seed])),
    },
  );
  const groups = [...Map.groupBy(places, ({ place }) => place).values()].map((group) => group.map(({ seed }) => seed));
  return { groups, steps };
}

function isDone(match: WinnersMatch): match is DoneMatch | DoneLobby {
  return match.state === 'done';
}
