/**
 * The real host on a real folder, as a process that a test lets die. Its arguments: the folder and the port. By a message it is told
 * at which step of which command's way it dies of its own SIGKILL, which no handler sees.
 */
import { startCore } from '#core/start-core.ts';
import type { CommitStep } from '#core/operations/dispatch.ts';
import type { HostOrder, HostReady } from './host-process.ts';

const [dataDir = '', port = '0'] = process.argv.slice(2);
const planned: { step?: CommitStep; left: number } = { left: 0 };

process.on('message', ({ step, nth }: HostOrder) => {
  planned.step = step;
  planned.left = nth;
  process.send?.({ armed: true });
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const core = await startCore(
  { dataDir, port: Number(port), bind: '127.0.0.1', announce: false, version: '0.0.0-crash', logLevel: 'error' },
  {
    limits: { messagesPerSecond: 1e5, burst: 1e5, connectionsPerAddress: 50, heldMessages: 1_000 },
    atStep(step) {
      if (step !== planned.step) return;
      planned.left -= 1;
      if (planned.left === 0) process.kill(process.pid, 'SIGKILL');
    },
  },
);
process.send?.({ port: core.address.port, adminLink: await core.makeAdminLink() } satisfies HostReady);
