import { z } from 'zod';
import { declareQuery } from '../define.ts';
import { IdSchema, MatchRefSchema, TimeSchema } from '../dto/common.ts';
import { StandingDtoSchema } from '../dto/match.ts';
import { ConsequenceSchema, FreePlaceSchema, PlaceSchema, WhyNotSchema } from '../dto/ruling.ts';

export const entrantPreviewSeat = declareQuery({
  name: 'entrant.previewSeat',
  role: 'organizer',
  cost: 'point',
  summary:
    'What it would change to let another one stand in the place of an entrant, or two of them change places; refuses like the command.',
  input: z.strictObject({ entrant: IdSchema, other: IdSchema.optional() }),
  output: ConsequenceSchema,
});

export const entrantLatePlaces = declareQuery({
  name: 'entrant.latePlaces',
  role: 'organizer',
  cost: 'point',
  summary: 'The places that one who comes now could take in the stage that is played, or why there is none.',
  input: z.strictObject({ tournament: IdSchema }),
  output: z.strictObject({
    stage: z.int(),
    places: z.array(FreePlaceSchema),
    why: WhyNotSchema.nullable(),
  }),
});

export const entrantPreviewEntry = declareQuery({
  name: 'entrant.previewEntry',
  role: 'organizer',
  cost: 'point',
  summary: 'What a late entry into this place would change, or taking the late entry of this entrant back.',
  input: z.union([z.strictObject({ tournament: IdSchema, place: PlaceSchema }), z.strictObject({ entrant: IdSchema })]),
  output: ConsequenceSchema,
});

const ArchiveIdSchema = z.int().min(1);

/** What a reset puts aside, or what bringing back would. */
const AsideSchema = z.strictObject({
  /** Numbers of the stages. */
  stages: z.array(z.int()),
  /** How many results would stop counting; the first of them with names and scores. */
  results: z.int(),
  clears: ConsequenceSchema.shape.clears,
  interrupts: z.array(MatchRefSchema),
  fingerprint: z.string(),
});

export const stagePreviewReset = declareQuery({
  name: 'stage.previewReset',
  role: 'organizer',
  cost: 'point',
  summary: 'What a reset of a stage would put aside: the stage, those after it, and their results.',
  input: z.strictObject({ tournament: IdSchema, stage: z.int().min(1).max(99) }),
  output: AsideSchema,
});

export const stagePreviewBringBack = declareQuery({
  name: 'stage.previewBringBack',
  role: 'organizer',
  cost: 'point',
  summary: 'What bringing stages back would put aside in their place; refuses like the command.',
  input: z.strictObject({ tournament: IdSchema, archive: ArchiveIdSchema }),
  output: AsideSchema,
});

export const stageArchives = declareQuery({
  name: 'stage.archives',
  role: 'referee',
  cost: 'point',
  summary: 'Stages that were reset, newest first; each can be looked at and brought back.',
  input: z.strictObject({ tournament: IdSchema }),
  output: z.strictObject({
    archives: z.array(
      z.strictObject({
        archive: z.int(),
        at: TimeSchema,
        note: z.string(),
        stages: z.array(z.strictObject({ stage: z.int(), format: z.string(), entrants: z.int(), results: z.int() })),
      }),
    ),
  }),
});

export const stageArchived = declareQuery({
  name: 'stage.archived',
  role: 'referee',
  cost: 'point',
  summary: 'A stage as it stood when it was reset.',
  input: z.strictObject({ tournament: IdSchema, archive: ArchiveIdSchema, stage: z.int().min(1).max(99) }),
  output: z.strictObject({
    standings: z.array(StandingDtoSchema.extend({ name: z.string() })),
    /** Matches with a result, by ordinal. */
    matches: z.array(
      z.strictObject({
        no: z.int(),
        round: z.int(),
        /** Of a lobby all that played in it, best first. */
        names: z.array(z.string()),
        scores: z.tuple([z.int(), z.int()]),
        winner: z.int().min(0).max(1).nullable(),
      }),
    ),
  }),
});
