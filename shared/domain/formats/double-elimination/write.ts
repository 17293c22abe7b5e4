import { at } from '#shared/lib/at.ts';
import type { Match } from '../../model/stage.ts';
import { listBracketPositions } from '../../seeding/positions.ts';
import { BracketBuilder, toLines } from '../elimination/bracket-builder.ts';
import type { Line } from '../elimination/bracket-builder.ts';
import { countRounds } from '../elimination/size.ts';
import type { DoubleEliminationConfig } from './format.ts';
import { listDropMasks } from './losers-order.ts';

/**
 * Writes both sides in playing order: a winners' round, the losers' round that takes its losers, and the losers'
 * round in which those that stayed meet each other.
 */
export function writeDoubleElimination(config: DoubleEliminationConfig, entrants: number): readonly Match[] {
  const rounds = countRounds(entrants);
  const masks = listDropMasks(config.losersOrder, rounds);
  const bracket = new BracketBuilder();
  let winners = toLines(listBracketPositions(rounds), entrants);
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
      if (round > 1 || hasOpeningRound(entrants, rounds)) losersRound++;
      losers = bracket.meetNeighbours('losers', losersRound, losers).map(({ winner }) => winner);
    }
  }
  if (config.grandFinal !== 'none') bracket.meet('final', 1, winners[0], losers[0]);
  if (config.grandFinal === 'reset') bracket.addReset('final', 2);
  return bracket.finish(config.lengths);
}

/**
 * Whether any two losers of winners' round 1 meet. Up to three quarters of a full bracket, each of them has a bye
 * beside it; then that round does not exist, and the rounds are counted from the next one.
 */
function hasOpeningRound(entrants: number, rounds: number): boolean {
  return entrants > 0.75 * 2 ** rounds;
}
