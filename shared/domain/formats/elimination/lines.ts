import { at } from '#shared/lib/at.ts';
import type { Seed } from '../../model/stage.ts';
import { listBracketPositions } from '../../seeding/positions.ts';
import type { Line } from './bracket-builder.ts';
import { countRounds } from './size.ts';

/** Who begins in one bracket, best first. */
export interface Beginners {
  readonly winners: readonly Seed[];
  /** Those that begin on the losers' side, as they have lost once before the bracket. */
  readonly losers: readonly Seed[];
}

/** The lines of one bracket, each side a full one of 2^k. */
export interface BracketLines {
  readonly winners: readonly Line[];
  /** Empty where all begin on the winners' side. */
  readonly losers: readonly Line[];
}

/** All seeds 1..entrants in one bracket. */
export function beginTogether(entrants: number): readonly [Beginners] {
  return [{ winners: Array.from({ length: entrants }, (_, index) => index + 1), losers: [] }];
}

/**
 * Lays out the lines of a bracket by standard seeding: the line beside a seed in round 1 is the seed that makes the sum
 * whole, and where there is none the seed has a bye.
 *
 * @param late who came late into the bye of a seed, by that seed
 */
export function layLines({ winners, losers }: Beginners, late: ReadonlyMap<Seed, Seed> = NOBODY_LATE): BracketLines {
  const positions = listBracketPositions(countRounds(winners.length));
  const beside = (position: number): Seed | undefined => late.get(at(winners, positions.length - position));
  return {
    winners: positions.map((position) => toLine(winners[position - 1] ?? beside(position))),
    losers: losers.length === 0 ? [] : layLosers(losers, positions.length / 2),
  };
}

const NOBODY_LATE: ReadonlyMap<Seed, Seed> = new Map();

/** At least as many lines as losers come from the first winners' round, so that each of them finds one. */
function layLosers(losers: readonly Seed[], least: number): readonly Line[] {
  const positions = listBracketPositions(Math.max(countRounds(losers.length), countRounds(least)));
  return positions.map((position) => toLine(losers[position - 1]));
}

/** A seed as a line; undefined where nobody comes. */
export function toLine(seed: Seed | undefined): Line {
  return seed === undefined ? undefined : { kind: 'seed', seed };
}
