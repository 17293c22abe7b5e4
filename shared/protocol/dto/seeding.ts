import { z } from 'zod';
import { IdSchema } from './common.ts';

/** 'manual': by hand, or changed by hand since. 'standings': by the places of a former event. */
export const SEEDING_METHODS = ['order', 'random', 'manual', 'ranked', 'standings'] as const;
export type SeedingMethod = (typeof SEEDING_METHODS)[number];

/** What can be kept apart, in the order in which it counts. */
export const APART_FIELDS = ['club', 'region'] as const;
export const ApartFieldSchema = z.enum(APART_FIELDS);
export type ApartField = z.infer<typeof ApartFieldSchema>;

/** How the seeds of a tournament were made, with all that shows them again. */
export const SeedingDtoSchema = z.strictObject({
  method: z.enum(SEEDING_METHODS),
  /** The kept random seed of a draw. */
  random: z.string().nullable(),
  /** What was kept apart on top of it. */
  apart: z.array(ApartFieldSchema),
  /** The tournament whose standings it came from. */
  from: IdSchema.nullable(),
});
export type SeedingDto = z.infer<typeof SeedingDtoSchema>;

const wanted = {
  tournament: IdSchema,
  /** 'current': the seeds as they stand, for keeping apart on top of them. */
  method: z.enum(['order', 'random', 'ranked', 'standings', 'current']),
  random: z.string().min(1).max(64).optional(),
  from: IdSchema.optional(),
  /** Keeps those of one club, one region or both from meeting in the first so many rounds, the club first. */
  apart: z
    .strictObject({ by: z.array(ApartFieldSchema).min(1).max(APART_FIELDS.length), rounds: z.int().min(1).max(12) })
    .optional(),
};

/** The standings of an event need the event. */
const namesSource = ({ method, from }: { readonly method: string; readonly from?: string | undefined }): boolean =>
  method !== 'standings' || from !== undefined;

export const PreviewSeedingSchema = z.strictObject(wanted).refine(namesSource, { path: ['from'] });
export type SeedingWanted = z.infer<typeof PreviewSeedingSchema>;
export const SetSeedingSchema = z
  .strictObject({ ...wanted, fingerprint: z.string().max(64).optional() })
  .refine(namesSource, { path: ['from'] });

const NamedSchema = z.strictObject({ entrant: IdSchema, name: z.string() });

/** What a seeding would make, before anything is changed. */
export const SeedingPreviewSchema = z.strictObject({
  /** Entrant ids by seed. */
  order: z.array(IdSchema),
  random: z.string().nullable(),
  /** Without points, and so at the end in order of registration. */
  unranked: z.array(NamedSchema),
  /** Not found in the former event, and so at the end in order of registration. */
  missing: z.array(NamedSchema),
  /** Where keeping apart has something to do: what two of one block share, and how often clubmates can meet. */
  meet: z.enum(['match', 'pool', 'lobby']),
  clashes: z.array(
    z.strictObject({
      by: ApartFieldSchema,
      /** How many entrants say what it is. */
      said: z.int(),
      /** Pairs that can meet for the first time in this round, before and after keeping apart. */
      rounds: z.array(z.strictObject({ round: z.int(), before: z.int(), after: z.int() })),
    }),
  ),
  /** How far keeping apart moved seeds: how many, by how many places in all, and the most of one. */
  displacement: z.strictObject({ moved: z.int(), places: z.int(), most: z.int() }),
  /** Give this back with `entrant.setSeeding`. */
  fingerprint: z.string(),
});
export type SeedingPreview = z.infer<typeof SeedingPreviewSchema>;
