import { MAX_FRAME_BYTES } from '#shared/protocol/frames.ts';
import type { MessageLimits } from '../http/message-limiter.ts';

/** All limits of the realtime face; each is a setting. */
export interface Limits extends MessageLimits {
  /** Frames of one session that may wait for room in the bucket; one more is refused. */
  readonly heldMessages: number;
  /** Sockets of one person, or of one device without a person. */
  readonly connectionsPerPerson: number;
  /** Spectators' sockets from one address; raise it for a hall behind one address. */
  readonly connectionsPerAddress: number;
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
}

export const DEFAULT_LIMITS: Limits = {
  messagesPerSecond: 10,
  burst: 20,
  heldMessages: 20,
  connectionsPerPerson: 3,
  connectionsPerAddress: 10,
  handshakesPerAddress: 100,
  helloMs: 10_000,
  spectatorsPerRoom: 2_000,
  topicsPerSession: 50,
  maxFrameBytes: MAX_FRAME_BYTES,
  maxBufferedBytes: 256 * 1024,
  slowReaderMs: 10_000,
  heartbeatMs: 25_000,
  silenceMs: 50_000,
};
