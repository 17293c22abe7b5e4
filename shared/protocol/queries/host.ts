import { z } from 'zod';
import { declareQuery } from '../define.ts';
import { HealthDtoSchema } from '../dto/host.ts';
import { LimitsDtoSchema } from '../dto/limits.ts';

export const hostHealth = declareQuery({
  name: 'host.health',
  role: 'organizer',
  cost: 'point',
  summary: 'How the host is: its alarms with their level, and the numbers they were judged by.',
  input: z.strictObject({}),
  output: HealthDtoSchema,
});

export const limitsGet = declareQuery({
  name: 'limits.get',
  role: 'organizer',
  cost: 'point',
  summary: 'The limits that hold, and their defaults.',
  input: z.strictObject({}),
  output: z.strictObject({ limits: LimitsDtoSchema, defaults: LimitsDtoSchema }),
});
