import { at } from '#shared/lib/at.ts';
import { BracketBuilder } from '../elimination/bracket-builder.ts';
import type { Line } from '../elimination/bracket-builder.ts';
import type { BracketLines } from '../elimination/lines.ts';
import { countRounds } from '../elimination/size.ts';
import type { DoubleEliminationConfig } from './config.ts';
import { listDropMasks } from './losers-order.ts';
import { readStop } from './stop.ts';
import type { Stop } from './stop.ts';

/** Writes the brackets of all groups round by round, so that every group is as far as the others. */
export function writeDoubleElimination(
  config: DoubleEliminationConfig,
  brackets: readonly BracketLines[],
): BracketBuilder {
  const builder = new BracketBuilder();
  const sides = brackets.map(
    (lines, index) => new TwoSides(config, lines, brackets.length === 1 ? builder : builder.forPool(index + 1)),
  );
  const most = Math.max(...sides.map(({ rounds }) => rounds));
  for (let round = 1; round <= most; round++) {
    for (const bracket of sides) if (round <= bracket.rounds) bracket.play(round);
  }
  return builder;
}

/**
 * Writes both sides of a bracket in playing order: a winners' round, the losers' round that takes its losers, and the
 * losers' round in which those that stayed meet each other.
 *
 * Where some begin on the losers' side it is the rest of a larger bracket, whose first winners' rounds were played
 * elsewhere: of one round when as many begin there as on the winners' side, of two when twice as many do, and so on. Losers
 * drop as from the rounds of that one, which recorded start.gg brackets after pools do.
 */
class TwoSides {
  /** Winners' rounds that are played. */
  readonly rounds: number;
  readonly #config: DoubleEliminationConfig;
  readonly #builder: BracketBuilder;
  readonly #masks: readonly number[];
  readonly #stop: Stop | undefined;
  readonly #startsWithLosers: boolean;
  /** Winners' rounds of the larger bracket that this one is the rest of. */
  readonly #before: number;
  #winners: readonly Line[];
  #losers: readonly Line[];
  #losersRound = 0;

  constructor(config: DoubleEliminationConfig, { winners, losers }: BracketLines, builder: BracketBuilder) {
    this.#config = config;
    this.#builder = builder;
    this.#winners = winners;
    this.#losers = losers;
    this.#startsWithLosers = losers.length > 0;
    const full = countRounds(winners.length);
    this.#before = this.#startsWithLosers ? Math.max(1, countRounds(losers.length) - full + 1) : 0;
    this.#masks = listDropMasks(config.losersOrder, full + this.#before);
    this.#stop = readStop(config.until);
    this.rounds = this.#stop === undefined ? full : full - countRounds(this.#stop.winners);
  }

  /** Winners' round `round`, from 1, and what of the losers' side can be played then. */
  play(round: number): void {
    if (round === 1 && this.#startsWithLosers) this.#thinOut();
    const outcomes = this.#builder.meetNeighbours('winners', round, this.#winners);
    this.#winners = outcomes.map(({ winner }) => winner);
    const dropped = outcomes.map(({ loser }) => loser);
    const isLast = round === this.rounds;
    if (round === 1 && !this.#startsWithLosers) this.#losers = dropped;
    else if (!isLast || this.#stop?.losersMeet !== false) this.#drop(round, dropped);
    if (isLast && this.#stop !== undefined) return;
    if (this.#losers.length > 1)
      this.#meetOnLosersSide(round > 1 || this.#startsWithLosers || hasOpeningRound(dropped));
    if (isLast) this.#end();
  }

  /** Those that begin on the losers' side play until one is left for each loser of the first winners' round. */
  #thinOut(): void {
    while (this.#losers.length > this.#winners.length / 2) this.#meetOnLosersSide(true);
  }

  #drop(round: number, dropped: readonly Line[]): void {
    const mask = at(this.#masks, this.#before + round - 2);
    this.#losersRound++;
    this.#losers = this.#losers.map((line, position) => {
      return this.#builder.meet('losers', this.#losersRound, dropped[position ^ mask], line).winner;
    });
  }

  #meetOnLosersSide(isRound: boolean): void {
    if (isRound) this.#losersRound++;
    this.#losers = this.#builder.meetNeighbours('losers', this.#losersRound, this.#losers).map(({ winner }) => winner);
  }

  #end(): void {
    const { grandFinal } = this.#config;
    if (grandFinal !== 'none') this.#builder.meet('final', 1, this.#winners[0], this.#losers[0]);
    if (grandFinal === 'reset') this.#builder.addReset('final', 2);
  }
}

/**
 * Whether any two losers of winners' round 1 meet. Up to three quarters of a full bracket, each of them has a bye
 * beside it; then that round does not exist, and the rounds are counted from the next one.
 */
function hasOpeningRound(dropped: readonly Line[]): boolean {
  return dropped.some((line, index) => index % 2 === 0 && line !== undefined && dropped[index + 1] !== undefined);
}
