import { z } from 'zod';

const seedSchema = z.int().min(1).max(16);

/** A Valve Swiss of sixteen: who had which seed, and the matches in the order of rounds. */
export const recordSchema = z.strictObject({
  source: z.string().optional(),
  /** Name by seed. */
  seeds: z.record(z.string().regex(/^([1-9]|1[0-6])$/), z.string()).refine((seeds) => Object.keys(seeds).length === 16),
  /** [seed, seed, winner] */
  results: z
    .array(z.tuple([seedSchema, seedSchema, seedSchema]))
    .min(1)
    .refine((all) => all.every(([a, b, winner]) => a !== b && (winner === a || winner === b))),
});

export type SwissFile = z.infer<typeof recordSchema>;
