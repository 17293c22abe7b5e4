import { z } from 'zod';
import { IdSchema } from './common.ts';

/** How an entrant stands in a stage, for the one who speaks for it. */
export const MyStandingSchema = z.strictObject({
  entrant: IdSchema,
  tournament: IdSchema,
  name: z.string(),
  tournamentName: z.string(),
  stage: z.int(),
  /** How many stages the tournament has in all. */
  stages: z.int(),
  /** Screens know views, never formats. */
  views: z.array(z.string()),
  /** The group, from 1; 0 where the stage is one table or a bracket. */
  pool: z.int(),
  /** The place now; in a bracket the lowest one it can still take. */
  place: z.int(),
  /** True while a later match can still change the place. */
  open: z.boolean(),
  /** How many share the table or the bracket with it. */
  of: z.int(),
  /** How many of them go on to the next stage; 0 where none follows. */
  advance: z.int(),
  out: z.boolean(),
  /** What the table counts; null for a bracket. */
  row: z
    .strictObject({
      played: z.int(),
      wins: z.int(),
      draws: z.int(),
      losses: z.int(),
      kills: z.int(),
      points: z.number(),
    })
    .nullable(),
});
export type MyStanding = z.infer<typeof MyStandingSchema>;
