/** The real host in a process of its own, for the bench. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCore } from '#core/start-core.ts';
import { obey } from './child.ts';
import { createMeter } from './meter.ts';
import type { ServerOrder } from './orders.ts';

const clients = Number(process.argv[2]);
const dataDir = mkdtempSync(join(tmpdir(), 'matchdesk-fanout-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));

const meter = createMeter(() => core.stop());
const core = await startCore(
  { dataDir, port: 0, bind: '127.0.0.1', announce: false, version: '0.0.0-bench', logLevel: 'error' },
  {
    // The whole crowd stands behind one address here, which in a hall only a misplaced router makes. A room's limit stays.
    limits: {
      connectionsPerAddress: 2 * clients,
      handshakesPerAddress: 2 * clients,
      messagesPerSecond: 10 * clients + 1_000,
      burst: 20 * clients + 1_000,
      spectatorsPerRoom: Math.max(2_000, clients),
    },
    atStep: (step) => {
      if (step === 'committed') meter.stamp();
    },
  },
);
const link = new URL(await core.makeAdminLink());
obey<ServerOrder>(
  {
    url: `http://127.0.0.1:${core.address.port}`,
    adminToken: new URLSearchParams(link.hash.slice(1)).get('token') ?? '',
  },
  (order) => meter.handle(order),
);
