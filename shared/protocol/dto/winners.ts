import { z } from 'zod';
import { IdSchema, TimeSchema } from './common.ts';

/** [seed in the first stage, place]. */
export const FinalPlaceSchema = z.tuple([z.int().min(1), z.int().min(1)]);
export type FinalPlace = z.infer<typeof FinalPlaceSchema>;

const MatchOfStageSchema = z.strictObject({ stage: z.int(), no: z.int() });
const PlacedSchema = z.strictObject({ entrant: IdSchema, place: z.int() });
const GroupsSchema = z.array(z.array(IdSchema));

/** One question about entrants that stood equal: the numbers of each under the rule (null: none), and who stands apart after it. */
export const WinnersStepSchema = z.strictObject({
  /** A tie-break's code; 'still-in': 1 who is in, 0 who is out; 'organizer': the organizer's word. */
  rule: z.string(),
  stage: z.int(),
  /** The place they shared; null for a question of the stage's own table. */
  place: z.int().nullable(),
  tied: z.array(IdSchema),
  /** Null where the rule had nothing to say. */
  values: z.array(z.number().nullable()).nullable(),
  groups: GroupsSchema,
});
export type WinnersStepDto = z.infer<typeof WinnersStepSchema>;

/**
 * Who won, and how that was found. `open`: not all is played. `tied`: the organizer decides `ties`. `review`: all is
 * clear, but an organizer looks at it first. `determined`: it stands.
 */
export const WinnersDtoSchema = z.strictObject({
  is: z.enum(['open', 'tied', 'review', 'determined']),
  /** Places down to this one are never shared but by the organizer's word. */
  lastPlace: z.int(),
  /** Matches that block, the first of them by name, and how many there are. */
  open: z.array(MatchOfStageSchema),
  openCount: z.int(),
  disputed: z.array(MatchOfStageSchema),
  /** What is still to be drawn or opened before all is played. */
  next: z.enum(['round', 'stage']).nullable(),
  /** The places that matter; empty while open or tied. */
  places: z.array(PlacedSchema),
  /** Questions of the last stage's own tables that parted those on the places that matter. */
  table: z.array(WinnersStepSchema),
  /** Questions of the rules for winners, in order. */
  steps: z.array(WinnersStepSchema),
  ties: z.array(
    z.strictObject({
      stage: z.int(),
      place: z.int(),
      entrants: z.array(IdSchema),
      /** Nobody earned a place above, after a double forfeit; no rule may give it away. */
      isOverfull: z.boolean(),
    }),
  ),
  /** Why somebody looks at it first; also after that was done. */
  review: z
    .strictObject({
      code: z.enum(['winner.mostly_forfeits', 'podium.disqualified']),
      entrants: z.array(IdSchema),
      forfeits: z.int(),
      matches: z.int(),
    })
    .nullable(),
  confirmed: z.strictObject({ ruling: z.int(), note: z.string(), at: TimeSchema }).nullable(),
  /** The organizer's words that decide now; for the desk alone. */
  decisions: z.array(z.strictObject({ ruling: z.int(), groups: GroupsSchema, note: z.string(), at: TimeSchema })),
  /** Since when it stands. */
  at: TimeSchema.nullable(),
  /** What stood before a correction, newest first; for the desk alone. */
  former: z.array(z.strictObject({ at: TimeSchema, until: TimeSchema, podium: z.array(PlacedSchema) })),
  /** Equal for equal answers; given back with a confirmation. '' while open or tied. */
  fingerprint: z.string(),
});
export type WinnersDto = z.infer<typeof WinnersDtoSchema>;

/** The organizer's order of entrants that no rule parts, best first; those in one group share a place. */
export const PlaceGroupsSchema = z.array(z.array(IdSchema).min(1).max(4096)).min(1).max(4096);
