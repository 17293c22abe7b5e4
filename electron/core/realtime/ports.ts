import type { Actor } from '../auth/actor.ts';

/** Where a topic stands. `floor` is the lowest offset from which a client can resume. */
export interface TopicPosition {
  readonly epoch: string;
  readonly offset: number;
  readonly floor: number;
}

/** A stored event of one topic; `frame` is the ready JSON text of its EventFrame. */
export interface PlacedFrame {
  readonly offset: number;
  readonly frame: string;
}

/** Committed events by topic; implemented over the database. */
export interface History {
  /** A topic without events yet stands at offset 0 of the host's epoch. */
  getPosition(topic: string): Promise<TopicPosition>;
  /** Committed events after `offset`, in order, at most `limit`; fewer only when there are no more. */
  readAfter(topic: string, offset: number, limit: number): Promise<readonly PlacedFrame[]>;
}

/** Events just committed. An event that is announced here can be read from the history. */
export interface Feed {
  /** Calls `listener` after each commit, in order per topic. Returns the way to stop. */
  onFrames(listener: (topic: string, frames: readonly PlacedFrame[]) => void): () => void;
}

/** Counts what goes through the realtime face; cheap, for it is called for every frame. */
export interface RealtimeMeter {
  received(): void;
  sent(): void;
  /** A refusal or an end by a limit: an error code or the reason of a close. */
  limitHit(reason: string): void;
}

/** Who may hear what. */
export interface TopicPolicy {
  maySubscribe(actor: Actor, topic: string): Promise<boolean>;
}
