import type { Feed, History, PlacedFrame, TopicPosition } from '#core/realtime/ports.ts';

interface Topic {
  epoch: string;
  floor: number;
  frames: PlacedFrame[];
}

/** Committed events in memory: a history that can be trimmed, lost and held up, and its feed. */
export class MemoryEvents implements History, Feed {
  readonly #topics = new Map<string, Topic>();
  readonly #listeners = new Set<(topic: string, frames: readonly PlacedFrame[]) => void>();
  reads = 0;
  /** Set by a test to hold a read up, or to let it fail. */
  beforeRead: (() => Promise<void> | void) | undefined;
  beforePosition: (() => Promise<void> | void) | undefined;

  /** Commits `count` events and tells the feed of them; `data` goes into each. */
  commit(name: string, count = 1, data: unknown = {}, type = 'attention.changed'): void {
    this.tell(name, this.store(name, count, data, type));
  }

  /** Commits events that the feed has not told yet. */
  store(name: string, count = 1, data: unknown = {}, type = 'attention.changed'): PlacedFrame[] {
    const topic = this.#topic(name);
    const added = Array.from({ length: count }, (_, index) => {
      const offset = topic.frames.length + index + 1;
      return {
        offset,
        frame: JSON.stringify({ t: 'event', topic: name, offset, type, at: 0, data }),
      };
    });
    topic.frames.push(...added);
    return added;
  }

  tell(name: string, frames: readonly PlacedFrame[]): void {
    for (const listener of this.#listeners) listener(name, frames);
  }

  /** Forgets events up to `floor`. */
  trim(name: string, floor: number): void {
    this.#topic(name).floor = floor;
  }

  renewEpoch(name: string, epoch: string): void {
    this.#topic(name).epoch = epoch;
  }

  head(name: string): number {
    return this.#topic(name).frames.length;
  }

  async getPosition(name: string): Promise<TopicPosition> {
    await this.beforePosition?.();
    const { epoch, floor, frames } = this.#topic(name);
    return { epoch, offset: frames.length, floor };
  }

  async readAfter(name: string, offset: number, limit: number): Promise<readonly PlacedFrame[]> {
    this.reads += 1;
    await this.beforeRead?.();
    const { floor, frames } = this.#topic(name);
    return frames.slice(Math.max(offset, floor)).slice(0, limit);
  }

  onFrames(listener: (topic: string, frames: readonly PlacedFrame[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #topic(name: string): Topic {
    const topic = this.#topics.get(name) ?? { epoch: 'e1', floor: 0, frames: [] };
    this.#topics.set(name, topic);
    return topic;
  }
}
