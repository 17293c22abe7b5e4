import { refuse } from '#shared/lib/result.ts';
import type { Match, Seed, Standing } from '../model/stage.ts';
import { isComplete } from '../stage/read.ts';
import type { Stage } from '../stage/stage.ts';
import type { End, Format, Group, Limits, NextRound, PlannedRound, Table, View } from './format.ts';
import type { FreePlace, FreePlaces } from './late-entry.ts';
import { FORMATS, type FormatCode, type FormatConfigs } from './registry.ts';

/** A format's code beside its config, as a tournament keeps it. */
export type StageConfig = { [K in FormatCode]: { readonly format: K } & FormatConfigs[K] }[FormatCode];

/** A format with its config, for those who run stages and need not know which it is. */
export interface BoundFormat {
  readonly config: StageConfig;
  readonly views: readonly View[];
  readonly limits: Limits;
  /** 1 where the entrants are not dealt to groups. */
  readonly pools: number;
  /** How many of the last seeds begin with one loss. */
  readonly losersStart: number;
  readonly allowsDraw: boolean;
  /** Whether rounds are drawn one after another. */
  readonly isDrawn: boolean;
  open(entrants: number): readonly Match[];
  matchCount(entrants: number): number;
  standings(stage: Stage): readonly Standing[];
  /** Empty where the standings come from a bracket. */
  listTables(stage: Stage): readonly Table[];
  /** The standings of each group, of a table or of a bracket; one where there are no groups. */
  listGroups(stage: Stage): readonly (Group | Table)[];
  /** What the winner (1) or the loser (2) of a match takes whose way ends there. */
  findEnd(stage: Stage, no: number, which: 1 | 2): End | undefined;
  /** 'finished' where nothing is drawn. */
  drawNext(stage: Stage, random: string): NextRound;
  /** Whether a drawn round would be drawn otherwise by now. */
  isRoundOutdated(stage: Stage, round: number, random: string): boolean;
  /** The rounds of a drawn stage as they will be; empty for others. */
  plan(entrants: number): readonly PlannedRound[];
  /** Whether the matches of one that leaves can be annulled. */
  readonly annuls: boolean;
  /** False where one that is out has lost its seat for good. */
  canReturn(stage: Stage, seed: Seed): boolean;
  /** The places that one who comes after the start can take; refuses with `late.…`. */
  listPlaces(stage: Stage): FreePlaces;
  /** The matches of the stage after one of them was taken. */
  enterLate(stage: Stage, taken: Pick<FreePlace, 'place' | 'seed'>): readonly Match[];
  /** The matches of the stage after one went back that came late. */
  leaveLate(stage: Stage, seed: Seed): readonly Match[];
  /** True when nothing is left to play and nothing left to draw. */
  isOver(stage: Stage): boolean;
}

/** Binds a config to the format that its code names. */
export function bindFormat(config: StageConfig): BoundFormat {
  // The code chooses the format whose config this is; the type cannot follow a value into the registry.
  const format = FORMATS[config.format] as Format<StageConfig>;
  const drawNext = (stage: Stage, random: string): NextRound =>
    format.drawNext?.(stage, config, random) ?? { is: 'finished' };
  const listTables = (stage: Stage): readonly Table[] => format.listTables?.(stage, config) ?? [];
  const listGroups = (stage: Stage): readonly (Group | Table)[] => {
    const tables = listTables(stage);
    if (tables.length > 0) return tables;
    return format.listGroups?.(stage) ?? [{ pool: 0, standings: format.standings(stage, config) }];
  };
  return {
    config,
    views: format.views,
    limits: format.limits(config),
    pools: format.countPools?.(config) ?? 1,
    losersStart: format.countLosersStart?.(config) ?? 0,
    allowsDraw: format.allowsDraw?.(config) ?? false,
    isDrawn: format.drawNext !== undefined,
    open: (entrants) => format.open(config, entrants),
    matchCount: (entrants) => format.matchCount(config, entrants),
    standings: (stage) => format.standings(stage, config),
    listTables,
    listGroups,
    findEnd: (stage, no, which) => format.findEnd?.(stage, no, which),
    drawNext,
    isRoundOutdated: (stage, round, random) => format.isRoundOutdated?.(stage, config, round, random) ?? false,
    plan: (entrants) => format.plan?.(config, entrants) ?? [],
    annuls: format.annuls ?? false,
    canReturn: (stage, seed) => format.canReturn?.(stage, config, seed) ?? true,
    listPlaces: (stage) => format.late?.listPlaces(stage, config) ?? refuse('late.not_possible'),
    enterLate: (stage, taken) => format.late?.enter(stage, config, taken) ?? stage.matches,
    leaveLate: (stage, seed) => format.late?.leave?.(stage, config, seed) ?? stage.matches,
    isOver: (stage) => isComplete(stage) && drawNext(stage, '').is === 'finished',
  };
}
