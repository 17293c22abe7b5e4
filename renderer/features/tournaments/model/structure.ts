import type { Lengths } from '#shared/domain/formats/lengths.ts';
import { FORMATS } from '#shared/domain/formats/registry.ts';
import type { Match, MatchLength, Part } from '#shared/domain/model/stage.ts';
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

/** The graph that the host would open. The config's own code chooses the format, so that the pair always fits. */
export function openGraph(config: StageConfigDto, entrants: number): readonly Match[] {
  const lengths = toLengths(config.lengths);
  return config.format === 'single-elimination'
    ? FORMATS['single-elimination'].open({ ...config, lengths }, entrants)
    : FORMATS['double-elimination'].open({ ...config, lengths }, entrants);
}

/** The wire says `special` may be undefined, the domain that it may be absent. */
function toLengths({ default: length, special }: StageConfigDto['lengths']): Lengths {
  return special === undefined ? { default: length } : { default: length, special };
}

/** Rounds, matches and byes of a bracket of `entrants`; undefined outside 2..4,096. */
export function planStructure(config: StageConfigDto, entrants: number): Structure | undefined {
  if (!Number.isInteger(entrants) || entrants < MIN_ENTRANTS || entrants > MAX_ENTRANTS) return undefined;
  const graph = openGraph(config, entrants);
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
    byes: 2 ** Math.ceil(Math.log2(entrants)) - entrants,
    mostGames: graph.reduce((sum, { length }) => sum + ('bestOf' in length ? length.bestOf : length.playAll), 0),
  };
}

const PART_ORDER: readonly Part[] = ['winners', 'losers', 'final', 'third'];

function sortRounds(rounds: readonly RoundPlan[]): readonly RoundPlan[] {
  return rounds.toSorted((a, b) => PART_ORDER.indexOf(a.part) - PART_ORDER.indexOf(b.part) || a.round - b.round);
}
