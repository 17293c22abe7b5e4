import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { findWorker } from '../infra/find-worker.ts';
import { ReplySchema, type Task } from './task.ts';

/** A task that did not work: no room, a damaged source, or a fault that the message tells of. */
export class TaskError extends Error {
  readonly kind: 'full' | 'damaged' | 'fault';
  constructor(kind: TaskError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface TaskOptions {
  readonly onStep?: (step: 'copying' | 'checking') => void;
  /** Ends the waiting, not always the work: a stick that hangs cannot be interrupted. */
  readonly within?: number;
}

/** Does a task in a thread of its own. Rejects with a TaskError. */
export async function runTask<S extends z.ZodType>(
  task: Task,
  answer: S,
  options: TaskOptions = {},
): Promise<z.output<S>> {
  const worker = new Worker(findWorker(import.meta.url, './worker.ts', 'backup-worker.js'), { workerData: task });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.on('message', (message: unknown) => {
    const reply = ReplySchema.parse(message);
    if ('step' in reply) options.onStep?.(reply.step);
    else if ('failed' in reply) reject(new TaskError(reply.failed, reply.message));
    else resolve(reply.done);
  });
  worker.on('error', (error: unknown) => reject(new TaskError('fault', String(error))));
  worker.on('exit', () => reject(new TaskError('fault', 'the thread ended without an answer')));
  const tooLate = setTimeout(() => reject(new TaskError('fault', 'it took too long')), options.within ?? 600_000);
  try {
    return answer.parse(await promise);
  } finally {
    clearTimeout(tooLate);
    void worker.terminate();
  }
}
