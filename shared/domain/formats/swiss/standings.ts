import type { Standing } from '../../model/stage.ts';
import { placeGroups } from '../../ranking/index.ts';
import type { Tallies } from '../../ranking/index.ts';
import { rankByCascade } from '../../tiebreaks/index.ts';
import type { Ranking, TieBreakCode } from '../../tiebreaks/index.ts';
import type { SwissConfig } from './config.ts';
import { isFinished } from './players.ts';
import { cutRecord, tallySwiss } from './record.ts';
import type { SwissRecord } from './record.ts';

export interface SwissStandings {
  readonly standings: readonly Standing[];
  /** The trace: which rule parted whom, with the numbers. */
  readonly ranking: Ranking;
  readonly tallies: Tallies;
}

/** The standings now, or as they were after `round`. Places are shared where no rule parts. */
export function rankSwiss(config: SwissConfig, record: SwissRecord, round?: number): SwissStandings {
  const past = round === undefined ? record : cutRecord(record, round);
  const tallies = tallySwiss(config, past);
  const ranking = rankByCascade(tallies, past.seeds, listRules(config));
  return { standings: placeGroups(ranking.groups, !isFinished(config, past, tallies)), ranking, tallies };
}

/** Where wins and losses end a stage the record goes before all: 3-0 stands above 3-1 whatever their opponents did. */
export function listRules({ end, tieBreaks }: SwissConfig): readonly TieBreakCode[] {
  return 'rounds' in end ? tieBreaks : [...new Set<TieBreakCode>(['wins', 'losses', ...tieBreaks])];
}
