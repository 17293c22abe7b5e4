import { createLiveScores, type LiveScores } from './live.ts';
import type { Feed } from './ports.ts';
import type { Timers } from './timers.ts';
import { OutFrame } from './transport.ts';

export interface LiveFrame {
  readonly offset: number;
  readonly frame: OutFrame;
}

export interface TopicListener {
  /** Committed events, in order. */
  onEvents(frames: readonly LiveFrame[]): void;
  /** Scores that are shown until newer ones come. */
  onScores(frame: OutFrame): void;
}

export interface FanOut {
  /** Hears a topic from now on. Returns the way to stop. */
  listen(topic: string, listener: TopicListener): () => void;
  /** Scores of matches that are being played. */
  readonly live: LiveScores;
  stop(): void;
}

/** Gives each committed event to all who listen to its topic; it is encoded once, however many they are. */
export function createFanOut(feed: Feed, timers: Pick<Timers, 'after'>): FanOut {
  const listeners = new Map<string, Set<TopicListener>>();

  const live = createLiveScores(timers, (topic, frame) => {
    for (const listener of listeners.get(topic) ?? []) listener.onScores(frame);
  });

  const stop = feed.onFrames((topic, placed) => {
    live.before(topic, placed);
    const heard = listeners.get(topic);
    if (heard === undefined) return;
    const frames = placed.map(({ offset, frame }) => ({ offset, frame: new OutFrame(frame) }));
    for (const listener of heard) listener.onEvents(frames);
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
    live,
    stop() {
      stop();
      live.stop();
    },
  };
}
