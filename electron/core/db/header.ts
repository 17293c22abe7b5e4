import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** "Mdsk", so that another program's database is not taken for ours. */
export const APPLICATION_ID = 0x4d64736b;

/** What the first 100 bytes of a database tell without opening it. */
export interface Header {
  /** False: no SQLite database, or cut inside the header. */
  readonly isDatabase: boolean;
  readonly pages: number;
  readonly pageBytes: number;
  /** Schema version. */
  readonly version: number;
  readonly application: number;
}

/**
 * SQLite file format: bytes 0-15 magic, 16-17 page size, 28-31 pages, 60-63 user_version, 68-71 application_id, big-endian. Undefined
 * where there is no file, or an empty one.
 */
export function readHeader(file: string): Header | undefined {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  const bytes = Buffer.alloc(100);
  const fd = openSync(file, 'r');
  try {
    const length = readSync(fd, bytes, 0, 100, 0);
    if (length === 0) return undefined;
    const pageBytes = bytes.readUInt16BE(16);
    return {
      isDatabase: length === 100 && bytes.toString('latin1', 0, 15) === 'SQLite format 3',
      pageBytes: pageBytes === 1 ? 65_536 : pageBytes,
      pages: bytes.readUInt32BE(28),
      version: bytes.readUInt32BE(60),
      application: bytes.readUInt32BE(68),
    };
  } finally {
    closeSync(fd);
  }
}
