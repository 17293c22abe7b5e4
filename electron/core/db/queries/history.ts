import type { Db, Reader } from '../schema.ts';

/** What of the past is kept for clients that resume. */
export interface HistoryBounds {
  /** Newest events of each topic. */
  readonly most: number;
  /** Events from this moment on, ms UTC. */
  readonly since: number;
}

/**
 * Forgets events that are beyond the bounds, topic by topic, each in a transaction of its own, so that nobody waits long. A client that
 * resumes from before gets `reset`. The audit log and the results are not touched. Gives how many places in topics were forgotten.
 */
export async function trimHistory(db: Db, bounds: HistoryBounds): Promise<number> {
  let forgotten = 0;
  for (const { id, head, floor } of await db.selectFrom('topic').select(['id', 'head', 'floor']).execute()) {
    const next = Math.max(head - bounds.most, await findLastBefore(db, id, bounds.since));
    if (next > floor) forgotten += await raiseFloor(db, id, next);
  }
  if (forgotten > 0) await dropUnplaced(db);
  return forgotten;
}

/** Offset of the topic's last event before a moment; 0 when there is none. */
async function findLastBefore(db: Reader, topic: string, moment: number): Promise<number> {
  const row = await db
    .selectFrom('event_topic')
    .innerJoin('event', 'event.id', 'event_topic.event_id')
    .select('event_topic.offset')
    .where('event_topic.topic', '=', topic)
    .where('event.at', '<', moment)
    .orderBy('event_topic.offset', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.offset ?? 0;
}

function raiseFloor(db: Db, topic: string, floor: number): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await tx.updateTable('topic').set({ floor }).where('id', '=', topic).execute();
    const gone = await tx
      .deleteFrom('event_topic')
      .where('topic', '=', topic)
      .where('offset', '<=', floor)
      .executeTakeFirst();
    return Number(gone.numDeletedRows);
  });
}

/** Events that stand in no topic any more. The newest stays: from it the relay goes on. */
async function dropUnplaced(db: Db): Promise<void> {
  await db
    .deleteFrom('event')
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('event_topic').select('event_id').whereRef('event_topic.event_id', '=', 'event.id')),
      ),
    )
    .where('id', '<', (eb) => eb.selectFrom('event').select((max) => max.fn.max('id').as('id')))
    .execute();
}
