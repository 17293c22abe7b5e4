export const REFRESH_TOKEN_MS = 7 * 24 * 60 * 60 * 1000;
/** For so long the token before the current one answers with the current one: the answer to its rotation may have been lost. */
export const REFRESH_GRACE_MS = 60 * 1000;

/** Where a device's family of refresh tokens stands: the columns `refresh_…` of its row. */
export interface RefreshFamily {
  /** Of the token that is current. */
  readonly counter: number;
  /** When the current token took the place of the one before it, ms UTC. */
  readonly rotatedAt: number;
  readonly expiresAt: number;
}

export type RefreshDecision =
  /** Store this as the device's position, and answer with the token at `counter`. */
  | { readonly kind: 'rotate'; readonly family: RefreshFamily }
  /** Store nothing, answer with the current token once more. */
  | { readonly kind: 'same-successor'; readonly counter: number; readonly expiresAt: number }
  /** A token that was replaced long ago: somebody holds a copy. Sign the device out (`auth.revoked`). */
  | { readonly kind: 'theft' }
  /** `auth.token_expired`. */
  | { readonly kind: 'expired' };

/**
 * What to do with a refresh token whose signature was good. A counter above the stored one is a token that this host gave out after the
 * backup that it was restored from: the device goes on from there. Pure; a clock that was set back makes nobody a thief.
 */
export function decideRefresh(family: RefreshFamily, presented: number, now: number): RefreshDecision {
  if (now > family.expiresAt) return { kind: 'expired' };
  if (presented >= family.counter) {
    return { kind: 'rotate', family: { counter: presented + 1, rotatedAt: now, expiresAt: now + REFRESH_TOKEN_MS } };
  }
  if (presented === family.counter - 1 && now - family.rotatedAt <= REFRESH_GRACE_MS) {
    return { kind: 'same-successor', counter: family.counter, expiresAt: family.expiresAt };
  }
  return { kind: 'theft' };
}
