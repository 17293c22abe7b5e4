import { createHmac } from 'node:crypto';
import { CODE_ALPHABET, hashSecret } from '../../auth/secrets.ts';
import type { Host } from '../../operations/host.ts';

/**
 * The secrets of a one-time row are derived from its id under the host's key: nothing of them is stored, and the same
 * ones can be shown again when the answer was lost.
 */
export function tokenOf(host: Host, id: string): string {
  return createHmac('sha256', host.deriveKey('one-time')).update(`token ${id}`).digest('base64url');
}

/** Six characters to type. */
export function codeOf(host: Host, id: string): string {
  return Array.from(bytesOf(host, `code ${id}`).subarray(0, 6), (byte) =>
    CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length),
  ).join('');
}

/** Six digits to type. */
export function pinOf(host: Host, id: string): string {
  return (bytesOf(host, `pin ${id}`).readUInt32BE(0) % 1_000_000).toString().padStart(6, '0');
}

/** What the store keeps of a token or code. */
export function hashOneTime(host: Host, secret: string): string {
  return hashSecret(host.deriveKey('one-time'), secret);
}

function bytesOf(host: Host, purpose: string): Buffer {
  return createHmac('sha256', host.deriveKey('one-time')).update(purpose).digest();
}
