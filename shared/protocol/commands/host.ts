import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { DoneSchema } from '../dto/common.ts';
import { LimitsDtoSchema, LimitsPatchSchema } from '../dto/limits.ts';

export const limitsUpdate = declareCommand({
  name: 'limits.update',
  role: 'organizer',
  audit: 'host.limits-changed',
  summary: 'Change limits of the host; they hold at once. null gives a limit back its default.',
  input: z.strictObject({ limits: LimitsPatchSchema }),
  output: z.strictObject({ limits: LimitsDtoSchema }),
});

export const keysRotate = declareCommand({
  name: 'keys.rotate',
  role: 'admin',
  audit: 'host.keys-rotated',
  summary:
    'Make a new key that signs access tokens. Nobody is signed out: tokens of the key before it hold until they end.',
  input: z.strictObject({}),
  output: DoneSchema,
});

export const hostSetHttps = declareCommand({
  name: 'host.setHttps',
  role: 'admin',
  audit: 'host.https-set',
  summary: "Answer by https with the host's own certificate, or by http, from the next start on.",
  input: z.strictObject({ https: z.boolean() }),
  output: DoneSchema,
});
