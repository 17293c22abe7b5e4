import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_PORT } from '#shared/protocol/host-address.ts';

export interface ShellOptions {
  /** Folder of the database; undefined takes the one of the user's account. */
  readonly dataDir: string | undefined;
  readonly port: number;
  readonly announce: boolean;
  /** Undefined takes what the console set. */
  readonly https: boolean | undefined;
}

/** Reads `--data DIR`, `--port N`, `--no-announce`, `--https`. Electron's and Chromium's own switches pass unread. */
export function readOptions(argv: readonly string[]): ShellOptions | { readonly fault: string } {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      announce: { type: 'boolean' },
      https: { type: 'boolean' },
    },
    allowNegative: true,
    strict: false,
  });
  const { data, port, announce, https } = values;
  if (data === true) return { fault: '--data needs a folder' };
  const number = port === undefined ? DEFAULT_PORT : readPort(port);
  if (number === undefined) return { fault: '--port needs a number from 0 to 65535' };
  return {
    dataDir: typeof data === 'string' ? resolve(data) : undefined,
    port: number,
    announce: announce !== false,
    https: typeof https === 'boolean' ? https : undefined,
  };
}

function readPort(text: string | boolean): number | undefined {
  if (typeof text !== 'string' || !/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65_535 ? port : undefined;
}
