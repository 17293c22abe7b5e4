import { at } from '#shared/lib/at.ts';
import { BracketBuilder } from '../elimination/bracket-builder.ts';
import type { Line } from '../elimination/bracket-builder.ts';
import { countRounds } from '../elimination/size.ts';
import type { DoubleEliminationConfig } from './format.ts';
import { listDropMasks } from './losers-order.ts';

/**
 * Writes both sides in playing order: a winners' round, the losers' round that takes its losers, and the losers'
 * round in which those that stayed meet each other.
 */
export function writeDoubleElimination(config: DoubleEliminationConfig, first: readonly Line[]): BracketBuilder {
  const rounds = countRounds(first.length);
  const masks = listDropMasks(config.losersOrder, rounds);
  const bracket = new BracketBuilder();
  let winners = first;
  let losers: readonly Line[] = [];
  let losersRound = 0;
  for (let round = 1; round <= rounds; round++) {
    const outcomes = bracket.meetNeighbours('winners', round, winners);
    winners = outcomes.map(({ winner }) => winner);
    const dropped = outcomes.map(({ loser }) => loser);
    if (round === 1) {
      losers = dropped;
    } else {
      const mask = at(masks, round - 2);
      losersRound++;
      losers = losers.map((line, position) => {
        return bracket.meet('losers', losersRound, dropped[position ^ mask], line).winner;
      });
    }
    if (losers.length > 1) {
      if (round > 1 || hasOpeningRound(losers)) losersRound++;
      losers = bracket.meetNeighbours('losers', losersRound, losers).map(({ winner }) => winner);
    }
  }
  if (config.grandFinal !== 'none') bracket.meet('final', 1, winners[0], losers[0]);
  if (config.grandFinal === 'reset') bracket.addReset('final', 2);
  return bracket;
}

/**
 * Whether any two losers of winners' round 1 meet. Up to three quarters of a full bracket, each of them has a bye
 * beside it; then that round does not exist, and the rounds are counted from the next one.
 */
function hasOpeningRound(dropped: readonly Line[]): boolean {
  return dropped.some((line, index) => index % 2 === 0 && line !== undefined && dropped[index + 1] !== undefined);
}
