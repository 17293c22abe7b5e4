import { insertOneTime } from '../db/queries/sign-in.ts';
import type { Db } from '../db/schema.ts';
import type { Clock } from '../infra/clock.ts';
import { newIdAt } from '../infra/ids.ts';
import type { Host } from '../operations/host.ts';
import { hashOneTime, tokenOf } from '../services/session/one-time.ts';

const ADMIN_LINK_MS = 10 * 60 * 1000;

/** A link that signs one browser in as admin, once, within ten minutes. The token stands in the fragment, which is never sent. */
export async function makeAdminLink(db: Db, host: Host, clock: Clock, base: string): Promise<string> {
  const now = clock();
  const id = newIdAt(now);
  const token = tokenOf(host, id);
  await db.transaction().execute((tx) =>
    insertOneTime(tx, {
      id,
      kind: 'admin',
      role: 'admin',
      entrant_id: null,
      token_hash: hashOneTime(host, token),
      code_hash: null,
      expires_at: now + ADMIN_LINK_MS,
      used_at: null,
      created_at: now,
    }),
  );
  return `${base}/console#token=${token}`;
}
