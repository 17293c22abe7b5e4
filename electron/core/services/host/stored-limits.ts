import { LimitsPatchSchema, type LimitsPatch } from '#shared/protocol/dto/limits.ts';
import { getSetting } from '../../db/queries/settings.ts';
import type { Reader } from '../../db/schema.ts';
import type { Limits } from '../../realtime/limits.ts';

/** Only what differs from the defaults is stored, so that a newer program's better defaults hold for the rest. */
export const LIMITS = 'limits';

/** What was set; nothing where it cannot be read: defaults are better than no host. */
export async function readStoredLimits(db: Reader): Promise<LimitsPatch> {
  const text = await getSetting(db, LIMITS);
  if (text === undefined) return {};
  const parsed = LimitsPatchSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : {};
}

export function applyLimits(defaults: Limits, stored: LimitsPatch): Limits {
  const set = Object.entries(stored).filter(([, value]) => value !== null);
  return { ...defaults, ...Object.fromEntries(set) };
}
