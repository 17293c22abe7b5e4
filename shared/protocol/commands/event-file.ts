import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { DoneSchema, IdSchema } from '../dto/common.ts';
import { EventFileSchema, MAX_FILE_BODY } from '../dto/event-file.ts';
import { MAX_TOURNAMENTS } from '../event-file-limits.ts';

const ImportedSchema = z.strictObject({
  imported: z.array(z.strictObject({ no: z.int(), tournament: IdSchema, name: z.string() })),
});

export const eventImport = declareCommand({
  name: 'event.import',
  role: 'organizer',
  audit: 'event.imported',
  summary:
    'Bring tournaments of a file in, all that are named or none: with their own ids, or each as a copy with new ones.',
  maxBytes: MAX_FILE_BODY,
  input: z.strictObject({
    file: EventFileSchema,
    tournaments: z
      .array(z.strictObject({ no: z.int().min(1).max(MAX_TOURNAMENTS), copy: z.boolean() }))
      .min(1)
      .max(MAX_TOURNAMENTS)
      .refine((list) => new Set(list.map(({ no }) => no)).size === list.length),
  }),
  output: ImportedSchema,
});

export const eventLoadSample = declareCommand({
  name: 'event.loadSample',
  role: 'organizer',
  audit: 'event.sample-loaded',
  summary: 'Bring the sample event in, to look around and to try; one that is there already is put aside first.',
  input: z.strictObject({ language: z.enum(['en', 'bn']) }),
  output: ImportedSchema,
});

export const eventRemoveSample = declareCommand({
  name: 'event.removeSample',
  role: 'organizer',
  audit: 'event.sample-removed',
  summary: 'Put the tournaments of the sample event aside, also while they run.',
  input: z.strictObject({}),
  output: DoneSchema,
});
