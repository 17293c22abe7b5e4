import type { LimitsDto } from '#shared/protocol/dto/limits.ts';
import { MAX_FRAME_BYTES } from '#shared/protocol/frames.ts';

/** All limits of the host; each is a setting (`limits.update`), and holds from the moment it is set. */
export interface Limits extends Readonly<LimitsDto> {
  /** Messages a second of one person, or of one address without a person. */
  readonly messagesPerSecond: number;
  /** Messages at once; what is above the messages of a second is given anew after 10 s. */
  readonly burst: number;
  /** Frames of one session that may wait for room in the bucket; one more is refused. */
  readonly heldMessages: number;
  /** Sockets of one person, or of one device without a person; one more ends the one that was not heard for longest. */
  readonly connectionsPerPerson: number;
  /** Spectators' sockets from one address. */
  readonly connectionsPerAddress: number;
  /** The whole hall stands behind one address: then no limit is by address but those of a room and of all sockets. */
  readonly sharedAddress: boolean;
  /** Sockets of one address that have not said hello yet, and how long they may take. */
  readonly handshakesPerAddress: number;
  readonly helloMs: number;
  /** Spectators that hear one tournament; desk, referees and players are never refused. */
  readonly spectatorsPerRoom: number;
  readonly topicsPerSession: number;
  readonly maxFrameBytes: number;
  /** More than this not yet read by a client: it is read to from the history, at its own pace. */
  readonly maxBufferedBytes: number;
  /** A client that has not read that much after so long is closed. */
  readonly slowReaderMs: number;
  readonly heartbeatMs: number;
  readonly silenceMs: number;
  /** How long a request's head and the whole of it may take, and a line be kept open for the next one. */
  readonly headersMs: number;
  readonly requestMs: number;
  readonly idleMs: number;
  /** Lines of all kinds at once; one more is dropped before it is read. */
  readonly sockets: number;
  /** Events of each topic that are kept for clients that resume: so many, and so old. */
  readonly historyEvents: number;
  readonly historyMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  messagesPerSecond: 10,
  burst: 20,
  heldMessages: 20,
  connectionsPerPerson: 3,
  connectionsPerAddress: 10,
  sharedAddress: false,
  handshakesPerAddress: 100,
  helloMs: 10_000,
  spectatorsPerRoom: 2_000,
  topicsPerSession: 50,
  maxFrameBytes: MAX_FRAME_BYTES,
  maxBufferedBytes: 256 * 1024,
  slowReaderMs: 10_000,
  heartbeatMs: 25_000,
  silenceMs: 50_000,
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 30_000,
  sockets: 10_000,
  historyEvents: 20_000,
  historyMs: 7 * 24 * 60 * 60 * 1000,
};

export interface LiveLimits {
  /** Always what holds now: one object, whose fields change. */
  readonly limits: Limits;
  readonly defaults: Limits;
  set(next: Limits): void;
  /** Called after each change, for what keeps a copy. */
  onChange(listener: () => void): void;
}

/** Limits that can change while sessions live. */
export function createLiveLimits(defaults: Limits): LiveLimits {
  const limits = { ...defaults };
  const listeners: (() => void)[] = [];
  return {
    limits,
    defaults,
    set(next) {
      Object.assign(limits, next);
      for (const listener of listeners) listener();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
