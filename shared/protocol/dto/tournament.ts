import { z } from 'zod';
import { MAX_BRACKETS, STOPS } from '#shared/domain/formats/double-elimination/index.ts';
import { MAX_LOBBY_SIZE, MIN_LOBBY_SIZE } from '#shared/domain/formats/free-for-all/index.ts';
import { MAX_GROUPS } from '#shared/domain/formats/round-robin/index.ts';
import { TIE_BREAK_CODES } from '#shared/domain/tiebreaks/index.ts';
import { IdSchema, NameSchema, TimeSchema } from './common.ts';
import { SeedingDtoSchema } from './seeding.ts';

export const TOURNAMENT_STATES = [
  'draft',
  'published',
  'registration_open',
  'registration_closed',
  'running',
  'paused',
  'completed',
  'cancelled',
  'archived',
] as const;
export const TournamentStateSchema = z.enum(TOURNAMENT_STATES);

export const MatchLengthSchema = z.union([
  z.strictObject({ bestOf: z.union([z.literal(1), z.literal(3), z.literal(5), z.literal(7), z.literal(9)]) }),
  z.strictObject({ playAll: z.int().min(1).max(9) }),
]);

/** A round by its ordinal, or counted from the last one, which is 0: so it stays the final whoever comes. */
const RoundSchema = z.int().min(1).max(4095);
const FromEndSchema = z.int().min(0).max(4094);

const PartSchema = z.enum(['winners', 'losers', 'final', 'third', 'consolation']);
export const LengthsSchema = z.strictObject({
  default: MatchLengthSchema,
  special: z
    .array(
      z.union([
        z.strictObject({ part: PartSchema, round: RoundSchema, length: MatchLengthSchema }),
        z.strictObject({ part: PartSchema, fromEnd: FromEndSchema, length: MatchLengthSchema }),
      ]),
    )
    .max(60)
    .optional(),
});

/** Lengths of single rounds where a stage has one list of them. */
const RoundLengthsSchema = z
  .array(
    z.union([
      z.strictObject({ round: RoundSchema, length: MatchLengthSchema }),
      z.strictObject({ fromEnd: FromEndSchema, length: MatchLengthSchema }),
    ]),
  )
  .max(60);

const PointsSchema = z.number().min(0).max(100).multipleOf(0.5);
/** What a match of two gives, in steps of a half. */
export const MatchPointsSchema = z.strictObject({ win: PointsSchema, draw: PointsSchema, loss: PointsSchema });

/** Rules that part those with equal places, in the order in which they are asked; each at most once. */
export const TieBreaksSchema = z
  .array(z.enum(TIE_BREAK_CODES))
  .min(1)
  .max(TIE_BREAK_CODES.length)
  .refine((codes) => new Set(codes).size === codes.length);

const SwissLengthsSchema = z.strictObject({
  default: MatchLengthSchema,
  /** Of a match after which one of the two can be through or out. */
  deciding: MatchLengthSchema.optional(),
  special: RoundLengthsSchema.optional(),
});

