import { readTopic } from '#shared/protocol/topics.ts';
import type { FanOut, LiveFrame } from './fan-out.ts';
import type { History } from './ports.ts';
import { encode, OutFrame } from './transport.ts';

/** Events read from the history at once. */
const CHUNK = 200;

export interface SubscriptionOutput {
  deliver(frame: OutFrame): void;
  /** More is on its way to the client than it reads. */
  isFull(): boolean;
  /** Waits until the client has read; false when it took too long or is gone, and then nothing more is sent. */
  drained(): Promise<boolean>;
  /** The history could not be read. */
  onFault(error: unknown): void;
  /** The subscription ended by a reset: the client subscribes anew. */
  onReset(): void;
}

export interface Subscription {
  /** Resolves when the subscribe was answered, by `subscribed`, `reset` or a fault; the past follows after it. */
  readonly opened: Promise<void>;
  /** Tells the client to take a snapshot, and ends. */
  reset(): Promise<void>;
  close(): void;
}

export interface ResumePoint {
  readonly epoch: string;
  readonly offset: number;
}

/**
 * One topic of one session. SPEC [RS1] to [RS6]: everything after the client's offset, in order, once, or `reset`.
 * Events that commit while the past is read are not kept here: only how far the topic went is, and the rest is read from the history
 * as well. So neither a long absence nor a slow reader makes anything grow.
 */
export function openSubscription(
  deps: { readonly history: History; readonly fanOut: FanOut },
  topic: string,
  from: ResumePoint | undefined,
  out: SubscriptionOutput,
): Subscription {
  let closed = false;
  /** Ended from outside: nothing more may be said about the topic. */
  let silenced = false;
  let live = false;
  /** Offset of the last event that the client was given. */
  let last = 0;
  /** Highest offset that is known to be committed. */
  let known = 0;

  const stopListening = deps.fanOut.listen(topic, { onEvents: hear, onScores: show });

  function hear(frames: readonly LiveFrame[]): void {
    known = Math.max(known, frames.at(-1)?.offset ?? 0);
    for (const { offset, frame } of frames) {
      if (!live || offset <= last) continue;
      if (offset !== last + 1 || out.isFull()) {
        live = false;
        void catchUp().catch(fail);
      } else {
        out.deliver(frame);
        last = offset;
      }
    }
  }

  /** Scores are state: who is behind gets those of the moment when it has caught up. */
  function show(frame: OutFrame): void {
    if (!live) return;
    if (!out.isFull()) return out.deliver(frame);
    live = false;
    void waitAndCatchUp().catch(fail);
  }

  async function waitAndCatchUp(): Promise<void> {
    if ((await out.drained()) && !closed) await catchUp();
  }

  async function begin(): Promise<void> {
    const position = await deps.history.getPosition(topic);
    if (closed) return;
    const { epoch, offset, floor } = position;
    if (from !== undefined && (from.epoch !== epoch || from.offset < floor || from.offset > offset)) return reset();
    last = from?.offset ?? offset;
    known = Math.max(known, offset);
    out.deliver(encode({ t: 'subscribed', topic, epoch, offset: last }));
    void catchUp().catch(fail);
  }

  async function catchUp(): Promise<void> {
    while (last < known) {
      if (!(await out.drained()) || closed) return;
      const frames = await deps.history.readAfter(topic, last, CHUNK);
      if (closed) return;
      if (frames.length === 0) return reset();
      for (const { offset, frame } of frames) {
        if (offset !== last + 1) return reset();
        out.deliver(new OutFrame(frame));
        last = offset;
        if (out.isFull()) break;
      }
    }
    if (closed) return;
    live = true;
    if (readTopic(topic)?.kind === 'tournament') out.deliver(deps.fanOut.live.present(topic));
  }

  async function reset(): Promise<void> {
    stop();
    const { epoch, offset } = await deps.history.getPosition(topic);
    if (silenced) return;
    out.deliver(encode({ t: 'reset', topic, epoch, offset }));
    out.onReset();
  }

  function stop(): void {
    closed = true;
    live = false;
    stopListening();
  }

  function fail(error: unknown): void {
    if (silenced) return;
    stop();
    out.onFault(error);
  }

  return {
    opened: begin().catch(fail),
    reset,
    close() {
      silenced = true;
      stop();
    },
  };
}
