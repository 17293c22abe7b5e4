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
