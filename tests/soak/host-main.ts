/** The host of the soak in a process of its own, with its heap to be looked at. Run with --expose-gc. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCore } from '#core/start-core.ts';
import { obey } from '../bench/fanout/child.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'matchdesk-soak-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));

const core = await startCore(
  { dataDir, port: 0, bind: '127.0.0.1', announce: false, version: '0.0.0-soak', logLevel: 'error' },
  // All clients of the soak have one address.
  { limits: { sharedAddress: true, messagesPerSecond: 1_000, burst: 1_000 } },
);
const link = new URL(await core.makeAdminLink());

export interface Measured {
  readonly heapBytes: number;
  readonly memoryBytes: number;
}

obey<{ readonly kind: 'measure' }>(
  { url: `http://127.0.0.1:${core.address.port}`, adminToken: new URLSearchParams(link.hash.slice(1)).get('token') },
  async (): Promise<Measured> => {
    // Twice: what only weak references hold is gone after the second.
    for (let round = 0; round < 2; round += 1) {
      globalThis.gc?.();
      await new Promise(setImmediate);
    }
    return { heapBytes: process.memoryUsage().heapUsed, memoryBytes: process.memoryUsage.rss() };
  },
);
