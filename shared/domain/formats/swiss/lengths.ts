import type { MatchLength } from '../../model/stage.ts';
import type { Tally } from '../../ranking/index.ts';
import type { SwissConfig } from './config.ts';

/** The length of a match, by its round and by what the two who play it have done before. */
export function getSwissLength(
  { lengths, end }: Pick<SwissConfig, 'lengths' | 'end'>,
  round: number,
  players: readonly Pick<Tally, 'wins' | 'losses'>[],
): MatchLength {
  const special = lengths.special?.find((one) => one.round === round);
  if (special) return special.length;
  if ('rounds' in end || lengths.deciding === undefined) return lengths.default;
  const isDeciding = players.some(({ wins, losses }) => wins + 1 >= end.wins || losses + 1 >= end.losses);
  return isDeciding ? lengths.deciding : lengths.default;
}
