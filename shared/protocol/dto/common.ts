import { z } from 'zod';
import { MAX_NAME_LENGTH } from '#shared/domain/entrants/index.ts';

/** UUIDv7 of what two machines may make. */
export const IdSchema = z.uuid();

/** A name that people read in the hall. The domain folds its spaces and counts its characters; here its UTF-16 units are bounded. */
export const NameSchema = z
  .string()
  .trim()
  .min(1)
  .max(4 * MAX_NAME_LENGTH);

/** A match inside a tournament: ordinal of the stage and ordinal of the match in it, both from 1. */
export const MatchRefSchema = z.strictObject({
  tournament: IdSchema,
  stage: z.int().min(1).max(99),
  no: z.int().min(1).max(20_000),
});
export type MatchRef = z.infer<typeof MatchRefSchema>;

/** Scores of one game by slot. */
export const GameSchema = z.tuple([z.int().min(0).max(999), z.int().min(0).max(999)]);
export const GamesSchema = z.array(GameSchema).max(15);

/** Milliseconds UTC. */
export const TimeSchema = z.int().min(0);

export const DoneSchema = z.strictObject({ done: z.literal(true) });
export const DONE = { done: true } as const;

export const ResultKindSchema = z.enum(['played', 'forfeit', 'double-forfeit', 'ruling', 'reset']);
