import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CrowdAnswers, CrowdOrder, ServerAnswers, ServerOrder } from './orders.ts';

interface Numbered<T> {
  readonly no: number;
  readonly body: T;
}

/** A process of this bench; it says `ready` once, and then answers orders. */
export class Child<Order extends { readonly kind: string }, Answers, Ready> {
  readonly process: ChildProcess;
  readonly ready: Ready;
  #no = 0;
  readonly #waiting = new Map<number, (answer: unknown) => void>();

  private constructor(process: ChildProcess, ready: Ready) {
    this.process = process;
    this.ready = ready;
    process.on('message', ({ no, body }: Numbered<unknown>) => {
      this.#waiting.get(no)?.(body);
      this.#waiting.delete(no);
    });
  }

  static async start<O extends { readonly kind: string }, A, R>(
    script: string,
    args: string[],
  ): Promise<Child<O, A, R>> {
    const child = fork(join(import.meta.dirname, script), args, { serialization: 'advanced' });
    const ready = await Promise.race([
      once(child, 'message').then(([message]: unknown[]) => message),
      once(child, 'exit').then(() => Promise.reject(new Error(`${script} ended before it was ready`))),
    ]);
    // What it says first is what its script gives to `obey`.
    return new Child(child, ready as R);
  }

  ask<K extends Order['kind'] & keyof Answers>(order: Extract<Order, { kind: K }>): Promise<Answers[K]> {
    const no = ++this.#no;
    return new Promise((resolve, reject) => {
      this.#waiting.set(no, (answer) => resolve(answer as Answers[K]));
      this.process.once('exit', () => reject(new Error(`a process of the bench ended during ${order.kind}`)));
      this.process.setMaxListeners(0);
      this.process.send({ no, body: order });
    });
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }
}

export type ServerChild = Child<ServerOrder, ServerAnswers, ServerReady>;
export type CrowdChild = Child<CrowdOrder, CrowdAnswers, null>;

export interface ServerReady {
  readonly url: string;
  /** Of our host alone. */
  readonly adminToken?: string;
}

/** In the child: says `ready` and answers orders, one after the other. Without its parent it has nothing to do. */
export function obey<Order>(ready: unknown, handle: (order: Order) => Promise<unknown>): void {
  process.on('message', ({ no, body }: Numbered<Order>) => {
    void handle(body).then((answer) => process.send?.({ no, body: answer }));
  });
  process.on('disconnect', () => process.exit());
  process.send?.(ready);
}
