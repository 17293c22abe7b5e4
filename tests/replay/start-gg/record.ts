import { z } from 'zod';

const matchSchema = z.strictObject({
  /** Label of the pool or bracket; a site may give a bracket and its first pool the same. */
  phase: z.string(),
  pool: z.string().nullable(),
  round: z.string(),
  /** Winner and loser by their seeds in the event, and the games each won; -1: did not play. */
  w: z.int().min(1),
  l: z.int().min(1),
  ws: z.int().min(-1),
  ls: z.int().min(-1),
  dq: z.boolean(),
});

const eventSchema = z.strictObject({
  n: z.int().min(2),
  /** [place, seed] */
  standings: z.array(z.tuple([z.int().min(1), z.int().min(1)])),
  matches: z.array(matchSchema).min(1),
});

/** A list of events in groups, with or without a bracket behind them. */
export const recordSchema = z.array(eventSchema).min(1);

export type GroupMatch = z.infer<typeof matchSchema>;
export type GroupEvent = z.infer<typeof eventSchema>;

/** A bracket's round, as against one of a round robin. */
export function isBracketRound({ round }: GroupMatch): boolean {
  return !round.startsWith('Round ');
}
