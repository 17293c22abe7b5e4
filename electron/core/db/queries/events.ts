import type { NewEvent } from '../../events/new-event.ts';
import type { Reader, Tx } from '../schema.ts';

/** A stored event at its place in one topic. */
export interface PlacedEvent {
  readonly id: number;
  readonly topic: string;
  readonly offset: number;
  readonly type: string;
  /** JSON text as stored. */
  readonly payload: string;
  readonly at: number;
}

export interface TopicPosition {
  readonly epoch: string;
  readonly offset: number;
  /** Lowest offset from which a client can resume. */
  readonly floor: number;
}

/** Stores the events and gives each the next offset on each of its topics. */
export async function appendEvents(
  tx: Tx,
  commandId: number,
  events: readonly NewEvent[],
  moment: { readonly at: number; readonly epoch: string },
): Promise<void> {
  for (const event of events) {
    const { id } = await tx
      .insertInto('event')
      .values({
        command_id: commandId,
        type: event.type,
        version: 1,
        payload: JSON.stringify(event.data),
        at: moment.at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const topic of event.topics) {
      const { head } = await tx
        .insertInto('topic')
        .values({ id: topic, epoch: moment.epoch, head: 1, floor: 0 })
        .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ head: eb('topic.head', '+', 1) })))
        .returning('head')
        .executeTakeFirstOrThrow();
      await tx.insertInto('event_topic').values({ topic, offset: head, event_id: id }).execute();
    }
  }
}

/** Where a topic stands; one that never had an event stands at 0 of the host's epoch. */
export async function getTopicPosition(db: Reader, topic: string, epoch: string): Promise<TopicPosition> {
  const row = await db
    .selectFrom('topic')
    .select(['epoch', 'head', 'floor'])
    .where('id', '=', topic)
    .executeTakeFirst();
  return row === undefined ? { epoch, offset: 0, floor: 0 } : { epoch: row.epoch, offset: row.head, floor: row.floor };
}

export function listEventsOfTopic(db: Reader, topic: string, after: number, limit: number): Promise<PlacedEvent[]> {
  return placed(db)
    .where('event_topic.topic', '=', topic)
    .where('event_topic.offset', '>', after)
    .orderBy('event_topic.offset')
    .limit(limit)
    .execute();
}

/** All that was stored after event `after`, in the order of commits. */
export function listEventsAfter(db: Reader, after: number, limit: number): Promise<PlacedEvent[]> {
  return placed(db)
    .where('event.id', '>', after)
    .orderBy('event.id')
    .orderBy('event_topic.topic')
    .limit(limit)
    .execute();
}

export async function getLastEventId(db: Reader): Promise<number> {
  const row = await db.selectFrom('event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? 0;
}

/** When the newest event was stored, ms UTC; 0 before the first. */
export async function getLastEventTime(db: Reader): Promise<number> {
  const row = await db.selectFrom('event').select('at').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.at ?? 0;
}

/**
 * Changes what kept events of one type say on a topic; offsets and order stay. For what must be forgotten, nothing else: an
 * event is what was so at its time.
 *
 * @param change gives the new data, or undefined where an event stays as it is
 */
export async function rewriteEvents(
  tx: Tx,
  topic: string,
  type: string,
  change: (data: object) => object | undefined,
): Promise<void> {
  const rows = await tx
    .selectFrom('event_topic')
    .innerJoin('event', 'event.id', 'event_topic.event_id')
    .select(['event.id', 'event.payload'])
    .where('event_topic.topic', '=', topic)
    .where('event.type', '=', type)
    .execute();
  for (const { id, payload } of rows) {
    const changed = change(JSON.parse(payload) as object);
    if (changed === undefined) continue;
    await tx
      .updateTable('event')
      .set({ payload: JSON.stringify(changed) })
      .where('id', '=', id)
      .execute();
  }
}

function placed(db: Reader) {
  return db
    .selectFrom('event_topic')
    .innerJoin('event', 'event.id', 'event_topic.event_id')
    .select(['event.id', 'event_topic.topic', 'event_topic.offset', 'event.type', 'event.payload', 'event.at']);
}
