import { bindFormat } from '#shared/domain/formats/bind.ts';
import { countQualifiers } from '#shared/domain/formats/qualify.ts';
import type { FollowingStageDto } from '#shared/protocol/dto/tournament.ts';
import { readStop } from '#shared/domain/formats/double-elimination/index.ts';
import { EMPTY_STAGE, toConfig, toStageForm } from './stage-form.ts';
import type { StageForm } from './stage-form.ts';

/** A stage after another one. */
export interface FollowingForm {
  /** How many go on to it: of each group, or of all where there are none. */
  readonly advance: number;
  readonly stage: StageForm;
}

/** As many as the host takes. */
export const MOST_FOLLOWING = 4;

/** A stage that usually follows: a bracket of those that are best; of a bracket that ends early all that are left. */
export function startFollowing(format: StageForm['format'], before: StageForm): FollowingForm {
  const stage = { ...EMPTY_STAGE, format, length: before.length };
  const carried = carryOn(before);
  if (carried === undefined) return { advance: 2, stage };
  return { advance: carried.advance, stage: { ...stage, losersStart: carried.losersStart } };
}

/** What a stage sends on whose brackets end early: how many of each, and how many of all have lost once. */
export function carryOn(before: StageForm): { readonly advance: number; readonly losersStart: number } | undefined {
  const stop = before.format === 'double-elimination' && before.until !== 0 ? readStop(before.until) : undefined;
  if (stop === undefined) return undefined;
  return { advance: stop.winners + stop.losers, losersStart: before.brackets * stop.losers };
}

export function toFollowing(following: readonly FollowingForm[]): FollowingStageDto[] {
  return following.map(({ advance, stage }) => ({ advance, config: toConfig(stage) }));
}

export function readFollowing(following: readonly FollowingStageDto[]): readonly FollowingForm[] {
  return following.map(({ advance, config }) => ({ advance, stage: toStageForm(config) }));
}

/** How many go on from a stage. */
export function countGoingOn(stage: StageForm, advance: number): number {
  return countQualifiers(bindFormat(toConfig(stage)), advance);
}

/** A stage that follows, with what it gets from the one before. */
export interface CountedStage extends FollowingForm {
  readonly entrants: number;
  /** Whether so many go on of each group. */
  readonly hasGroups: boolean;
  /** As its numbers would be to go on where the brackets before it end; undefined where they are so. */
  readonly carried: ReturnType<typeof carryOn>;
}

/** The stages after the first one, with how many come to each. */
export function countThrough(first: StageForm, following: readonly FollowingForm[]): readonly CountedStage[] {
  const stages = [first, ...following.map(({ stage }) => stage)];
  return following.map((one, index) => {
    const from = stages[index] ?? first;
    const hasGroups = bindFormat(toConfig(from)).pools > 1;
    return { ...one, entrants: countGoingOn(from, one.advance), hasGroups, carried: findCarried(from, one) };
  });
}

function findCarried(from: StageForm, { advance, stage }: FollowingForm): ReturnType<typeof carryOn> {
  const carried = carryOn(from);
  if (carried === undefined || stage.format !== 'double-elimination') return undefined;
  return advance === carried.advance && stage.losersStart === carried.losersStart ? undefined : carried;
}
