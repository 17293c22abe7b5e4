import type { EventData, EventType } from '#shared/protocol/events/registry.ts';

/** An event that a handler asks for; dispatch stores it with the command and gives it an offset on each topic. */
export interface NewEvent {
  readonly type: EventType;
  readonly topics: readonly string[];
  readonly data: unknown;
}

export function newEvent<T extends EventType>(type: T, topics: readonly string[], data: EventData<T>): NewEvent {
  return { type, topics, data };
}
