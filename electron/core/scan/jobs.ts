import { z } from 'zod';
import { EventFileSchema } from '#shared/protocol/dto/event-file.ts';
import { readEventFile } from '../services/event-file/read-event-file.ts';

/** Reads, checks and derives everything in a file (base64): a hostile one can hold up this thread and nobody else. */
export const READ_EVENT_FILE = 'read-event-file';

/** Work of the host's own, by name. */
export const JOBS: ReadonlyMap<string, (input: unknown) => unknown> = new Map([
  [READ_EVENT_FILE, (input: unknown) => readEventFile(z.object({ file: EventFileSchema }).parse(input).file)],
]);
