import { bindFormat } from '#shared/domain/formats/bind.ts';
import { countQualifiers } from '#shared/domain/formats/qualify.ts';
import type { FollowingStageDto } from '#shared/protocol/dto/tournament.ts';
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

/** A stage that usually follows: a bracket of those that are best. */
export function startFollowing(format: StageForm['format'], length: number): FollowingForm {
  return { advance: 2, stage: { ...EMPTY_STAGE, format, length } };
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
}

/** The stages after the first one, with how many come to each. */
export function countThrough(first: StageForm, following: readonly FollowingForm[]): readonly CountedStage[] {
  const stages = [first, ...following.map(({ stage }) => stage)];
  return following.map((one, index) => {
    const from = stages[index] ?? first;
    const hasGroups = from.format === 'round-robin' && from.groups > 1;
    return { ...one, entrants: countGoingOn(from, one.advance), hasGroups };
  });
}
