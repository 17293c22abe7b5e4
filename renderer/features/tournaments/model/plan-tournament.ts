import { bindFormat } from '#shared/domain/formats/bind.ts';
import type { BoundFormat } from '#shared/domain/formats/bind.ts';
import type { View } from '#shared/domain/formats/format.ts';
import { countQualifiers } from '#shared/domain/formats/qualify.ts';
import type { Match } from '#shared/domain/model/stage.ts';
import { dealSnake } from '#shared/domain/pairing/snake.ts';
import { countLikelyGames, estimateDuration, planFromGraph } from '#shared/domain/schedule/index.ts';
import type { Pace, PlannedRound, Span } from '#shared/domain/schedule/index.ts';
import type { FollowingStageDto } from '#shared/protocol/dto/tournament.ts';
import type { StageConfigDto } from './dto.ts';
import { planStructure, type Structure } from './structure.ts';

/** One stage as it will be. */
export interface StagePlan {
  /** From 1. */
  readonly no: number;
  readonly config: StageConfigDto;
  /** How it is drawn, the usual view first. */
  readonly views: readonly View[];
  readonly entrants: number;
  readonly structure: Structure;
  /** How many each group has; one number where there are no groups. */
  readonly groups: readonly number[];
  /** The matches of its bracket or tables; empty where rounds are drawn one after another. */
  readonly graph: readonly Match[];
  /** How many of each group go on; 0 where it is the last stage. */
  readonly advance: number;
  /** How many go on in all. */
  readonly goOn: number;
}

export interface TournamentPlan {
  readonly stages: readonly StagePlan[];
  readonly matches: Span;
  readonly games: Span;
  /** From the first call to the last game; breaks, disputes and no-shows are not in it. */
  readonly minutes: Span;
}

/** Why a plan can't be played; texts under `console:preview.fault`. */
export interface PlanFault {
  readonly code: 'no-number' | 'too-few' | 'too-many' | 'just' | 'groups-too-few' | 'one-lobby' | 'nobody-out';
  readonly stage: number;
  /** Entrants that come to the stage, and what it takes. */
  readonly values: Readonly<Record<'entrants' | 'least' | 'most' | 'groups', number>>;
}

export type Planned =
  { readonly ok: true; readonly plan: TournamentPlan } | { readonly ok: false; readonly fault: PlanFault };

/** All stages of a tournament with so many entrants, at this pace; or the first reason why it can't be. */
export function planTournament(
  config: StageConfigDto,
  following: readonly FollowingStageDto[],
  entrants: number,
  pace: Pace,
): Planned {
  const stages: StagePlan[] = [];
  let coming = entrants;
  for (const [index, own] of [config, ...following.map((stage) => stage.config)].entries()) {
    const format = bindFormat(own);
    const advance = following[index]?.advance ?? 0;
    const fault = findFault(own, format, { stage: index + 1, entrants: coming, advance });
    if (fault !== undefined) return { ok: false, fault };
    const structure = planStructure(own, coming);
    if (structure === undefined) throw new RangeError('a plan without a fault has a structure');
    const goOn = advance === 0 ? 0 : countQualifiers(format, advance);
    const groups = dealSnake(coming, format.pools).map(({ length }) => length);
    const graph = format.isDrawn ? [] : format.open(coming);
    stages.push({
      no: index + 1,
      config: own,
      views: format.views,
      entrants: coming,
      structure,
      groups,
      graph,
      advance,
      goOn,
    });
    coming = goOn;
  }
  return { ok: true, plan: sumUp(stages, pace) };
}

interface Coming {
  readonly stage: number;
  readonly entrants: number;
  readonly advance: number;
}

function findFault(
  config: StageConfigDto,
  format: BoundFormat,
  { stage, entrants, advance }: Coming,
): PlanFault | undefined {
  const { min, max } = format.limits;
  const fault = (code: PlanFault['code'], most = max): PlanFault => ({
    code,
    stage,
    values: { entrants, least: min, most, groups: format.pools },
  });
  if (!Number.isInteger(entrants) || entrants < 1) return fault('no-number');
  if (min === max && entrants !== min) return fault('just');
  if (entrants < min) return fault(format.pools > 1 ? 'groups-too-few' : 'too-few');
  if (entrants > max)
    return fault('matchPoint' in config && config.matchPoint !== undefined ? 'one-lobby' : 'too-many');
  // A group that sends more than it has would leave places of the next stage empty.
  const smallest = Math.floor(entrants / format.pools);
  return advance > smallest ? fault('nobody-out', smallest) : undefined;
}

function sumUp(stages: readonly StagePlan[], pace: Pace): TournamentPlan {
  const spans = stages.map((stage) => measureStage(stage, pace));
  const add = (pick: (one: Measures) => Span, between = 0): Span => ({
    least: sum(spans.map((one) => pick(one).least)) + between,
    likely: sum(spans.map((one) => pick(one).likely)) + between,
    most: sum(spans.map((one) => pick(one).most)) + between,
  });
  return {
    stages,
    matches: add(({ matches }) => matches),
    games: add(({ games }) => games),
    minutes: add(({ minutes }) => minutes, (stages.length - 1) * pace.minutesBetween),
  };
}

interface Measures {
  readonly matches: Span;
  readonly games: Span;
  readonly minutes: Span;
}

/** At the least without a bracket reset, and with the first game won from match point. */
function measureStage({ graph, structure, config }: StagePlan, pace: Pace): Measures {
  const whole = graph.length > 0 ? planFromGraph(graph) : planDrawn(structure);
  const ends = 'matchPoint' in config && config.matchPoint !== undefined ? GAMES_TO_MATCH_POINT : whole.length;
  const short = graph.length > 0 ? planFromGraph(withoutReset(graph)) : whole.slice(0, ends);
  const most = estimateDuration(whole, pace);
  const least = estimateDuration(short, pace);
  const likely = graph.length > 0 ? short : whole;
  return {
    matches: { least: least.matches, likely: count(likely), most: most.matches },
    games: { least: countGames(short, 'least'), likely: countGames(likely, 'likely'), most: countGames(whole, 'most') },
    minutes: {
      least: least.minutes.least,
      likely: (graph.length > 0 ? least : most).minutes.likely,
      most: most.minutes.most,
    },
  };
}

/** One to come to match point, one to win from it. */
const GAMES_TO_MATCH_POINT = 2;

/** Nothing follows from a reset. */
function withoutReset(graph: readonly Match[]): readonly Match[] {
  return graph.filter(({ playedIf }) => playedIf === undefined);
}

function planDrawn({ rounds }: Structure): readonly PlannedRound[] {
  return rounds.map(({ matches, length }, index) => ({ matches, length, after: index === 0 ? [] : [index - 1] }));
}

function count(rounds: readonly PlannedRound[]): number {
  return sum(rounds.map(({ matches }) => matches));
}

function countGames(rounds: readonly PlannedRound[], which: keyof Span): number {
  return Math.round(sum(rounds.map(({ matches, length }) => matches * countLikelyGames(length)[which])));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
