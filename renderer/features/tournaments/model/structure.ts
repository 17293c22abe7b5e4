import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { MatchLength, Part } from '#shared/domain/model/stage.ts';
import { nameRound } from '#shared/domain/stage/index.ts';
import type { RoundName } from '#shared/domain/stage/index.ts';
import type { StageConfigDto } from './dto.ts';

export interface RoundPlan {
  readonly part: Part;
  readonly round: number;
  readonly name: RoundName;
  readonly matches: number;
  readonly length: MatchLength;
}

/** What a bracket will be like before it is made. */
export interface Structure {
  readonly entrants: number;
  readonly rounds: readonly RoundPlan[];
  readonly matches: number;
  /** Entrants that start in the second round. */
  readonly byes: number;
  /** Games, when every match goes its full length. */
  readonly mostGames: number;
}

export const MIN_ENTRANTS = 2;
export const MAX_ENTRANTS = 4096;

/** Rounds, matches and byes of a bracket of `entrants`; undefined where the format can't take so many. */
export function planStructure(config: StageConfigDto, entrants: number): Structure | undefined {
  const format = bindFormat(config);
  const { min, max } = format.limits;
  if (!Number.isInteger(entrants) || entrants < min || entrants > max) return undefined;
  const graph = format.open(entrants);
  const rounds = new Map<string, RoundPlan>();
  for (const match of graph) {
    const key = `${match.part} ${match.round}`;
    const plan = rounds.get(key);
    rounds.set(key, {
      part: match.part,
      round: match.round,
      name: plan?.name ?? nameRound(match, graph),
      matches: (plan?.matches ?? 0) + 1,
      length: match.length,
    });
  }
  return {
    entrants,
    rounds: sortRounds([...rounds.values()]),
    matches: graph.length,
    byes: format.views[0] === 'bracket' ? 2 ** Math.ceil(Math.log2(entrants)) - entrants : 0,
    mostGames: graph.reduce((sum, { length }) => sum + ('bestOf' in length ? length.bestOf : length.playAll), 0),
  };
}

const PART_ORDER: readonly Part[] = ['winners', 'losers', 'final', 'third', 'table', 'swiss'];

function sortRounds(rounds: readonly RoundPlan[]): readonly RoundPlan[] {
  return rounds.toSorted((a, b) => PART_ORDER.indexOf(a.part) - PART_ORDER.indexOf(b.part) || a.round - b.round);
}
