import { hkdfSync } from 'node:crypto';
import { type KeysFile, newSigningKey, openKeysFile, replaceKeysFile, type StoredSigningKey } from './keys-file.ts';

/** A key that signs access tokens. `kid` stands in the token's header, so that an older key still verifies after a change. */
export interface SigningKey {
  readonly kid: string;
  readonly secret: Uint8Array;
  /** When another took its place, ms UTC; its tokens hold until the last of them has died. */
  readonly retiredAt?: number;
}

export interface HostKeys {
  /** Newest first; the first one signs, all verify. */
  readonly signing: readonly [SigningKey, ...SigningKey[]];
  /** Since when the newest one signs, ms UTC; 0 when it is not known. */
  readonly newestSince: number;
  /** A key of its own for each purpose, always the same for this host: `derive('refresh')`, `derive('one-time')`. */
  derive(purpose: string): Buffer;
  /**
   * Makes a new key that signs from now on; gives its kid. Nobody is signed out: the key before it verifies until its last token has
   * died, and keys that are done by `deadBefore` (ms UTC of their retirement) are forgotten.
   */
  rotate(now: number, deadBefore: number): Promise<string>;
}

/** A key for one purpose, of a host's master key. */
export function deriveFrom(master: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, 'matchdesk', purpose, 32));
}

/** Opens the host's keys in the data folder, made at the first start, which is `now`. Damaged: StartError `start.keys_damaged`. */
export async function openHostKeys(dataDir: string, now: number): Promise<HostKeys> {
  let file = await openKeysFile(dataDir, now);
  let rotating: Promise<unknown> = Promise.resolve();

  async function rotate(now: number, deadBefore: number): Promise<string> {
    const [newest, ...retired] = file.signing;
    const next = newSigningKey(now);
    const alive = retired.filter(({ retiredAt = now }) => retiredAt >= deadBefore);
    const signing: [StoredSigningKey, ...StoredSigningKey[]] = [next, { ...newest, retiredAt: now }, ...alive];
    const changed: KeysFile = { ...file, signing };
    await replaceKeysFile(dataDir, changed);
    file = changed;
    return next.kid;
  }

  return {
    get signing() {
      return file.signing;
    },
    get newestSince() {
      return file.signing[0].since ?? 0;
    },
    derive: (purpose) => deriveFrom(file.master, purpose),
    rotate(now, deadBefore) {
      const made = rotating.then(() => rotate(now, deadBefore));
      rotating = made.catch(() => undefined);
      return made;
    },
  };
}
