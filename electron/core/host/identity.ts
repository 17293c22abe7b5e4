import { newCode } from '../auth/secrets.ts';
import { getSetting, putSetting } from '../db/queries/settings.ts';
import type { Db } from '../db/schema.ts';
import type { Clock } from '../infra/clock.ts';
import { newIdAt } from '../infra/ids.ts';
import { EVENT_CODE, EVENT_NAME } from '../services/venue/event-code.ts';

export interface Identity {
  readonly id: string;
  readonly epoch: string;
}

/** Who this host is: made at the first start, kept for ever. The epoch changes with a restore. */
export async function openIdentity(db: Db, clock: Clock): Promise<Identity> {
  return db.transaction().execute(async (tx) => {
    const keep = async (key: string, make: () => string) => {
      const known = await getSetting(tx, key);
      if (known !== undefined) return known;
      const made = make();
      await putSetting(tx, key, made);
      return made;
    };
    await keep(EVENT_CODE, newCode);
    await keep(EVENT_NAME, () => 'Matchdesk');
    return {
      id: await keep('host.id', () => newIdAt(clock())),
      epoch: await keep('host.epoch', () => newIdAt(clock())),
    };
  });
}
