import { z } from 'zod';

/** What a table says of one entrant; sums over what counts now. */
export const TableRowSchema = z.strictObject({
  seed: z.int(),
  place: z.int(),
  /** True while a later match can still change the place. */
  open: z.boolean(),
  out: z.boolean(),
  played: z.int(),
  wins: z.int(),
  draws: z.int(),
  losses: z.int(),
  byes: z.int(),
  points: z.number(),
  gamesWon: z.int(),
  gamesLost: z.int(),
  scoreFor: z.int(),
  scoreAgainst: z.int(),
  kills: z.int(),
});
export type TableRow = z.infer<typeof TableRowSchema>;

/** One question to one tie-break: who was tied, the number of each (null: none), and who stands apart after it. */
export const TableStepSchema = z.strictObject({
  rule: z.string(),
  tied: z.array(z.int()),
  /** Null where the rule had nothing to say. */
  values: z.array(z.number().nullable()).nullable(),
  groups: z.array(z.array(z.int())),
});

/** The standings of a stage or of one of its groups, with the reason for each place. */
export const TableDtoSchema = z.strictObject({
  /** The group, from 1; 0 where the stage is one table. */
  pool: z.int(),
  rows: z.array(TableRowSchema),
  steps: z.array(TableStepSchema),
  /** Entrants that no rule parts, in groups; the organizer may decide. */
  tied: z.array(z.array(z.int())),
});
export type TableDto = z.infer<typeof TableDtoSchema>;
