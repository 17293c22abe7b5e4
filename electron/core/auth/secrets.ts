import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody mistakes for another when read from a screen 15 m away: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRTUVWXY34679';

/** A secret for a link or a QR code: 32 random bytes, 43 characters that are safe in a URL. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A code that people type: 6 characters without look-alikes, one of 244 million. */
export function newCode(): string {
  return Array.from({ length: 6 }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('');
}

/** Six digits; the first one may be 0. */
export function newPin(): string {
  return randomInt(1_000_000).toString().padStart(6, '0');
}

/**
 * What is stored of a token or code: an HMAC under one of the host's keys (`keys.derive('one-time')`), so that a stolen
 * database alone gives nothing to try guesses against. Fast, and the same each time: it can be looked up by an index.
 */
export function hashSecret(key: Uint8Array, secret: string): string {
  return createHmac('sha256', key).update(secret).digest('base64url');
}

/** Equal or not, in a time that does not depend on where they differ. */
export function equalSecrets(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const SCRYPT = { N: 16_384, r: 8, p: 1 } as const;

/**
 * What is stored of a PIN: `scrypt$N$r$p$salt$hash`. The PIN goes through an HMAC under the host's key first: six digits
 * are tried through in minutes by whoever has the database alone, whatever the cost of one try. About 50 ms, off the main thread.
 */
export async function hashPin(key: Uint8Array, pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await stretch(hashSecret(key, pin), salt, SCRYPT);
  return ['scrypt', SCRYPT.N, SCRYPT.r, SCRYPT.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** True when `pin` is the one that `stored` was made of. A text that is no such hash is never equal. */
export async function isPin(key: Uint8Array, pin: string, stored: string): Promise<boolean> {
  const [kind, n, r, p, salt, hash] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || hash === undefined) return false;
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  const again = await stretch(hashSecret(key, pin), Buffer.from(salt, 'base64url'), cost);
  return equalSecrets(again.toString('base64url'), hash);
}

function stretch(secret: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, cost, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
