import type { ErrorBody } from '#shared/protocol/errors.ts';
import type { LiveScore } from '#shared/protocol/live.ts';
import type { ClientFrame, EventFrame, ServerFrame } from '#shared/protocol/frames.ts';

const ASK_AGAIN_MS = 5_000;

/** The last thing that was applied from a topic, as a snapshot or a frame named it. */
export interface Position {
  readonly epoch: string;
  readonly offset: number;
}

export interface TopicListener {
  /** Each event after the listener's position, in order, once. */
  onEvent(frame: EventFrame): void;
  /** The history does not reach back. The subscription has ended: take a snapshot, then subscribe again from it. */
  onReset(): void;
  /** Scores of matches that are being played; `all`: there are no others. */
  onScores?(scores: readonly LiveScore[], all: boolean): void;
}

interface Listening {
  readonly listener: TopicListener;
  /** Last offset this listener was given; undefined until the host named where "from now on" starts. */
  offset: number | undefined;
}

interface Topic {
  epoch: string | undefined;
  /** Last offset received on this connection or before it; the next event has the one after it. */
  offset: number | undefined;
  /** Subscribes without an answer yet: until the last one is answered, what comes belongs to a former one. */
  awaited: number;
  readonly listening: Set<Listening>;
  /** Present live scores by match, for a listener that joins later. */
  readonly scores: Map<string, LiveScore>;
}

/** All subscriptions of one session: several listeners may share a topic, each from its own position. */
export interface Subscriptions {
  add(topic: string, position: Position | undefined, listener: TopicListener): () => void;
  /** After a new connection: every topic goes on where it stopped. */
  resumeAll(): void;
  receive(frame: Extract<ServerFrame, { t: 'subscribed' | 'reset' | 'event' }>): void;
  /** Live scores: state beside the events. */
  show(frame: Extract<ServerFrame, { t: 'live' }>): void;
  /** The host refused a frame that was no request: a subscribe that came too fast, found the room full, or may not be. */
  fail(error: ErrorBody): void;
}

export function createSubscriptions(send: (frame: ClientFrame) => boolean): Subscriptions {
  const topics = new Map<string, Topic>();

  function request(name: string, topic: Topic): void {
    const { epoch, offset } = topic;
    const from = epoch !== undefined && offset !== undefined ? { epoch, offset } : undefined;
    if (send({ t: 'subscribe', topic: name, ...from })) topic.awaited += 1;
  }

  function restart(name: string, topic: Topic): void {
    send({ t: 'unsubscribe', topic: name });
    request(name, topic);
  }

  function add(name: string, position: Position | undefined, listener: TopicListener): () => void {
    const known = topics.get(name);
    const listening: Listening = { listener, offset: position?.offset };
    if (known === undefined) {
      const topic: Topic = {
        epoch: position?.epoch,
        offset: position?.offset,
        awaited: 0,
        listening: new Set([listening]),
        scores: new Map(),
      };
      topics.set(name, topic);
      request(name, topic);
    } else {
      join(name, known, listening, position);
      listener.onScores?.([...known.scores.values()], true);
    }
    return () => leave(name, listening);
  }

  function join(name: string, topic: Topic, listening: Listening, position: Position | undefined): void {
    topic.listening.add(listening);
    if (position === undefined) {
      listening.offset = topic.offset;
    } else if (topic.epoch === undefined || topic.offset === undefined) {
      Object.assign(topic, position);
      restart(name, topic);
    } else if (topic.epoch !== position.epoch) {
      // The host's history began anew: the others learn it by the reset that this brings them.
      reset(name, topic, listening);
      Object.assign(topic, position);
      topics.set(name, topic);
      restart(name, topic);
    } else if (position.offset < topic.offset) {
      topic.offset = position.offset;
      restart(name, topic);
    }
  }

  function leave(name: string, listening: Listening): void {
    const topic = topics.get(name);
    if (topic === undefined || !topic.listening.delete(listening) || topic.listening.size > 0) return;
    topics.delete(name);
    send({ t: 'unsubscribe', topic: name });
  }

  /** Ends the subscriptions of a topic, all but `keep`, and tells their listeners. */
  function reset(name: string, topic: Topic, keep?: Listening): void {
    topics.delete(name);
    const told = [...topic.listening].filter((one) => one !== keep);
    for (const one of told) topic.listening.delete(one);
    for (const one of told) one.listener.onReset();
  }

  function confirm(topic: Topic, position: Position): void {
    topic.awaited -= 1;
    if (topic.awaited > 0) return;
    topic.epoch = position.epoch;
    topic.offset = position.offset;
    for (const one of topic.listening) one.offset ??= position.offset;
  }

  function deliver(name: string, topic: Topic, frame: EventFrame): void {
    if (topic.awaited > 0 || topic.offset === undefined || frame.offset <= topic.offset) return;
    const behind = [...topic.listening].filter((one) => one.offset === undefined || one.offset < frame.offset);
    const gap = (offset: number | undefined) => offset !== undefined && offset + 1 !== frame.offset;
    if (gap(topic.offset) || behind.some((one) => gap(one.offset))) {
      // Never a part: a hole in the history is a reset.
      send({ t: 'unsubscribe', topic: name });
      reset(name, topic);
      return;
    }
    topic.offset = frame.offset;
    for (const one of behind) {
      one.offset = frame.offset;
      one.listener.onEvent(frame);
    }
  }

  function show({ topic: name, all, scores }: Extract<ServerFrame, { t: 'live' }>): void {
    const topic = topics.get(name);
    if (topic === undefined || topic.awaited > 0) return;
    if (all) topic.scores.clear();
    for (const score of scores) topic.scores.set(`${score[0]}.${score[1]}`, score);
    for (const { listener } of topic.listening) listener.onScores?.(scores, all);
  }

  /** Only what has no answer yet, or is named, is asked for again. */
  function askAgain(named: string | undefined): void {
    for (const [name, topic] of topics) {
      if (topic.awaited === 0 && name !== named) continue;
      topic.awaited = 0;
      request(name, topic);
    }
  }

  return {
    add,
    resumeAll() {
      for (const [name, topic] of topics) {
        topic.awaited = 0;
        request(name, topic);
      }
    },
    show,
    receive(frame) {
      const topic = topics.get(frame.topic);
      if (topic === undefined) return;
      if (frame.t === 'subscribed') confirm(topic, frame);
      else if (frame.t === 'event') deliver(frame.topic, topic, frame);
      else reset(frame.topic, topic);
    },
    fail({ code, details, retryAfter }) {
      if (code.startsWith('auth.') || code === 'topic.not_found') return;
      const named = typeof details?.['topic'] === 'string' ? details['topic'] : undefined;
      setTimeout(() => askAgain(named), retryAfter === undefined ? ASK_AGAIN_MS : retryAfter * 1000);
    },
  };
}
