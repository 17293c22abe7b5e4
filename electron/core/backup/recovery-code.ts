import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { CODE_ALPHABET } from '../auth/secrets.ts';

const LENGTH = 20;
const GROUP = 5;
const COST = { N: 16_384, r: 8, p: 1 } as const;
const SealedSchema = z.strictObject({
  v: z.literal(1),
  salt: z.string(),
  iv: z.string(),
  tag: z.string(),
  data: z.string(),
});

/**
 * The recovery code of a host, always the same: 20 letters that nobody mistakes, about 92 bits, in groups of five. `derive`: of its keys.
 */
export function recoveryCodeOf(derive: (purpose: string) => Buffer): string {
  // 256 bits divided down: no letter is likelier than another by more than one in 2^160.
  let rest = BigInt(`0x${derive('recovery-code').toString('hex')}`);
  const base = BigInt(CODE_ALPHABET.length);
  let code = '';
  for (let place = 0; place < LENGTH; place++) {
    if (place > 0 && place % GROUP === 0) code += '-';
    code += CODE_ALPHABET.charAt(Number(rest % base));
    rest /= base;
  }
  return code;
}

/** The host's keys so that only who has the code can read them: a stick that is lost opens nothing. About 50 ms, for a thread. */
export function sealKeys(keys: string, code: string): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', stretch(code, salt), iv);
  const data = Buffer.concat([cipher.update(keys, 'utf8'), cipher.final()]);
  const text = (bytes: Buffer) => bytes.toString('base64url');
  return JSON.stringify({ v: 1, salt: text(salt), iv: text(iv), tag: text(cipher.getAuthTag()), data: text(data) });
}

/** Undefined with another code, or when the text was changed. */
export function openSealed(sealed: string, code: string): string | undefined {
  try {
    const { salt, iv, tag, data } = SealedSchema.parse(JSON.parse(sealed));
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', stretch(code, bytes(salt)), bytes(iv), { authTagLength: 16 });
    decipher.setAuthTag(bytes(tag));
    return Buffer.concat([decipher.update(bytes(data)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Typed with or without hyphens and spaces, in capitals or not. */
function stretch(code: string, salt: Buffer): Buffer {
  return scryptSync(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''), salt, 32, COST);
}
