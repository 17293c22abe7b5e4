import { z } from 'zod';
import { MAX_FILE_BYTES } from '../event-file-limits.ts';
import { TimeSchema } from './common.ts';
import { TournamentStateSchema } from './tournament.ts';

const MAX_BASE64 = 4 * Math.ceil(MAX_FILE_BYTES / 3);
/** Largest body that carries a file, in bytes. */
export const MAX_FILE_BODY = MAX_BASE64 + 16 * 1024;

/** The bytes of a file as base64. */
export const EventFileSchema = z.string().min(1).max(MAX_BASE64);

const DetailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** What a file holds, and what would become of it here. */
export const FilePreviewSchema = z.strictObject({
  /** The event's name where it was made. */
  event: z.string(),
  madeAt: TimeSchema,
  /** Version of the program that made it, beside the one that asks. */
  program: z.string(),
  age: z.enum(['older', 'same', 'newer']),
  sha256: z.string(),
  tournaments: z.array(
    z.strictObject({
      /** Its place in the file, from 1. */
      no: z.int(),
      /** Empty where not even its name can be read. */
      name: z.string(),
      game: z.string(),
      state: TournamentStateSchema.nullable(),
      formats: z.array(z.string()),
      entrants: z.int(),
      matches: z.int(),
      decided: z.int(),
      /** Whether this host has it, by its ids; `deleted`: put aside here, and can be restored. */
      here: z.enum(['no', 'yes', 'deleted']),
      /** The first thing that does not fit; null where it can be taken. */
      fault: z.strictObject({ code: z.string(), details: DetailsSchema.optional() }).nullable(),
    }),
  ),
});
export type FilePreview = z.infer<typeof FilePreviewSchema>;
