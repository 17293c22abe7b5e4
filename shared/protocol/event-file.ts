import { z } from 'zod';
import { MAX_NAME_LENGTH } from '#shared/domain/entrants/index.ts';
import { MAX_LOBBY_SIZE } from '#shared/domain/formats/free-for-all/index.ts';
import { GamesSchema, IdSchema, NameSchema, ResultKindSchema, TimeSchema } from './dto/common.ts';
import { LobbyEntrySchema } from './dto/lobby.ts';
import { MatchShapeSchema, MatchStateSchema } from './dto/match.ts';
import { APART_FIELDS, ApartFieldSchema, SEEDING_METHODS } from './dto/seeding.ts';
import { PlaceSchema } from './dto/ruling.ts';
import { MAX_TOURNAMENTS } from './event-file-limits.ts';
import { FollowingSchema, PlacesSchema, StageConfigSchema, TournamentStateSchema } from './dto/tournament.ts';

/*
 * An event as one file: gzip over lines of JSON in UTF-8. The first line is a HeadLine, then comes a TournamentLine for each tournament, and the last
 * one is an EndLine with the SHA-256 of every byte before it. A host reads every format up to its own and writes its own.
 */

/** Counted before its members are looked at, and left at the first one that is wrong: a list of a million wrong ones is one fault, not a million. */
function listOf<T extends z.ZodType>(member: T, most: number, least = 0) {
  return z
    .array(z.unknown())
    .min(least)
    .max(most)
    .transform((list, context): z.output<T>[] => {
      const read: z.output<T>[] = [];
      for (const [index, one] of list.entries()) {
        const parsed = member.safeParse(one);
        if (!parsed.success) {
          const path = [index, ...(parsed.error.issues[0]?.path ?? [])];
          context.addIssue({ code: 'custom', path });
          return z.NEVER;
        }
        read.push(parsed.data);
      }
      return read;
    });
}

const SeedSchema = z.int().min(1).max(4096);
const NoSchema = z.int().min(1).max(20_000);
const NoteSchema = z.string().trim().max(300).nullable();
const OriginSchema = z.string().max(4 * MAX_NAME_LENGTH);
const OccupantSchema = z.int().min(-1).max(4096);
const FieldSchema = z.tuple([OccupantSchema, OccupantSchema]);
const WinnerSchema = z.union([z.literal(0), z.literal(1)]).nullable();

/** What the file is, without reading further. */
export const HeadLineSchema = z.strictObject({
  matchdesk: z.literal('event'),
  format: z.int().min(1),
  /** Version of the program that wrote it. */
  program: z.string().max(40),
  /** The host that wrote it, and the head of its audit log then, by which the file can be held against that log. */
  host: z.string().max(64),
  log: z.strictObject({ n: z.int(), hash: z.string().max(128) }).nullable(),
  /** Name of the event. */
  event: z.string().max(4 * MAX_NAME_LENGTH),
  madeAt: TimeSchema,
  tournaments: z.int().min(0).max(MAX_TOURNAMENTS),
});
export type HeadLine = z.infer<typeof HeadLineSchema>;

/** Of any format, so that a file of a newer program can be told from one that is none. */
export const AnyHeadSchema = z.looseObject({
  matchdesk: z.literal('event'),
  format: z.int().min(1),
  program: z.string().max(40),
});

export const EndLineSchema = z.strictObject({ end: z.literal(true), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** An entry about a match. Its place in the list is its id: entries stand in the order in which they were made, also those that no longer count. */
const ResultLineSchema = z.strictObject({
  match: NoSchema,
  field: FieldSchema,
  winner: WinnerSchema,
  games: GamesSchema,
  /** Of a lobby, in place of games. */
  rows: listOf(LobbyEntrySchema, MAX_LOBBY_SIZE).exactOptional(),
  kind: ResultKindSchema,
  by: z.enum(['players', 'desk', 'rule']),
  note: NoteSchema,
  at: TimeSchema,
});

const RulingBase = { note: NoteSchema, at: TimeSchema };
/** How many entries had been made before, of which none is adopted for who stands there now. */
const AfterSchema = z.int().min(0).max(100_000);
/** A `revoke` names the place of another one in the list, from 1. */
const RulingLineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('out'),
    seed: SeedSchema,
    annul: z.boolean(),
    why: z.enum(['disqualified', 'withdrawn']),
    ...RulingBase,
  }),
  z
    .strictObject({
      kind: z.literal('seat'),
      seeds: listOf(SeedSchema, 4096, 1),
      after: AfterSchema,
      /** By seed: who stood there before and after, as places in `entrants`; null for one that left the list. */
      from: listOf(z.int().min(0).max(4095).nullable(), 4096),
      to: listOf(z.int().min(0).max(4095).nullable(), 4096),
      ...RulingBase,
    })
    .refine(({ seeds, from, to }) => seeds.length === from.length && seeds.length === to.length),
  z.strictObject({
    kind: z.literal('enter'),
    seed: SeedSchema,
    place: PlaceSchema,
    round: z.int().min(1).max(9999),
    after: AfterSchema,
    ...RulingBase,
  }),
  z.strictObject({ kind: z.literal('waive'), match: NoSchema, ...RulingBase }),
  z.strictObject({ kind: z.literal('tie'), order: listOf(SeedSchema, 4096, 2), ...RulingBase }),
  z.strictObject({ kind: z.literal('revoke'), ruling: z.int().min(1).max(20_000), ...RulingBase }),
]);

