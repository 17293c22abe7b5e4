import type { Seed, Standing } from '../../model/stage.ts';
import { placeGroups, settleTies, tallyDuels } from '../../ranking/index.ts';
import type { Duel, Tallies } from '../../ranking/index.ts';
import { rankByCascade } from '../../tiebreaks/index.ts';
import type { Ranking } from '../../tiebreaks/index.ts';
import type { RoundRobinConfig } from './config.ts';
import { countRoundRobin } from './schedule.ts';

export interface TableStandings {
  readonly standings: readonly Standing[];
  /** The trace: which rule parted whom, with the numbers. */
  readonly ranking: Ranking;
  readonly tallies: Tallies;
}

/**
 * The table of a round robin or of one group, at any moment. `seeds` are everybody who ever stood in it; the places are
 * open until every match has a result. Whose matches were annulled stands behind all others.
 */
export function rankRoundRobin(
  config: Pick<RoundRobinConfig, 'times' | 'points' | 'tieBreaks'>,
  seeds: readonly Seed[],
  duels: readonly Duel[],
  { ties, annulled }: TableRulings = NO_RULINGS,
): TableStandings {
  const tallies = tallyDuels({ seeds, duels }, config.points);
  const counted = seeds.filter((seed) => !annulled.has(seed));
  const ranking = rankByCascade(tallies, counted, config.tieBreaks);
  const isOpen = duels.length < countRoundRobin(config, counted.length);
  const behind = seeds.filter((seed) => annulled.has(seed));
  const groups = behind.length === 0 ? ranking.groups : [...ranking.groups, behind];
  return { standings: placeGroups(settleTies(groups, ties), isOpen), ranking, tallies };
}

export interface TableRulings {
  /** The organizer's orders of those whom no rule parts. */
  readonly ties: readonly (readonly Seed[])[];
  /** Whose matches count for nobody. */
  readonly annulled: ReadonlySet<Seed>;
}

const NO_RULINGS: TableRulings = { ties: [], annulled: new Set() };
