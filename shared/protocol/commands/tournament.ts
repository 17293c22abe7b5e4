import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { DoneSchema, IdSchema, NameSchema, TimeSchema } from '../dto/common.ts';
import {
  FollowingSchema,
  PlacesSchema,
  StageConfigSchema,
  TournamentDtoSchema,
  TournamentStateSchema,
} from '../dto/tournament.ts';

const CapacitySchema = z.int().min(2).max(4096);

export const tournamentCreate = declareCommand({
  name: 'tournament.create',
  role: 'organizer',
  audit: 'tournament.created',
  summary: 'Create a tournament as a draft.',
  input: z.strictObject({
    name: NameSchema,
    game: z.string().trim().max(60),
    config: StageConfigSchema,
    following: FollowingSchema.optional(),
    capacity: CapacitySchema,
    placesThatMatter: PlacesSchema.optional(),
    startsAt: TimeSchema.nullable(),
  }),
  output: TournamentDtoSchema,
});

export const tournamentUpdate = declareCommand({
  name: 'tournament.update',
  role: 'organizer',
  audit: 'tournament.updated',
  summary:
    'Change a tournament; its format only before it started. Refused when another desk changed it since `version`.',
  input: z.strictObject({
    tournament: IdSchema,
    version: z.int(),
    name: NameSchema.optional(),
    game: z.string().trim().max(60).optional(),
    config: StageConfigSchema.optional(),
    following: FollowingSchema.optional(),
    capacity: CapacitySchema.optional(),
    placesThatMatter: PlacesSchema.optional(),
    startsAt: TimeSchema.nullable().optional(),
  }),
  output: TournamentDtoSchema,
});

export const tournamentMove = declareCommand({
  name: 'tournament.move',
  backUpFirst: ({ to }) => to === 'cancelled',
  role: 'organizer',
  audit: 'tournament.moved',
  summary:
    'Publish, open or close registration, pause, resume, complete, cancel, archive. Starting has its own command.',
  input: z.strictObject({
    tournament: IdSchema,
    to: TournamentStateSchema.exclude(['running']).or(z.literal('resume')),
  }),
  output: TournamentDtoSchema,
});

export const tournamentStart = declareCommand({
  name: 'tournament.start',
  role: 'organizer',
  audit: 'tournament.started',
  summary: 'Make the bracket from the seeding and start; registration closes.',
  input: z.strictObject({ tournament: IdSchema }),
  output: TournamentDtoSchema,
});

export const tournamentDelete = declareCommand({
  name: 'tournament.delete',
  backUpFirst: () => true,
  role: 'organizer',
  audit: 'tournament.deleted',
  summary: 'Put a tournament aside; it can be restored.',
  input: z.strictObject({ tournament: IdSchema }),
  output: DoneSchema,
});

export const tournamentRestore = declareCommand({
  name: 'tournament.restore',
  role: 'organizer',
  audit: 'tournament.restored',
  summary: 'Bring a deleted tournament back.',
  input: z.strictObject({ tournament: IdSchema }),
  output: TournamentDtoSchema,
});
