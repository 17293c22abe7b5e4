import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { AppError } from '../infra/app-error.ts';
import type { Clock } from '../infra/clock.ts';
import { findWorker } from '../infra/find-worker.ts';
import { ReplySchema } from './messages.ts';

export interface Scanner {
  run(name: string, actor: Actor, input: unknown): Promise<unknown>;
  /** Has work of the host's own done there (`jobs.ts`), that would hold everybody up here. */
  work(job: string, input: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export interface ScannerOptions {
  /** The database; scans read it on a connection of their own. */
  readonly file: string;
  readonly dataDir: string;
  readonly hostId: string;
  readonly version: string;
  readonly clock: Clock;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Runs `scan` queries in a thread that starts with the first one; when it dies, the waiting ones fail and the next starts anew. */
export function createScanner(options: ScannerOptions): Scanner {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  function failAll(ended: Worker, error: unknown): void {
    // The exit of one that failed before is no end of the next one.
    if (worker !== ended) return;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function open(): Worker {
    const opened = new Worker(findWorker(import.meta.url, './worker.ts', 'scan-worker.js'), {
      workerData: { file: options.file, dataDir: options.dataDir, hostId: options.hostId, version: options.version },
    });
    opened.on('message', (message: unknown) => {
      const reply = ReplySchema.parse(message);
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('error' in reply) asked?.reject(toError(reply.error));
      else asked?.resolve(reply.answer);
    });
    opened.on('error', (error) => failAll(opened, error));
    opened.on('exit', () => failAll(opened, new Error('the reading thread ended')));
    opened.unref();
    return opened;
  }

  function ask(message: object): Promise<unknown> {
    worker ??= open();
    const id = ++lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, ...message });
    return promise;
  }

  return {
    run: (name, actor, input) => ask({ name, actor, input, now: options.clock() }),
    work: (job, input) => ask({ job, input }),
    async stop() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function toError({
  code,
  message,
  details,
}: Extract<z.output<typeof ReplySchema>, { error: unknown }>['error']): Error {
  if (code === '') return new Error(message);
  return new AppError(code, details === undefined ? {} : { details });
}
