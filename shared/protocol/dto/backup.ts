import { z } from 'zod';
import { TimeSchema } from './common.ts';

/** Why a backup was made; stands in its file's name. */
export const BACKUP_REASONS = [
  'ten-minutes',
  'round',
  'by-hand',
  'before-step',
  'before-restore',
  'before-update',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/**
 * A backup's file name: when (UTC to the millisecond, so that names sort by time), why, and the last eight digits of the host's id, so
 * that two events can share one stick. Nothing else is taken for a backup, so that no name leads out of the folder.
 */
export const BACKUP_NAME =
  /^matchdesk-(\d{8}T\d{9}Z)-(ten-minutes|round|by-hand|before-step|before-restore|before-update)-([0-9a-f]{8})\.sqlite$/;
export const BackupNameSchema = z.string().regex(BACKUP_NAME);

/** `here`: beside the data. `second`: the second folder, for example a USB stick. */
export const BackupPlaceSchema = z.enum(['here', 'second']);
export type BackupPlace = z.infer<typeof BackupPlaceSchema>;

export const BackupDtoSchema = z.strictObject({
  name: BackupNameSchema,
  at: TimeSchema,
  reason: z.enum(BACKUP_REASONS),
  bytes: z.int(),
  places: z.array(BackupPlaceSchema),
  /** Its length is the one that it was checked with; false: it was cut or is no database any more. */
  sound: z.boolean(),
  /** Made by this event; another one may share the folder. */
  own: z.boolean(),
});
export type BackupDto = z.infer<typeof BackupDtoSchema>;

export const BackupStepSchema = z.enum(['copying', 'checking', 'second']);

export const BackupsDtoSchema = z.strictObject({
  /** Newest first. */
  backups: z.array(BackupDtoSchema),
  folder: z.string(),
  /** `missing`: pulled out, or another stick. `failing`: it is there, and a copy did not work. Null: none is set. */
  second: z.strictObject({ folder: z.string(), state: z.enum(['ready', 'missing', 'failing']) }).nullable(),
  /** What is being made now. */
  running: z.strictObject({ reason: z.enum(BACKUP_REASONS), step: BackupStepSchema }).nullable(),
  /** Why the last attempt failed; null once one worked. */
  failure: z.strictObject({ at: TimeSchema, code: z.string() }).nullable(),
  /** The last restore. `undo`: the backup that takes it back, where it is there. `failed`: it was not done, by this code. */
  restored: z
    .strictObject({
      at: TimeSchema,
      from: z.string(),
      undo: BackupNameSchema.nullable(),
      failed: z.string().nullable(),
    })
    .nullable(),
});
export type BackupsDto = z.infer<typeof BackupsDtoSchema>;

const SideSchema = z.strictObject({
  tournaments: z.int(),
  entrants: z.int(),
  /** Matches with a result. */
  decided: z.int(),
  /** The newest entry of the log, ms UTC; 0 when there is none. */
  changedAt: TimeSchema,
});

export const BackupPreviewSchema = z.strictObject({
  name: BackupNameSchema,
  /** `newer`: of a newer program, cannot be taken. `damaged`: cannot be taken. */
  state: z.enum(['good', 'damaged', 'newer']),
  schema: z.strictObject({ held: z.int(), now: z.int() }),
  /** Another event's: restoring it makes this computer stand in for that one. */
  sameEvent: z.boolean(),
  /** How its log stands to the log of now: a part of it, another branch of it, changed by hand. */
  log: z.enum(['part', 'branch', 'broken']),
  /** `here`: devices stay signed in. `code`: with the recovery code of that host. `none`: devices sign in anew. */
  keys: z.enum(['here', 'code', 'none']),
  held: SideSchema,
  now: SideSchema,
  /** Tournaments that would be gone or go back, the one with the most to lose first. */
  tournaments: z.array(
    z.strictObject({
      name: z.string(),
      /** Null: not there. */
      held: z.strictObject({ state: z.string(), decided: z.int(), entrants: z.int() }).nullable(),
      now: z.strictObject({ state: z.string(), decided: z.int(), entrants: z.int() }).nullable(),
    }),
  ),
  /** Results of now that the backup does not have; `matches` names the first ten. */
  lost: z.strictObject({
    results: z.int(),
    matches: z.array(z.strictObject({ tournament: z.string(), stage: z.int(), no: z.int(), names: z.string() })),
  }),
});
export type BackupPreview = z.infer<typeof BackupPreviewSchema>;
