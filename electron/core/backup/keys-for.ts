import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEYS_FILE, readKeysText } from '../auth/keys-file.ts';
import { deriveFrom } from '../auth/keys.ts';
import { openSealed } from './recovery-code.ts';

/** Tells which keys a backup belongs to, without telling anything of them. `derive`: of the host's keys. */
export function markOf(derive: (purpose: string) => Buffer): string {
  return derive('backup-mark').subarray(0, 16).toString('base64url');
}

export type KeysFor =
  /** The file in the data folder is the one. */
  | { readonly kind: 'here' }
  /** Another content, to be put in its place. */
  | { readonly kind: 'other'; readonly text: string }
  /** Devices must sign in anew. */
  | { readonly kind: 'none' };

/**
 * The keys that belong to a backup: those in the data folder, those that a former restore put aside there, or the sealed ones that the
 * backup carries and the code opens. A code that opens nothing is 'wrong'.
 */
export function findKeys(
  dataDir: string,
  mark: string,
  sealed: string | undefined,
  code: string | undefined,
): KeysFor | 'wrong' {
  const kept = readdirSync(dataDir).filter((name) => name === KEYS_FILE || name.startsWith(`${KEYS_FILE}.replaced-`));
  for (const name of kept) {
    const text = readFileSync(join(dataDir, name), 'utf8');
    if (!isOf(text, mark)) continue;
    return name === KEYS_FILE ? { kind: 'here' } : { kind: 'other', text };
  }
  if (code === undefined || code === '') return { kind: 'none' };
  const text = sealed === undefined ? undefined : openSealed(sealed, code);
  return text !== undefined && isOf(text, mark) ? { kind: 'other', text } : 'wrong';
}

function isOf(text: string, mark: string): boolean {
  const file = readKeysText(text);
  return file !== undefined && markOf((purpose) => deriveFrom(file.master, purpose)) === mark;
}
