import type { Feed } from './ports.ts';
import { OutFrame } from './transport.ts';

export interface LiveFrame {
  readonly offset: number;
  readonly frame: OutFrame;
}

export type TopicListener = (frames: readonly LiveFrame[]) => void;

export interface FanOut {
  /** Hears a topic from now on. Returns the way to stop. */
  listen(topic: string, listener: TopicListener): () => void;
  stop(): void;
}

/** Gives each committed event to all who listen to its topic; it is encoded once, however many they are. */
export function createFanOut(feed: Feed): FanOut {
  const listeners = new Map<string, Set<TopicListener>>();

  const stop = feed.onFrames((topic, placed) => {
    const heard = listeners.get(topic);
    if (heard === undefined) return;
    const frames = placed.map(({ offset, frame }) => ({ offset, frame: new OutFrame(frame) }));
    for (const listener of heard) listener(frames);
  });

  return {
    listen(topic, listener) {
      const heard = listeners.get(topic) ?? new Set();
      listeners.set(topic, heard.add(listener));
      return () => {
        heard.delete(listener);
        if (heard.size === 0 && listeners.get(topic) === heard) listeners.delete(topic);
      };
    },
    stop,
  };
}
