import { equalSecrets } from '../../auth/secrets.ts';
import { getSetting } from '../../db/queries/settings.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';

export const EVENT_CODE = 'event.code';
export const EVENT_NAME = 'event.name';

/** Refused with `auth.code_unknown` unless it is the code of this event. Wrong tries are slowed down at the door. */
export async function requireEventCode(db: Reader, code: string): Promise<void> {
  const right = await getSetting(db, EVENT_CODE);
  if (right === undefined || !equalSecrets(right, code)) throw new AppError('auth.code_unknown');
}
