import { hkdfSync, randomBytes } from 'node:crypto';
import { chmod, link, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '../core-api.ts';

/** A key that signs access tokens. `kid` stands in the token's header, so that an older key still verifies after a change. */
export interface SigningKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

export interface HostKeys {
  /** Newest first; the first one signs, all verify. */
  readonly signing: readonly [SigningKey, ...SigningKey[]];
  /** A key of its own for each purpose, always the same for this host: `derive('refresh')`, `derive('one-time')`. */
  derive(purpose: string): Buffer;
}

const FILE = 'host-keys.json';
const SecretSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .transform((text) => Buffer.from(text, 'base64url'));
const FileSchema = z.strictObject({
  version: z.literal(1),
  master: SecretSchema,
  signing: z.tuple([signing()], signing()),
});

/**
 * Opens the host's keys in the data folder, made at the first start. The file is readable by its owner alone; a backup
 * that should carry the devices' sessions along must carry it too. Damaged: StartError `start.keys_damaged`.
 */
export async function openHostKeys(dataDir: string): Promise<HostKeys> {
  const path = join(dataDir, FILE);
  const text = (await readOrUndefined(path)) ?? (await makeFile(path));
  const file = parse(text, path);
  const [first, ...rest] = file.signing;
  return {
    signing: [first, ...rest],
    derive: (purpose) => Buffer.from(hkdfSync('sha256', file.master, 'matchdesk', purpose, 32)),
  };
}

function signing() {
  return z.strictObject({ kid: z.string().min(1).max(40), secret: SecretSchema });
}

function parse(text: string, path: string): z.output<typeof FileSchema> {
  try {
    return FileSchema.parse(JSON.parse(text));
  } catch {
    const cure = 'Put the copy from a backup back, or remove it: then every device must sign in again.';
    throw new StartError('start.keys_damaged', `The file of the host's keys is damaged: ${path}. ${cure}`, 5);
  }
}

async function readOrUndefined(path: string): Promise<string | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    await chmod(path, 0o600);
    return text;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Written whole under another name first: a power cut leaves the old state or the new, never half a file. */
async function makeFile(path: string): Promise<string> {
  const secret = () => randomBytes(32).toString('base64url');
  const signing = [{ kid: randomBytes(6).toString('base64url'), secret: secret() }];
  const text = `${JSON.stringify({ version: 1, master: secret(), signing }, null, 2)}\n`;
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(temporary, path);
    return text;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return await readFile(path, 'utf8');
    throw error;
  } finally {
    await unlink(temporary);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
