import type { Match } from '../../model/stage.ts';
import { rankElimination } from '../elimination/standings.ts';
import { toLines } from '../elimination/bracket-builder.ts';
import { assertEntrants, countRounds, LIMITS } from '../elimination/size.ts';
import { takeByes } from '../elimination/take-byes.ts';
import { listBracketPositions } from '../../seeding/positions.ts';
import type { Format } from '../format.ts';
import type { Lengths } from '../lengths.ts';
import { writeDoubleElimination } from './write.ts';
import type { LosersOrder } from './losers-order.ts';

/**
 * How the champions of the two sides meet. 'reset': once more when the losers' side wins the first final, so that
 * nobody is out with one loss. 'single': one match. 'none': not at all; the winners' champion is 1st, the losers'
 * champion 2nd.
 */
export type GrandFinal = 'reset' | 'single' | 'none';

export interface DoubleEliminationConfig {
  readonly grandFinal: GrandFinal;
  readonly losersOrder: LosersOrder;
  readonly lengths: Lengths;
}

/** Two losses and out. Parts: 'winners', 'losers', and 'final' (round 1, and the reset as round 2). */
export const doubleElimination: Format<DoubleEliminationConfig> = {
  code: 'double-elimination',
  views: ['bracket'],
  defaultConfig: { grandFinal: 'reset', losersOrder: 'start-gg', lengths: { default: { bestOf: 3 } } },
  limits: () => LIMITS,
  open: openDoubleElimination,
  matchCount: ({ grandFinal }, entrants) => 2 * entrants - 3 + FINALS[grandFinal],
  standings: rankElimination,
  late: takeByes<DoubleEliminationConfig>(writeDoubleElimination),
};

const FINALS: Readonly<Record<GrandFinal, number>> = { none: 0, single: 1, reset: 2 };

function openDoubleElimination(config: DoubleEliminationConfig, entrants: number): readonly Match[] {
  assertEntrants(entrants);
  const lines = toLines(listBracketPositions(countRounds(entrants)), entrants);
  return writeDoubleElimination(config, lines).finish(config.lengths);
}
