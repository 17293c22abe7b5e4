import { z } from 'zod';
import { GamesSchema, IdSchema, MatchRefSchema, NameSchema, ResultKindSchema } from './common.ts';

/**
 * A change that the desk makes to a match. `score`: enter or override. `forfeit`: the side in `winner` advances without playing.
 * `double-forfeit`: both are out; `winner` says who advances all the same, null nobody. `reset`: open again.
 */
export const MatchChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('score'), games: GamesSchema.min(1) }),
  z.strictObject({ kind: z.literal('forfeit'), winner: z.int().min(0).max(1) }),
  z.strictObject({ kind: z.literal('double-forfeit'), winner: z.int().min(0).max(1).nullable() }),
  z.strictObject({ kind: z.literal('reset') }),
]);
export type MatchChange = z.infer<typeof MatchChangeSchema>;

/** What a change would do, before it is done: the results that would stop counting, and those that would count again. */
export const ConsequenceSchema = z.strictObject({
  clears: z.array(
    z.strictObject({
      match: MatchRefSchema,
      names: z.tuple([z.string(), z.string()]),
      scores: z.tuple([z.int(), z.int()]),
    }),
  ),
  revives: z.array(z.strictObject({ match: MatchRefSchema, names: z.tuple([z.string(), z.string()]) })),
  /** Matches called or live that would lose their entrants. */
  interrupts: z.array(MatchRefSchema),
  /** Drawn rounds and opened stages that stay as they are, and would be marked outdated; `round` 0: the stage itself. */
  outdates: z.array(z.strictObject({ stage: z.int(), round: z.int() })),
  /** Give this back with the command: it refuses with `match.changed_meanwhile` when the consequence would differ by then. */
  fingerprint: z.string(),
});
export type Consequence = z.infer<typeof ConsequenceSchema>;

/** Why a round was drawn so, as a code of the locale files with its seeds and numbers. */
export const DrawReasonSchema = z.strictObject({
  code: z.string(),
  seeds: z.array(z.int()),
  values: z.array(z.number()),
});
export type DrawReasonDto = z.infer<typeof DrawReasonSchema>;
/** Whether matches that an entrant played in a table stand when it leaves. */
export const OutResultsSchema = z.enum(['keep', 'annul']);
export type OutResults = z.infer<typeof OutResultsSchema>;

/** Who comes in: a new entrant by its name, or one of the tournament's list, also one that was removed from it. */
export const NewcomerSchema = z.union([z.strictObject({ name: NameSchema }), z.strictObject({ entrant: IdSchema })]);
export type Newcomer = z.infer<typeof NewcomerSchema>;

/** As `entrant.latePlaces` names it; 0 where there is one place alone. */
export const PlaceSchema = z.int().min(0).max(20_000);

/** A place that one who comes after the start can take. */
export const FreePlaceSchema = z.strictObject({
  place: z.int(),
  seed: z.int(),
  /** The first round that it can play in. */
  round: z.int(),
  /** Seed of the one it meets first; 0 where nobody knows yet. */
  opponent: z.int(),
  opponentName: z.string(),
  /** The group or lobby, from 1; 0 where there are none. */
  pool: z.int(),
  /** Rounds that it missed. */
  missed: z.int(),
});
export type FreePlaceDto = z.infer<typeof FreePlaceSchema>;

/** A refusal beside an answer, with the values of its text. */
export const WhyNotSchema = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** One step of the answer to "why is this entrant here". */
export const WhyStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seed'), seed: z.int() }),
  /** It comes from the stage before, where it has this place by now: of its group, or of all where `pool` is 0. */
  z.strictObject({ kind: z.literal('from'), stage: z.int(), pool: z.int(), place: z.int() }),
  /** How it was placed in a lobby of the round before. */
  z.strictObject({ kind: z.literal('placed'), match: MatchRefSchema, placement: z.int() }),
  /** The draw of this round put it there. */
  z.strictObject({
    kind: z.literal('drawn'),
    seed: z.int(),
    round: z.int(),
    /** How it stood before the round; null in lobbies. */
    record: z.strictObject({ wins: z.int(), draws: z.int(), losses: z.int() }).nullable(),
    /** What was unusual about the draw for it, or how the whole round was made. */
    reasons: z.array(DrawReasonSchema),
  }),
  /** Had no opponent in this many rounds before its first match. */
  z.strictObject({ kind: z.literal('bye'), rounds: z.int() }),
  z.strictObject({ kind: z.literal('won'), match: MatchRefSchema, against: z.int(), how: ResultKindSchema }),
  z.strictObject({ kind: z.literal('lost'), match: MatchRefSchema, against: z.int(), how: ResultKindSchema }),
  z.strictObject({ kind: z.literal('walkover'), match: MatchRefSchema }),
  z.strictObject({ kind: z.literal('waits'), match: MatchRefSchema, place: z.int() }),
  z.strictObject({ kind: z.literal('nobody'), match: MatchRefSchema, place: z.int() }),
]);
export type WhyStep = z.infer<typeof WhyStepSchema>;
