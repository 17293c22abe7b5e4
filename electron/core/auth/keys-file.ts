import { randomBytes } from 'node:crypto';
import { chmod, link, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '../core-api.ts';

/** In the data folder. */
export const KEYS_FILE = 'host-keys.json';
const SecretSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .transform((text) => Buffer.from(text, 'base64url'));
const SigningSchema = z.strictObject({
  kid: z.string().min(1).max(40),
  secret: SecretSchema,
  /** ms UTC; files of the first programs have neither. */
  since: z.number().exactOptional(),
  retiredAt: z.number().exactOptional(),
});
const FileSchema = z.strictObject({
  version: z.literal(1),
  master: SecretSchema,
  signing: z.tuple([SigningSchema], SigningSchema),
});

export type StoredSigningKey = z.output<typeof SigningSchema>;
export type KeysFile = z.output<typeof FileSchema>;

/**
 * The file of the host's keys in the data folder, made where there is none; `now`, ms UTC, is when its key begins to sign. Readable by its owner alone; a backup
 * carries it sealed (backup/recovery-code.ts). Damaged: StartError `start.keys_damaged`.
 */
export async function openKeysFile(dataDir: string, now: number): Promise<KeysFile> {
  const path = join(dataDir, KEYS_FILE);
  return parse((await readOrUndefined(path)) ?? (await makeFile(path, now)), path);
}

/** Puts another content in its place, whole. */
export async function replaceKeysFile(dataDir: string, file: KeysFile): Promise<void> {
  const path = join(dataDir, KEYS_FILE);
  const temporary = await writeAside(path, write(file));
  try {
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary);
    throw error;
  }
}

export function newSigningKey(now: number): StoredSigningKey {
  return { kid: randomBytes(6).toString('base64url'), secret: randomBytes(32), since: now };
}

/** Undefined for what is no such file. */
export function readKeysText(text: string): KeysFile | undefined {
  try {
    return FileSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function parse(text: string, path: string): KeysFile {
  const file = readKeysText(text);
  if (file === undefined) {
    const cure = 'Put the copy from a backup back, or remove it: then every device must sign in again.';
    throw new StartError('start.keys_damaged', `The file of the host's keys is damaged: ${path}. ${cure}`, 5);
  }
  return file;
}

function write({ version, master, signing }: KeysFile): string {
  const text = (secret: Buffer) => secret.toString('base64url');
  const keys = signing.map((key) => ({ ...key, secret: text(key.secret) }));
  return `${JSON.stringify({ version, master: text(master), signing: keys }, null, 2)}\n`;
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

async function makeFile(path: string, now: number): Promise<string> {
  const text = write({ version: 1, master: randomBytes(32), signing: [newSigningKey(now)] });
  const temporary = await writeAside(path, text);
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

/** Written whole under another name first: a power cut leaves the old state or the new, never half a file. Gives that name. */
async function writeAside(path: string, text: string): Promise<string> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return temporary;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
