import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { BoundFormat } from '#shared/domain/formats/bind.ts';
import type { Match, MatchLength, Part } from '#shared/domain/model/stage.ts';
import { nameRound } from '#shared/domain/stage/index.ts';
import { countMostGames } from '#shared/domain/scoring/length.ts';
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
  const planned = format.isDrawn ? listPlanned(format, entrants) : listOpened(format.open(entrants));
  const rounds = sortRounds(planned);
  return {
    entrants,
    rounds,
    matches: format.matchCount(entrants),
    byes: countByes(rounds, entrants),
    mostGames: rounds.reduce((sum, { matches, length }) => sum + matches * countMostGames(length), 0),
  };
}

/** Of rounds that are drawn one after another. */
function listPlanned(format: BoundFormat, entrants: number): readonly RoundPlan[] {
  return format.plan(entrants).map((plan) => ({ ...plan, name: { key: 'round', round: plan.round } }));
}

/** Of a graph; the rounds of groups run side by side and count as one. */
function listOpened(graph: readonly Match[]): readonly RoundPlan[] {
  const rounds = new Map<string, RoundPlan>();
  for (const match of graph) {
    const { part, round, length } = match;
    const key = `${part} ${round}`;
    const plan = rounds.get(key);
    const name = plan?.name ?? withoutGroup(nameRound(match, graph));
    rounds.set(key, { part, round, name, matches: (plan?.matches ?? 0) + 1, length });
  }
  return [...rounds.values()];
}

/** A round of all groups together. */
function withoutGroup(name: RoundName): RoundName {
  if (name.key === 'group-round') return { key: 'round', round: name.round };
  if (!('pool' in name)) return name;
  const { pool: _pool, ...rest } = name;
  return rest;
}

/** Entrants that start in the second round of a bracket that halves its field each round. */
function countByes(rounds: readonly RoundPlan[], entrants: number): number {
  const winners = rounds.filter(({ part }) => part === 'winners');
  const isHalving = winners.length > 0 && winners.length === Math.ceil(Math.log2(entrants));
  return isHalving ? 2 ** winners.length - entrants : 0;
}

const PART_ORDER: readonly Part[] = ['winners', 'losers', 'final', 'third', 'consolation', 'table', 'swiss', 'lobby'];

function sortRounds(rounds: readonly RoundPlan[]): readonly RoundPlan[] {
  return rounds.toSorted((a, b) => PART_ORDER.indexOf(a.part) - PART_ORDER.indexOf(b.part) || a.round - b.round);
}
