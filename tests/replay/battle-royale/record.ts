import { z } from 'zod';

/** A battle royale with its official totals and ranks. */
export const recordSchema = z.strictObject({
  source: z.string().optional(),
  killPoints: z.number(),
  /** By placement, the winner's first. */
  placementPoints: z.array(z.number()).min(1),
  teams: z
    .array(
      z.strictObject({
        team: z.int().min(1),
        rank: z.int().min(1),
        points: z.number(),
        games: z.array(z.strictObject({ placement: z.int().min(1), kills: z.int().min(0) })),
      }),
    )
    .min(1),
});

export type LobbyRecord = z.infer<typeof recordSchema>;
