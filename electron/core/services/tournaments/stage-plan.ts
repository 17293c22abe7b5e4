import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import { countQualifiers } from '#shared/domain/formats/qualify.ts';
import type { FollowingStageDto } from '#shared/protocol/dto/tournament.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import { AppError } from '../../infra/app-error.ts';
import { parseJson } from '../../infra/json.ts';

interface Plan {
  readonly config: StageConfig;
  readonly following?: readonly FollowingStageDto[] | undefined;
}

/**
 * The stages that follow, when each can take those that the one before sends. Refused with `stage.plan_too_few` {stage,
 * entrants, least} or `stage.plan_too_many` {stage, entrants, most}; whether enough come for the first one, its start says.
 */
export function requirePossible({ config, following = [] }: Plan): readonly FollowingStageDto[] {
  let before = bindFormat(config);
  for (const [index, { advance, config: own }] of following.entries()) {
    const entrants = countQualifiers(before, advance);
    const format = bindFormat(own);
    const details = { stage: index + 2, entrants };
    if (entrants < format.limits.min)
      throw new AppError('stage.plan_too_few', { details: { ...details, least: format.limits.min } });
    if (entrants > format.limits.max)
      throw new AppError('stage.plan_too_many', { details: { ...details, most: format.limits.max } });
    before = format;
  }
  return following;
}

/** The columns that hold the stages, with what of them an edit changes. */
export function planValues(
  tournament: TournamentRow,
  input: { readonly config?: StageConfig | undefined; readonly following?: readonly FollowingStageDto[] | undefined },
): { config: string; following: string } {
  const config = input.config ?? parseJson<StageConfig>(tournament.config);
  const following = input.following ?? parseJson<FollowingStageDto[]>(tournament.following);
  return { config: JSON.stringify(config), following: JSON.stringify(requirePossible({ config, following })) };
}
