import { getTopicPosition, listEventsOfTopic } from '../db/queries/events.ts';
import type { Db } from '../db/schema.ts';
import { toFrame } from '../events/to-frame.ts';
import type { History } from '../realtime/ports.ts';

/** Committed events by topic, over the database. */
export function createHistory(db: Db, epoch: () => string): History {
  return {
    getPosition: (topic) => getTopicPosition(db, topic, epoch()),
    async readAfter(topic, offset, limit) {
      const events = await listEventsOfTopic(db, topic, offset, limit);
      return events.map((event) => ({ offset: event.offset, frame: toFrame(event) }));
    },
  };
}
