import { z } from 'zod';
import { GamesSchema, MatchRefSchema, ResultKindSchema } from './common.ts';

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
  /** Give this back with the command: it refuses with `match.changed_meanwhile` when the consequence would differ by then. */
  fingerprint: z.string(),
});
export type Consequence = z.infer<typeof ConsequenceSchema>;

/** One step of the answer to "why is this entrant here". */
export const WhyStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seed'), seed: z.int() }),
  /** The draw of this round put it there. */
  z.strictObject({ kind: z.literal('drawn'), seed: z.int(), round: z.int() }),
  /** Had no opponent in this many rounds before its first match. */
  z.strictObject({ kind: z.literal('bye'), rounds: z.int() }),
  z.strictObject({ kind: z.literal('won'), match: MatchRefSchema, against: z.int(), how: ResultKindSchema }),
  z.strictObject({ kind: z.literal('lost'), match: MatchRefSchema, against: z.int(), how: ResultKindSchema }),
  z.strictObject({ kind: z.literal('walkover'), match: MatchRefSchema }),
  z.strictObject({ kind: z.literal('waits'), match: MatchRefSchema, place: z.int() }),
  z.strictObject({ kind: z.literal('nobody'), match: MatchRefSchema, place: z.int() }),
]);
export type WhyStep = z.infer<typeof WhyStepSchema>;
