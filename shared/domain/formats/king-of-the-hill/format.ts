import { at } from '#shared/lib/at.ts';
import type { Match, Seed } from '../../model/stage.ts';
import { BracketBuilder } from '../elimination/bracket-builder.ts';
import { toLine } from '../elimination/lines.ts';
import { assertEntrants, LIMITS } from '../elimination/size.ts';
import { findEnd } from '../elimination/find-end.ts';
import { rankElimination } from '../elimination/standings.ts';
import type { Format } from '../format.ts';
import type { Lengths } from '../lengths.ts';
import { ladderEnd } from './late-entry.ts';

export interface KingOfTheHillConfig {
  /**
   * 'climb': the two lowest seeds begin and the winner meets the next higher one, so that seed 1 plays the last match
   * alone. 'defend': seed 1 holds the hill and the challengers come in seed order.
   */
  readonly direction: 'climb' | 'defend';
  readonly lengths: Lengths;
}

/**
 * A ladder: who wins stays, and the next one comes. One match a round, all in part 'winners', one less than entrants.
 * The place is the order in which they fell: the loser of the last match is second, of the one before third, and so on.
 */
export const kingOfTheHill: Format<KingOfTheHillConfig> = {
  code: 'king-of-the-hill',
  views: ['bracket'],
  defaultConfig: { direction: 'climb', lengths: { default: { bestOf: 3 } } },
  limits: () => LIMITS,
  open: openKingOfTheHill,
  matchCount: (_config, entrants) => entrants - 1,
  standings: rankElimination,
  findEnd,
  late: ladderEnd,
};

function openKingOfTheHill(config: KingOfTheHillConfig, entrants: number): readonly Match[] {
  assertEntrants(entrants);
  const ladder = new BracketBuilder();
  const lines = listArrivals(config.direction, entrants).map(toLine);
  let holder = at(lines, 0);
  for (let round = 1; round < entrants; round++) {
    const arriving = at(lines, round);
    // The better seed stands in slot 0 in a climb, as in every bracket; in a defence the holder of the hill does.
    const [a, b] = config.direction === 'climb' ? [arriving, holder] : [holder, arriving];
    holder = ladder.meet('winners', round, a, b).winner;
  }
  return ladder.finish(config.lengths);
}

/** Seeds in the order in which they come to the ladder. */
function listArrivals(direction: KingOfTheHillConfig['direction'], entrants: number): readonly Seed[] {
  return Array.from({ length: entrants }, (_, index) => (direction === 'climb' ? entrants - index : index + 1));
}