/** One stage's format and its settings; a new format adds one member here and one folder in the domain. */
export const StageConfigSchema = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('single-elimination'),
    thirdPlace: z.boolean(),
    /** Who loses the first match plays on in a bracket of its own. */
    consolation: z.boolean().optional(),
    lengths: LengthsSchema,
  }),
  z.strictObject({
    format: z.literal('double-elimination'),
    grandFinal: z.enum(['reset', 'single', 'none']),
    losersOrder: z.enum(['start-gg', 'late-rematch']),
    lengths: LengthsSchema,
    /** Groups with a bracket each; absent: one bracket. */
    groups: z.int().min(1).max(MAX_BRACKETS).optional(),
    /** Each bracket ends when so many are left; absent: with its champion. */
    until: z.literal(STOPS).optional(),
    /** How many of the last seeds begin on the losers' side; absent: none. */
    losersStart: z.int().min(0).max(2048).optional(),
  }),
  z.strictObject({
    format: z.literal('round-robin'),
    groups: z.int().min(1).max(MAX_GROUPS),
    times: z.union([z.literal(1), z.literal(2)]),
    points: MatchPointsSchema,
    tieBreaks: TieBreaksSchema,
    length: MatchLengthSchema,
    special: RoundLengthsSchema.optional(),
  }),
  z.strictObject({
    format: z.literal('swiss'),
    end: z.union([
      /** 0: as many as the number of entrants asks for. */
      z.strictObject({ rounds: z.int().min(0).max(30) }),
      z.strictObject({ wins: z.int().min(1).max(9), losses: z.int().min(1).max(9) }),
    ]),
    pairing: z.enum(['score-groups', 'valve']),
    points: MatchPointsSchema,
    tieBreaks: TieBreaksSchema,
    lengths: SwissLengthsSchema,
    /** What a round counts for one that came after it; absent: a loss. */
    missed: z.enum(['loss', 'half', 'nothing']).optional(),
  }),
  z.strictObject({
    format: z.literal('king-of-the-hill'),
    direction: z.enum(['climb', 'defend']),
    lengths: LengthsSchema,
  }),
  z.strictObject({
    format: z.literal('battle-royale'),
    rounds: z.int().min(1).max(30),
    lobbySize: z.int().min(2).max(MAX_LOBBY_SIZE),
    pauses: z.enum(['allowed', 'avoided']),
    points: z.strictObject({
      /** By placement, the winner's first. */
      placement: z.array(z.int().min(0).max(1000)).max(MAX_LOBBY_SIZE),
      kill: z.int().min(0).max(100),
    }),
    tieBreaks: TieBreaksSchema,
    /** Who has so many points and then wins a game has won it all. */
    matchPoint: z.int().min(1).max(10_000).optional(),
  }),
  z
    .strictObject({
      format: z.literal('free-for-all'),
      lobbySize: z.int().min(MIN_LOBBY_SIZE).max(MAX_LOBBY_SIZE),
      advance: z
        .int()
        .min(1)
        .max(MAX_LOBBY_SIZE - 1),
      /** None: those that fell alike share the place. */
      tieBreaks: z.array(z.enum(TIE_BREAK_CODES)).max(TIE_BREAK_CODES.length),
    })
    .refine(({ lobbySize, advance }) => advance < lobbySize),
]);
/** A stage that follows another one. */
export const FollowingStageSchema = z.strictObject({
  /** How many go on to it: of each group, or where there are no groups of all. */
  advance: z.int().min(1).max(4096),
  config: StageConfigSchema,
});
export type FollowingStageDto = z.infer<typeof FollowingStageSchema>;
export const FollowingSchema = z.array(FollowingStageSchema).max(4);

export type StageConfigDto = z.infer<typeof StageConfigSchema>;

/** The podium always matters. */
export const PlacesSchema = z.int().min(3).max(64);

export const TournamentDtoSchema = z.strictObject({
  id: IdSchema,
  name: NameSchema,
  /** Free text: the game that is played. */
  game: z.string().max(60),
  state: TournamentStateSchema,
  /** The first stage. */
  config: StageConfigSchema,
  /** The stages after it, in order; empty for a tournament of one stage. */
  following: FollowingSchema,
  /** Largest number of entrants. */
  capacity: z.int().min(2).max(4096),
  entrants: z.int().min(0),
  /** How many places from the top are paid or advance: none of them is shared but by the organizer's word. */
  placesThatMatter: PlacesSchema,
  startsAt: TimeSchema.nullable(),
  createdAt: TimeSchema,
  startedAt: TimeSchema.nullable(),
  completedAt: TimeSchema.nullable(),
  seeding: SeedingDtoSchema,
  /** Rises with each change of the tournament's own row; sent back by an edit, so that two desks do not overwrite each other. */
  version: z.int(),
  deletedAt: TimeSchema.nullable(),
});
export type TournamentDto = z.infer<typeof TournamentDtoSchema>;

/** Entrant as everyone sees it. `seed` is null until the seeding was made, and never has gaps after it. */
export const EntrantDtoSchema = z.strictObject({
  id: IdSchema,
  /** A stand-in while the desk hides the name [NM1]. */
  name: NameSchema,
  seed: z.int().min(1).nullable(),
  state: z.enum(['registered', 'withdrawn', 'disqualified']),
  /** True when a person's device speaks for it. */
  claimed: z.boolean(),
  /** Where it comes from; absent where nobody said. */
  club: z.string().optional(),
  region: z.string().optional(),
  /** The desk hides its name. */
  hidden: z.literal(true).optional(),
});
export type EntrantDto = z.infer<typeof EntrantDtoSchema>;
