import { errors, jwtVerify, SignJWT, type JWTHeaderParameters } from 'jose';
import { z } from 'zod';
import { RoleSchema } from '#shared/protocol/dto/session.ts';
import type { Role } from '#shared/protocol/roles.ts';
import type { Clock } from '../infra/clock.ts';
import type { HostKeys } from './keys.ts';

export const ACCESS_TOKEN_MS = 60 * 60 * 1000;
/** Leave for clocks that run apart. */
export const CLOCK_LEEWAY_MS = 60 * 1000;

export interface AccessClaims {
  readonly device: string;
  readonly person: string | null;
  readonly role: Role;
}

export type AccessVerdict =
  | { readonly ok: true; readonly claims: AccessClaims; readonly expiresAt: number }
  | { readonly ok: false; readonly code: 'auth.token_expired' | 'auth.token_invalid' };

export interface AccessTokens {
  /** A signed token for 60 minutes. `expiresAt` in ms UTC. */
  issue(claims: AccessClaims): Promise<{ readonly token: string; readonly expiresAt: number }>;
  /** Expired only when it was ours and is more than 60 s past its end; everything else that is wrong is invalid. */
  verify(token: string): Promise<AccessVerdict>;
}

const PayloadSchema = z.object({
  sub: z.uuid(),
  person: z.uuid().nullable(),
  role: RoleSchema,
  exp: z.number(),
});

/** Access tokens of this host: HS256 JWTs whose issuer is the host's id, so that another event's token is refused. */
export function createAccessTokens(keys: Pick<HostKeys, 'signing'>, hostId: string, clock: Clock): AccessTokens {
  function findKey(header: JWTHeaderParameters): Uint8Array {
    const key = keys.signing.find(({ kid }) => kid === header.kid);
    // A key that was replaced can have no living token any more after an hour: what it still signs is a thief's.
    const isDead = clock() - (key?.retiredAt ?? Infinity) > ACCESS_TOKEN_MS + CLOCK_LEEWAY_MS;
    if (key === undefined || isDead) throw new errors.JWSInvalid('unknown key');
    return key.secret;
  }

  return {
    async issue({ device, person, role }) {
      const now = clock();
      const seconds = Math.floor((now + ACCESS_TOKEN_MS) / 1000);
      const [{ kid, secret }] = keys.signing;
      const token = await new SignJWT({ person, role })
        .setProtectedHeader({ alg: 'HS256', kid, typ: 'JWT' })
        .setIssuer(hostId)
        .setSubject(device)
        .setIssuedAt(Math.floor(now / 1000))
        .setExpirationTime(seconds)
        .sign(secret);
      return { token, expiresAt: seconds * 1000 };
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, findKey, {
          algorithms: ['HS256'],
          issuer: hostId,
          typ: 'JWT',
          requiredClaims: ['sub', 'exp'],
          clockTolerance: CLOCK_LEEWAY_MS / 1000,
          currentDate: new Date(clock()),
        });
        const { sub, person, role, exp } = PayloadSchema.parse(payload);
        return { ok: true, claims: { device: sub, person, role }, expiresAt: exp * 1000 };
      } catch (error) {
        // jose checks signature and issuer before the time, so an expired token is one of ours.
        return { ok: false, code: error instanceof errors.JWTExpired ? 'auth.token_expired' : 'auth.token_invalid' };
      }
    },
  };
}
