import { createHmac } from 'node:crypto';
import { equalSecrets } from './secrets.ts';

/** Which token of which device. Counters of one device rise by one with each rotation. */
export interface RefreshPosition {
  readonly device: string;
  readonly counter: number;
}

/**
 * The refresh token at a position. It is derived from the host's key (`keys.derive('refresh')`), so nothing of it is stored, and the
 * same successor can be given again when its answer was lost on a weak Wi-Fi.
 */
export function makeRefreshToken(key: Uint8Array, { device, counter }: RefreshPosition): string {
  return `${device}.${counter}.${sign(key, device, counter)}`;
}

/** The position of a token of this host; undefined for anything else. Whether it may still be used is `decideRefresh`'s matter. */
export function readRefreshToken(key: Uint8Array, token: string): RefreshPosition | undefined {
  const [, device, digits, mark] = /^([0-9a-f-]{36})\.([0-9]{1,9})\.([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
  if (device === undefined || digits === undefined || mark === undefined) return undefined;
  const counter = Number(digits);
  return equalSecrets(mark, sign(key, device, counter)) ? { device, counter } : undefined;
}

function sign(key: Uint8Array, device: string, counter: number): string {
  return createHmac('sha256', key).update(`${device}.${counter}`).digest('base64url');
}
