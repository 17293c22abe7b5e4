import type { PlacedEvent } from '../db/queries/events.ts';

/**
 * The wire text of a stored event at its place in a topic: an EventFrame (shared/protocol/frames.ts). Made once for all who
 * read the topic; the payload is stored as JSON text and goes in as it is.
 */
export function toFrame(event: PlacedEvent): string {
  const head = JSON.stringify({ t: 'event', topic: event.topic, offset: event.offset, type: event.type, at: event.at });
  return `${head.slice(0, -1)},"data":${event.payload}}`;
}
