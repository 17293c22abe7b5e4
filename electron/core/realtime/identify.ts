import { CLOSE } from '#shared/protocol/frames.ts';
import { anonymousActor, type Actor } from '../auth/actor.ts';
import type { Authenticator } from '../auth/authenticate.ts';

export interface Caller {
  /** IP address, or `WINDOW_ADDRESS`. */
  readonly address: string;
  /** Fixed for the desktop window, whose sessions need no token and are not closed for silence. */
  readonly actor?: Actor;
  /** A socket that came without an Origin header must show a token. */
  readonly needsToken?: boolean;
}

export type Identity =
  /** `until`: when the session must end, ms UTC; undefined: never. */
  | { readonly ok: true; readonly actor: Actor; readonly until?: number }
  /** How to close. */
  | { readonly ok: false; readonly code: number; readonly reason: string };

/** Who says hello. SPEC [HS4] [HS5] [HS8] [OR3]. */
export async function identifyCaller(
  caller: Caller,
  token: string | undefined,
  authenticator: Authenticator,
): Promise<Identity> {
  if (caller.actor !== undefined) return { ok: true, actor: caller.actor };
  if (token === undefined) {
    if (caller.needsToken === true) return { ok: false, code: CLOSE.tokenInvalid, reason: 'auth.required' };
    return { ok: true, actor: anonymousActor(caller.address) };
  }
  const found = await authenticator.authenticate(token, caller.address);
  if (found.ok) return found;
  const code = found.code === 'auth.token_expired' ? CLOSE.tokenExpired : CLOSE.tokenInvalid;
  return { ok: false, code, reason: found.code };
}
