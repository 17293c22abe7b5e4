import { z } from 'zod';

/** Alarms of the host, the most serious first. Each has its words in the console's locales and a heading in docs/runbook.md. */
export const ALARMS = [
  'database-writes',
  'disk-full',
  'clock-set',
  'operations-failed',
  'disk-low',
  'backup-failed',
  'backup-old',
  'backup-second-missing',
  'memory-high',
  'loop-late',
  'database-slow',
  'events-late',
  'slow-readers',
  'connections-refused',
  'sign-in-guesses',
] as const;
export type Alarm = (typeof ALARMS)[number];

export const HealthDtoSchema = z.strictObject({
  /** `trouble`: the event is held up. `watch`: it will be, if nobody looks after it. */
  alarms: z.array(z.strictObject({ alarm: z.enum(ALARMS), level: z.enum(['trouble', 'watch']) })),
  version: z.string(),
  uptimeMs: z.number(),
  checks: z.strictObject({ database: z.boolean(), disk: z.boolean(), clock: z.boolean() }),
  /** Null where the system does not say. */
  diskFreeBytes: z.number().nullable(),
  memoryBytes: z.number(),
  /** By how much the clock was set in the last 10 minutes, ms; negative: back. */
  clockStepMs: z.number(),
  connections: z.array(z.strictObject({ role: z.string(), count: z.int() })),
  /** Everything below is of the last 5 minutes. */
  operations: z.strictObject({ done: z.int(), refused: z.int(), failed: z.int(), slow: z.int() }),
  events: z.strictObject({ sent: z.int(), late: z.int() }),
  limitsHit: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
  failedSignIns: z.int(),
  /** Whether the host answers by https now, and whether it shall at its next start. */
  https: z.strictObject({
    now: z.boolean(),
    next: z.boolean(),
    /** SHA-256 of the host's own certificate, pairs of figures with colons; null by http. */
    fingerprint: z.string().nullable(),
  }),
  /** For a Prometheus on another computer: `Authorization: Bearer <token>`. Null for who is not admin. */
  metricsToken: z.string().nullable(),
});
export type HealthDto = z.infer<typeof HealthDtoSchema>;
