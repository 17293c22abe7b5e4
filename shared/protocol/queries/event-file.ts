import { z } from 'zod';
import { declareQuery } from '../define.ts';
import { IdSchema } from '../dto/common.ts';
import { EventFileSchema, FilePreviewSchema, MAX_FILE_BODY } from '../dto/event-file.ts';
import { MAX_TOURNAMENTS } from '../event-file-limits.ts';

export const eventExport = declareQuery({
  name: 'event.export',
  role: 'organizer',
  cost: 'scan',
  summary: 'The tournaments named, or all of the event, as one file. No persons, devices, PINs or tokens are in it.',
  input: z.strictObject({ tournaments: z.array(IdSchema).min(1).max(MAX_TOURNAMENTS).optional() }),
  output: z.strictObject({
    /** The event's name, for the name of the file. */
    event: z.string(),
    file: EventFileSchema,
    sha256: z.string(),
    tournaments: z.int(),
  }),
});

export const eventPreviewImport = declareQuery({
  name: 'event.previewImport',
  role: 'organizer',
  cost: 'scan',
  maxBytes: MAX_FILE_BODY,
  summary: 'What a file holds, what of it is here already and what does not fit. Nothing is changed.',
  input: z.strictObject({ file: EventFileSchema }),
  output: FilePreviewSchema,
});

export const eventSample = declareQuery({
  name: 'event.sample',
  role: 'organizer',
  cost: 'point',
  summary: 'The tournaments of the sample event that are here.',
  input: z.strictObject({}),
  output: z.strictObject({ tournaments: z.array(IdSchema) }),
});
