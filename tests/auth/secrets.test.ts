import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  equalSecrets,
  hashPin,
  hashSecret,
  isPin,
  newCode,
  newPin,
  newSecretToken,
} from '#core/auth/secrets.ts';

const KEY = Buffer.alloc(32, 1);
const MANY = Array.from({ length: 500 });

describe('secrets', () => {
  it('are codes of six characters that nobody mistakes for another', () => {
    for (const _ of MANY) expect(newCode()).toMatch(/^[A-Z0-9]{6}$/);
    expect(MANY.map(newCode).join('')).not.toMatch(/[01258BILOSZ]/);
    expect(new Set(MANY.map(newCode).join('')).size).toBe(CODE_ALPHABET.length);
  });

  it('are PINs of six digits, and tokens that are safe in a URL', () => {
    for (const _ of MANY) expect(newPin()).toMatch(/^\d{6}$/);
    expect(newSecretToken()).toMatch(/^[\w-]{43}$/);
    expect(newSecretToken()).not.toBe(newSecretToken());
  });

  it('are stored as a hash that needs the key of the host', () => {
    expect(hashSecret(KEY, 'code')).toBe(hashSecret(KEY, 'code'));
    expect(hashSecret(KEY, 'code')).not.toBe(hashSecret(Buffer.alloc(32, 2), 'code'));
  });

  it('are compared whole, whatever their lengths', () => {
    expect(equalSecrets('abc', 'abc')).toBe(true);
    expect(equalSecrets('abc', 'abd')).toBe(false);
    expect(equalSecrets('abc', 'abcd')).toBe(false);
  });
});

describe('a PIN', () => {
  it('is known again by its hash, and no other one is', async () => {
    const stored = await hashPin(KEY, '012345');
    expect(stored).toMatch(/^scrypt\$16384\$8\$1\$/);
    expect(stored).not.toContain('012345');
    expect(await isPin(KEY, '012345', stored)).toBe(true);
    expect(await isPin(KEY, '012346', stored)).toBe(false);
    expect(await isPin(Buffer.alloc(32, 2), '012345', stored)).toBe(false);
  });

  it('has another hash each time', async () => {
    expect(await hashPin(KEY, '1234')).not.toBe(await hashPin(KEY, '1234'));
  });

  it('never equals what is no hash', async () => {
    expect(await isPin(KEY, '1234', '')).toBe(false);
    expect(await isPin(KEY, '1234', 'scrypt$16384$8$1$salt')).toBe(false);
  });
});
