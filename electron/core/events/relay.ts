import { EVENTS, type EventData, type EventType } from '#shared/protocol/events/registry.ts';
import { getLastEventId, listEventsAfter, type PlacedEvent } from '../db/queries/events.ts';
import type { Db } from '../db/schema.ts';
import { toFrame } from './to-frame.ts';

export interface TopicFrames {
  readonly topic: string;
  readonly frames: readonly { readonly offset: number; readonly frame: string }[];
}
export type FrameListener = (topic: string, frames: TopicFrames['frames']) => void;

export interface Relay {
  /** Reads what was committed since the last time and hands it on, in order; resolves when it was handed on. */
  wake(): Promise<void>;
  onFrames(listener: FrameListener): () => void;
  /** For the host's own rooms: called once for each event of the type, with its data. */
  onEvent<T extends EventType>(type: T, listener: (data: EventData<T>) => void): void;
}

const PAGE = 500;

/**
 * Sends after the commit, by the sequence in the store and never from a handler's memory: whatever order the commands'
 * answers come back in, listeners see each topic's offsets in order and once.
 */
export async function createRelay(db: Db, onError: (error: unknown) => void): Promise<Relay> {
  const listeners = new Set<FrameListener>();
  const ownListeners = new Map<string, ((payload: string) => void)[]>();
  let last = await getLastEventId(db);
  let running: Promise<void> = Promise.resolve();

  async function drain(): Promise<void> {
    for (;;) {
      const events = await listEventsAfter(db, last, PAGE);
      // The last event of a full page may go on with further topics on the next one: take it then, whole.
      const lastId = events.at(-1)?.id ?? last;
      const whole = events.length < PAGE ? events : events.filter((event) => event.id < lastId);
      const frames = new Map<string, { offset: number; frame: string }[]>();
      for (const event of whole) {
        const list = frames.get(event.topic) ?? [];
        list.push({ offset: event.offset, frame: toFrame(event) });
        frames.set(event.topic, list);
      }
      last = whole.at(-1)?.id ?? last;
      for (const [topic, list] of frames) for (const listener of listeners) tell(() => listener(topic, list));
      tellOwn(whole);
      if (events.length < PAGE) return;
    }
  }

  function tellOwn(events: readonly PlacedEvent[]): void {
    let told = 0;
    for (const { id, type, payload } of events) {
      // An event on several topics is listed once for each.
      if (id <= told) continue;
      told = id;
      for (const listener of ownListeners.get(type) ?? []) tell(() => listener(payload));
    }
  }

  /** One listener that fails takes nothing from the others. */
  function tell(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      onError(error);
    }
  }

  return {
    wake() {
      running = running.then(drain).catch(onError);
      return running;
    },
    onFrames(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEvent(type, listener) {
      const schema = EVENTS[type];
      const read = (payload: string) => listener(schema.parse(JSON.parse(payload)) as EventData<typeof type>);
      ownListeners.set(type, [...(ownListeners.get(type) ?? []), read]);
    },
  };
}
