import { z } from 'zod';
import { declareCommand } from '../define.ts';
import { LimitsDtoSchema, LimitsPatchSchema } from '../dto/limits.ts';

export const limitsUpdate = declareCommand({
  name: 'limits.update',
  role: 'organizer',
  audit: 'host.limits-changed',
  summary: 'Change limits of the host; they hold at once. null gives a limit back its default.',
  input: z.strictObject({ limits: LimitsPatchSchema }),
  output: z.strictObject({ limits: LimitsDtoSchema }),
});
