import { X509Certificate } from 'node:crypto';
import { chmod, open, readFile, rename } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { StartError } from '../core-api.ts';

/** The host's own certificate and its private key, both PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** SHA-256 in pairs of figures, as devices show it when they ask. */
export function readFingerprint({ cert }: Pick<Certificate, 'cert'>): string {
  return new X509Certificate(cert).fingerprint256;
}

const FILE = 'host-certificate.pem';
const DAY_MS = 24 * 60 * 60 * 1000;
/** Browsers take no longer ones. */
const VALID_MS = 397 * DAY_MS;
/** Clocks in a hall run apart; a certificate of tomorrow is none. */
const EARLY_MS = 2 * DAY_MS;
/** One that ends within a month is made anew at the start, not in the middle of an event. */
const RENEW_MS = 30 * DAY_MS;

/**
 * The host's own certificate, made once and kept in the data folder, readable by its owner alone: who has trusted it is not asked
 * again. It is signed by nobody, so browsers warn at the first visit. `names`: addresses and names by which the hall reaches the host.
 */
export async function openCertificate(dataDir: string, names: readonly string[], now: number): Promise<Certificate> {
  const path = join(dataDir, FILE);
  const known = await readKnown(path);
  if (known !== undefined && endOf(known, path) - now > RENEW_MS) return known;
  const made = await make(names, now);
  const temporary = `${path}.new`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(`${made.key.trim()}\n${made.cert.trim()}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  return made;
}

async function make(names: readonly string[], now: number): Promise<Certificate> {
  const altNames = [...new Set(['localhost', '127.0.0.1', ...names])].map((name) => {
    const address = name.replace(/^\[|\]$/g, '');
    return isIP(address) === 0 ? ({ type: 2, value: name } as const) : ({ type: 7, ip: address } as const);
  });
  // Loaded when it is needed: once in a year, by those who chose https.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'Matchdesk' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - EARLY_MS),
    notAfterDate: new Date(now - EARLY_MS + VALID_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { cert: made.cert, key: made.private };
}

async function readKnown(path: string): Promise<Certificate | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
    await chmod(path, 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const [key] = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]+?-----END [A-Z ]*PRIVATE KEY-----/.exec(text) ?? [];
  const [cert] = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/.exec(text) ?? [];
  if (key === undefined || cert === undefined) throw damaged(path);
  return { key, cert };
}

function endOf({ cert }: Certificate, path: string): number {
  try {
    return new X509Certificate(cert).validToDate.getTime();
  } catch {
    throw damaged(path);
  }
}

function damaged(path: string): StartError {
  const cure = 'Remove it: a new one is made, which every device is asked to trust again.';
  return new StartError('start.certificate_damaged', `The host's certificate is damaged: ${path}. ${cure}`, 5);
}
