import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { MessageSchema } from './messages.ts';
import { openReadOnly } from '../db/connection.ts';
import { AppError } from '../infra/app-error.ts';
import { scanHandlers } from '../services/registry.ts';
import { readAuditHead } from '../infra/audit-head.ts';
import { JOBS } from './jobs.ts';

/** Entry of the thread that runs `scan` queries, on a read-only connection of its own, so that a long one stops nobody. */
const { file, dataDir, hostId, version } = z
  .object({ file: z.string(), dataDir: z.string(), hostId: z.string(), version: z.string() })
  .parse(workerData);
const db = openReadOnly(file);
const host = { id: hostId, version, readAuditHead: () => readAuditHead(dataDir) };

parentPort?.on('message', (posted: unknown) => {
  const message = MessageSchema.parse(posted);
  const { id } = message;
  void run(message).then(
    (answer) => parentPort?.postMessage({ id, answer }),
    (error: unknown) => parentPort?.postMessage({ id, error: describe(error) }),
  );
});

async function run(message: z.output<typeof MessageSchema>): Promise<unknown> {
  if ('job' in message) {
    const job = JOBS.get(message.job);
    if (job === undefined) throw new Error(`no job ${message.job}`);
    return job(message.input);
  }
  const { name, actor, now, input } = message;
  const query = scanHandlers.get(name);
  if (query === undefined) throw new AppError('operation.unknown');
  return query.handle({ actor, now, host }, db, input);
}

function describe(error: unknown): { code: string; message: string; details?: object | undefined } {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.extras.details };
  return { code: '', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
