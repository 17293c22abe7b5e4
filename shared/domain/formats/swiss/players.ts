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

/** Matches of drawn rounds that have no result. */
export function listOpenPairs({ rounds, duels }: SwissRecord): readonly Pair[] {
  const decided = new Set(duels.map(({ round, field }) => toKey(round, field)));
  return rounds.flatMap(({ round, pairs }) => pairs.filter((pair) => !decided.has(toKey(round, pair))));
}

/** One number for two in a round, whichever comes first. */
function toKey(round: number, [a, b]: Pair): number {
  return (round * MOST_SEEDS + Math.min(a, b)) * MOST_SEEDS + Math.max(a, b);
}

/** More than any stage has, and little enough for the key to stay whole. */
const MOST_SEEDS = 2 ** 20;

/** Whether no round is left: all have been drawn and played, or fewer than two still play. */
export function isFinished(config: SwissConfig, record: SwissRecord, tallies: Tallies): boolean {
  if (listOpenPairs(record).length > 0) return false;
  if ('rounds' in config.end && record.rounds.length >= countSwissRounds(config.end, record.seeds.length)) return true;
  return listPlayers(config, record, tallies).length < 2;
}
