import { z } from 'zod';

const SeedSchema = z.int().min(1).max(4096);
const KillsSchema = z.int().min(0).max(999);

/** One line of a lobby's result: a placement with kills, or did not finish, or did not start. */
export const LobbyEntrySchema = z.union([
  z.strictObject({ seed: SeedSchema, placement: z.int().min(1).max(100), kills: KillsSchema }),
  z.strictObject({ seed: SeedSchema, absent: z.literal('dnf'), kills: KillsSchema }),
  z.strictObject({ seed: SeedSchema, absent: z.literal('dns') }),
]);
export type LobbyEntryDto = z.infer<typeof LobbyEntrySchema>;

/** A line of a result that counts, best first. */
export const LobbyRowSchema = z.strictObject({
  seed: z.int(),
  /** From 1; who did not finish or start is placed behind all that did. */
  placement: z.int(),
  kills: z.int(),
  absent: z.enum(['dnf', 'dns']).nullable(),
  /** What it gave; 0 where the format counts no points. */
  points: z.int(),
});

export const LobbyDtoSchema = z.strictObject({
  no: z.int(),
  round: z.int(),
  /** Its number in the round, from 1. */
  lobby: z.int(),
  seats: z.array(z.int()),
  /** Of these, those that are out: they did not start, unless the desk says otherwise. */
  out: z.array(z.int()),
  /** Null while it is open. */
  rows: z.array(LobbyRowSchema).nullable(),
  /** Entry that an undo would take back; null when there is none, and for those who may not. */
  undo: z.int().nullable(),
});
export type LobbyDto = z.infer<typeof LobbyDtoSchema>;
