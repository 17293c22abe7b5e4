import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { ActorSchema } from './messages.ts';
import { openReadOnly } from '../db/connection.ts';
import { AppError } from '../infra/app-error.ts';
import { scanHandlers } from '../services/registry.ts';
import { readAuditHead } from '../infra/audit-head.ts';

/** Entry of the thread that runs `scan` queries, on a read-only connection of its own, so that a long one stops nobody. */
const { file, dataDir, hostId } = z
  .object({ file: z.string(), dataDir: z.string(), hostId: z.string() })
  .parse(workerData);
const db = openReadOnly(file);
const MessageSchema = z.object({
  id: z.int(),
  name: z.string(),
  actor: ActorSchema,
  input: z.unknown(),
  now: z.number(),
});

parentPort?.on('message', (message: unknown) => {
  const { id, name, actor, input, now } = MessageSchema.parse(message);
  void run(name, actor, input, now).then(
    (answer) => parentPort?.postMessage({ id, answer }),
    (error: unknown) => parentPort?.postMessage({ id, error: describe(error) }),
  );
});

async function run(name: string, actor: z.output<typeof ActorSchema>, input: unknown, now: number): Promise<unknown> {
  const query = scanHandlers.get(name);
  if (query === undefined) throw new AppError('operation.unknown');
  return query.handle({ actor, now, host: { id: hostId, readAuditHead: () => readAuditHead(dataDir) } }, db, input);
}

function describe(error: unknown): { code: string; message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: '', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
