import { at } from '#shared/lib/at.ts';
import type { Match } from '../../model/stage.ts';
import { takeByes } from '../elimination/take-byes.ts';
import { BracketBuilder } from '../elimination/bracket-builder.ts';
import type { Line } from '../elimination/bracket-builder.ts';
import { beginTogether, layLines } from '../elimination/lines.ts';
import type { BracketLines } from '../elimination/lines.ts';
import { assertEntrants, countRounds, LIMITS } from '../elimination/size.ts';
import { findEnd } from '../elimination/find-end.ts';
import { rankElimination } from '../elimination/standings.ts';
import type { Format } from '../format.ts';
import type { Lengths } from '../lengths.ts';
import { Consolation, countConsolation } from './consolation.ts';

export interface SingleEliminationConfig {
  /** The losers of the semifinals play for place 3; from 4 entrants on, since fewer have no two of them. */
  readonly thirdPlace: boolean;
  /** Who loses the first match plays on in a bracket of its own; from 6 entrants on, since fewer have no two of them. */
  readonly consolation?: boolean | undefined;
  readonly lengths: Lengths;
}

/**
 * One loss and out. All matches stand in part 'winners', the match for place 3 in 'third', just before the final, and
 * those of the consolation bracket in 'consolation'.
 */
export const singleElimination: Format<SingleEliminationConfig> = {
  code: 'single-elimination',
  views: ['bracket'],
  defaultConfig: { thirdPlace: false, lengths: { default: { bestOf: 3 } } },
  limits: () => LIMITS,
  open: openSingleElimination,
  matchCount: countMatches,
  standings: rankElimination,
  findEnd,
  late: takeByes<SingleEliminationConfig>({
    deal: (_config, entrants) => beginTogether(entrants),
    write: (config, brackets) => writeSingleElimination(config, at(brackets, 0)),
  }),
};

function countMatches({ thirdPlace, consolation }: SingleEliminationConfig, entrants: number): number {
  const third = thirdPlace && entrants >= 4 ? 1 : 0;
  return entrants - 1 + third + (consolation === true ? countConsolation(entrants, countRounds(entrants)) : 0);
}

function openSingleElimination(config: SingleEliminationConfig, entrants: number): readonly Match[] {
  assertEntrants(entrants);
  const [all] = beginTogether(entrants);
  return writeSingleElimination(config, layLines(all)).finish(config.lengths);
}

function writeSingleElimination(config: SingleEliminationConfig, { winners }: BracketLines): BracketBuilder {
  const rounds = countRounds(winners.length);
  const bracket = new BracketBuilder();
  const consolation = config.consolation === true ? new Consolation(bracket, rounds) : undefined;
  let lines = winners;
  let losers: readonly Line[] = [];
  for (let round = 1; round <= rounds; round++) {
    if (round === rounds && config.thirdPlace) bracket.meet('third', 1, losers[0], losers[1]);
    const outcomes = bracket.meetNeighbours('winners', round, lines);
    losers = outcomes.map(({ loser }) => loser);
    consolation?.follow(round, lines, losers);
    lines = outcomes.map(({ winner }) => winner);
  }
  return bracket;
}
