import type { MatchLength } from '../../model/stage.ts';
import type { Tally } from '../../ranking/index.ts';
import { findRoundLength } from '../lengths.ts';
import { countSwissRounds } from './config.ts';
import type { SwissConfig } from './config.ts';

/**
 * The length of a match, by its round and by what the two who play it have done before.
 *
 * @param entrants all that ever entered, where their number says how many rounds there are
 */
export function getSwissLength(
  { lengths, end }: Pick<SwissConfig, 'lengths' | 'end'>,
  round: number,
  entrants: number,
  players: readonly Pick<Tally, 'wins' | 'losses'>[],
): MatchLength {
  const special = findRoundLength(lengths.special, round, countSwissRounds(end, entrants));
  if (special !== undefined) return special;
  if ('rounds' in end || lengths.deciding === undefined) return lengths.default;
  const isDeciding = players.some(({ wins, losses }) => wins + 1 >= end.wins || losses + 1 >= end.losses);
  return isDeciding ? lengths.deciding : lengths.default;
}
