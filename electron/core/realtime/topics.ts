import type { ServerFrame } from '#shared/protocol/frames.ts';
import { readTopic } from '#shared/protocol/topics.ts';
import type { Actor } from '../auth/actor.ts';
import { toErrorBody } from '../http/error-body.ts';
import { AppError } from '../infra/app-error.ts';
import type { Release } from './admission.ts';
import type { SessionDeps } from './session-deps.ts';
import { openSubscription, type ResumePoint, type Subscription } from './subscription.ts';
import type { Transport } from './transport.ts';

interface Held {
  readonly subscription: Subscription;
  readonly release: Release;
}

/** The topics that one session hears. */
export interface Topics {
  /**
   * Resolves when it was answered; rejects with an AppError that names the topic. On a topic that is heard already it starts
   * anew. SPEC [SB1] to [SB5].
   */
  subscribe(actor: Actor, topic: string, from: ResumePoint | undefined): Promise<void>;
  unsubscribe(topic: string): void;
  list(): readonly string[];
  /** Tells the client to take a snapshot of everything it hears. */
  reset(): Promise<void>;
  close(): void;
}

export interface TopicsOutput {
  readonly deliver: (frame: ServerFrame) => void;
  readonly transport: Transport;
  readonly isEnded: () => boolean;
  readonly onTooSlow: () => void;
}

export function createTopics(deps: SessionDeps, out: TopicsOutput): Topics {
  const { limits, timers, transport } = { ...deps, ...out };
  const held = new Map<string, Held>();

  /** Waits for a client that reads slowly; one that is too slow ends the session. SPEC [SL1] [SL2]. */
  async function drained(): Promise<boolean> {
    if (transport.buffered() <= limits.maxBufferedBytes) return !out.isEnded();
    const inTime = await new Promise<boolean>((resolve) => {
      const cancel = timers.after(limits.slowReaderMs, () => resolve(false));
      void transport.drained().then(() => {
        cancel();
        resolve(true);
      });
    });
    if (!inTime && !out.isEnded()) out.onTooSlow();
    return inTime && !out.isEnded();
  }

  function drop(topic: string): void {
    const one = held.get(topic);
    held.delete(topic);
    one?.subscription.close();
    one?.release();
  }

  function open(topic: string, from: ResumePoint | undefined, release: Release): Promise<void> {
    const subscription = openSubscription(deps, topic, from, {
      deliver: (frame) => {
        if (!out.isEnded()) transport.deliver(frame);
      },
      isFull: () => transport.buffered() > limits.maxBufferedBytes,
      drained,
      onFault: (error) => {
        if (held.get(topic)?.subscription === subscription) drop(topic);
        out.deliver({ t: 'error', id: null, error: { ...toErrorBody(error, deps.log), details: { topic } } });
      },
      onReset: () => {
        if (held.get(topic)?.subscription === subscription) drop(topic);
      },
    });
    held.set(topic, { subscription, release });
    return subscription.opened;
  }

  function refuse(code: string, topic: string, retryAfter?: number): AppError {
    deps.meter.limitHit(code);
    return new AppError(code, { details: { topic }, ...(retryAfter !== undefined && { retryAfter }) });
  }

  return {
    async subscribe(actor, topic, from) {
      const details = { topic };
      if (readTopic(topic) === undefined) throw new AppError('topic.not_found', { details });
      if (!(await deps.policy.maySubscribe(actor, topic))) {
        throw new AppError(actor.device === null ? 'auth.required' : 'auth.forbidden', { details });
      }
      if (out.isEnded()) return;
      drop(topic);
      if (held.size >= limits.topicsPerSession) throw refuse('limit.topics', topic);
      const release = deps.admission.admitToRoom(actor, topic);
      if (release === undefined) throw refuse('limit.room_full', topic, 30);
      await open(topic, from, release);
    },
    unsubscribe: drop,
    list: () => [...held.keys()],
    async reset() {
      await Promise.allSettled([...held.values()].map(({ subscription }) => subscription.reset()));
    },
    close() {
      for (const topic of [...held.keys()]) drop(topic);
    },
  };
}
