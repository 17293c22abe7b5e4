import type { Seed } from '../../model/stage.ts';
import type { Pair } from '../../pairing/circle.ts';
import { getTally } from '../../ranking/index.ts';
import type { Tallies, Tally } from '../../ranking/index.ts';
import { countSwissRounds } from './config.ts';
import type { SwissConfig } from './config.ts';
import type { SwissRecord } from './record.ts';

/** Who plays in the next round: entered, not out, and neither through nor beaten. */
export function listPlayers(config: SwissConfig, { seeds, out }: SwissRecord, tallies: Tallies): readonly Seed[] {
  const gone = new Set(out);
  return seeds.filter((seed) => !gone.has(seed) && isStillIn(config, getTally(tallies, seed)));
}

function isStillIn({ end }: SwissConfig, { wins, losses }: Tally): boolean {
  return 'rounds' in end || (wins < end.wins && losses < end.losses);
}

/** Matches of drawn rounds that have no result; nobody plays two in a round. */
export function listOpenPairs({ rounds, duels }: SwissRecord): readonly Pair[] {
  const byRound = Map.groupBy(duels, ({ round }) => round);
  return rounds.flatMap(({ round, pairs }) => {
    const played = new Set(byRound.get(round)?.flatMap(({ field }) => field));
    return pairs.filter(([seed]) => !played.has(seed));
  });
}

/** Whether no round is left: all have been drawn and played, or fewer than two still play. */
export function isFinished(config: SwissConfig, record: SwissRecord, tallies: Tallies): boolean {
  if (listOpenPairs(record).length > 0) return false;
  if ('rounds' in config.end && record.rounds.length >= countSwissRounds(config.end, record.seeds.length)) return true;
  return listPlayers(config, record, tallies).length < 2;
}
