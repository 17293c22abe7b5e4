import type { FollowingStageDto } from '#shared/protocol/dto/tournament.ts';
import type { StageConfigDto } from './dto.ts';

/** The stage after the first one, as the form offers it. */
export interface Playoff {
  readonly format: 'none' | 'single-elimination' | 'double-elimination';
  /** How many go on: of each group, or of all where there are none. */
  readonly advance: number;
}

export const NO_PLAYOFF: Playoff = { format: 'none', advance: 2 };

type Lengths = Extract<StageConfigDto, { format: 'single-elimination' }>['lengths'];

/** The stages that follow; empty for none. */
export function toFollowing({ format, advance }: Playoff, lengths: Lengths): FollowingStageDto[] {
  if (format === 'none') return [];
  const config: StageConfigDto =
    format === 'single-elimination'
      ? { format, thirdPlace: true, lengths: { default: lengths.default } }
      : { format, grandFinal: 'reset', losersOrder: 'start-gg', lengths: { default: lengths.default } };
  return [{ advance, config }];
}

export function readPlayoff(following: readonly FollowingStageDto[]): Playoff {
  const [first] = following;
  if (first === undefined) return NO_PLAYOFF;
  const { format } = first.config;
  if (format !== 'single-elimination' && format !== 'double-elimination') return NO_PLAYOFF;
  return { format, advance: first.advance };
}