/** Scores that a side entered: history, since nothing in a file waits for anybody. */
const SubmissionLineSchema = z.strictObject({
  match: NoSchema,
  slot: WinnerSchema,
  field: FieldSchema,
  games: GamesSchema,
  state: z.enum(['accepted', 'withdrawn']),
  reason: NoteSchema,
  at: TimeSchema,
  changedAt: TimeSchema,
});

const DrawLineSchema = z.strictObject({
  round: z.int().min(1).max(99),
  random: z.string().max(64),
  /** Hash of the results that it rested on. */
  basis: z.string().max(64),
  reasons: listOf(
    z.strictObject({
      code: z.string().max(40),
      seeds: listOf(SeedSchema, 4096),
      values: listOf(z.number(), 4096),
    }),
    4096,
  ),
  at: TimeSchema,
});

/** How a match stands by its results and rulings: [state, occupant a, occupant b, score a, score b, winner, since], as in MatchRow. */
const StandLineSchema = z.tuple([
  MatchStateSchema.extract(['waiting', 'ready', 'completed', 'forfeited', 'walkover', 'not_needed', 'cancelled']),
  OccupantSchema,
  OccupantSchema,
  z.int().min(-1).max(9999),
  z.int().min(-1).max(9999),
  z.int().min(-1).max(1),
  TimeSchema,
]);

const StageLineSchema = z.strictObject({
  at: TimeSchema,
  /** By seed: places in the tournament's `entrants`, from 0. */
  seeds: listOf(z.int().min(0).max(4095), 4096, 1),
  matches: listOf(MatchShapeSchema, 20_000),
  /** Where the stage has lobbies: the seeds in each, by match. */
  seats: listOf(listOf(SeedSchema, MAX_LOBBY_SIZE), 20_000).exactOptional(),
  draws: listOf(DrawLineSchema, 99),
  results: listOf(ResultLineSchema, 100_000),
  rulings: listOf(RulingLineSchema, 20_000),
  submissions: listOf(SubmissionLineSchema, 100_000),
  /** What follows from all of it, by match: an import derives it again and takes nothing that differs. */
  stands: listOf(StandLineSchema, 20_000),
});
export type StageLine = z.infer<typeof StageLineSchema>;

const EntrantLineSchema = z.strictObject({
  id: IdSchema,
  name: NameSchema,
  seed: SeedSchema.nullable(),
  state: z.enum(['registered', 'withdrawn', 'disqualified']),
  club: OriginSchema,
  region: OriginSchema,
  points: z.number().nullable(),
  since: z.int().nullable(),
  /** The number that stands in for its name while the desk hides it; absent while it is shown. */
  hiddenAs: z.int().min(1).max(999_999).exactOptional(),
  at: TimeSchema,
});
export type EntrantLine = z.infer<typeof EntrantLineSchema>;

/** The organizer's words about places of the whole tournament, oldest first; seeds are those of the first stage. */
const PlaceLineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('order'),
    groups: listOf(listOf(SeedSchema, 4096), 4096),
    note: z.string().max(300).nullable(),
    at: TimeSchema,
  }),
  z.strictObject({
    kind: z.literal('confirm'),
    fingerprint: z.string().max(200),
    note: z.string().max(300).nullable(),
    at: TimeSchema,
  }),
  /** Takes a former one back, by its place in the list from 1. */
  z.strictObject({ kind: z.literal('revoke'), ruling: z.int().min(1).max(1000), at: TimeSchema }),
]);
export type PlaceLine = z.infer<typeof PlaceLineSchema>;

export const TournamentLineSchema = z.strictObject({
  id: IdSchema,
  name: NameSchema,
  game: z.string().trim().max(60),
  state: TournamentStateSchema,
  config: StageConfigSchema,
  following: FollowingSchema,
  capacity: z.int().min(2).max(4096),
  placesThatMatter: PlacesSchema.exactOptional(),
  startsAt: TimeSchema.nullable(),
  /** The event whose standings it came from is not told: where the file is brought in there may be none. */
  seeding: z.strictObject({
    method: z.enum(SEEDING_METHODS),
    random: z.string().max(64).nullable(),
    apart: listOf(ApartFieldSchema, APART_FIELDS.length).exactOptional(),
  }),
  createdAt: TimeSchema,
  startedAt: TimeSchema.nullable(),
  completedAt: TimeSchema.nullable(),
  entrants: listOf(EntrantLineSchema, 4096),
  /** The stages that were opened, in order; their formats are those of `config` and `following`. */
  stages: listOf(StageLineSchema, 5),
  /** Who won follows from it and from the stages, and is determined anew where the file is brought in. */
  places: listOf(PlaceLineSchema, 1000).exactOptional(),
});
export type TournamentLine = z.infer<typeof TournamentLineSchema>;
