import { z } from 'zod';
import { declareQuery } from '../define.ts';
import { HealthDtoSchema } from '../dto/host.ts';

export const hostHealth = declareQuery({
  name: 'host.health',
  role: 'organizer',
  cost: 'point',
  summary: 'How the host is: its alarms with their level, and the numbers they were judged by.',
  input: z.strictObject({}),
  output: HealthDtoSchema,
});
