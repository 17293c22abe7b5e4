import type { z } from 'zod';
import type { TournamentDtoSchema } from '#shared/protocol/dto/tournament.ts';

export type { StageConfigDto, TournamentDto } from '#shared/protocol/dto/tournament.ts';
export type TournamentState = z.infer<typeof TournamentDtoSchema>['state'];
