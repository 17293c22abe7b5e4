import { CLOCK_LEEWAY_MS, type AccessTokens } from './access-token.ts';
import { deviceActor, type Actor } from './actor.ts';
import type { DeviceDirectory } from './ports.ts';

export type Authentication =
  | {
      readonly ok: true;
      readonly actor: Actor;
      /** Until when the session may go on with this token, the leave for wrong clocks included; ms UTC. */
      readonly until: number;
    }
  | { readonly ok: false; readonly code: 'auth.token_expired' | 'auth.token_invalid' | 'auth.revoked' };

export interface Authenticator {
  authenticate(token: string, address: string): Promise<Authentication>;
}

/** Checks an access token and that its device was not signed out. Role and person are those stored now, not the token's. */
export function createAuthenticator(tokens: AccessTokens, devices: DeviceDirectory): Authenticator {
  return {
    async authenticate(token, address) {
      const verdict = await tokens.verify(token);
      if (!verdict.ok) return verdict;
      const id = verdict.claims.device;
      const device = await devices.findDevice(id);
      if (device === undefined) return { ok: false, code: 'auth.revoked' };
      devices.touch(id);
      return { ok: true, actor: deviceActor({ id, ...device }, address), until: verdict.expiresAt + CLOCK_LEEWAY_MS };
    },
  };
}
