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
 * open until every match has a result. `ties`: the organizer's orders of those whom no rule parts.
 */
export function rankRoundRobin(
  config: Pick<RoundRobinConfig, 'times' | 'points' | 'tieBreaks'>,
  seeds: readonly Seed[],
  duels: readonly Duel[],
  ties: readonly (readonly Seed[])[] = [],
): TableStandings {
  const tallies = tallyDuels({ seeds, duels }, config.points);
  const ranking = rankByCascade(tallies, seeds, config.tieBreaks);
  const isOpen = duels.length < countRoundRobin(config, seeds.length);
  return { standings: placeGroups(settleTies(ranking.groups, ties), isOpen), ranking, tallies };
}
