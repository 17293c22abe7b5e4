import { beforeEach, describe, expect, it } from 'vitest';
import { topics } from '#shared/protocol/topics.ts';
import { openStore } from '#core/db/connection.ts';
import { appendEvents } from '#core/db/queries/events.ts';
import type { Db } from '#core/db/schema.ts';
import { newEvent } from '#core/events/new-event.ts';
import { createRelay, type Relay } from '#core/events/relay.ts';

let db: Db;
let relay: Relay;
let errors: unknown[];
let heard: [topic: string, offset: number][];
beforeEach(async () => {
  ({ db } = openStore(':memory:'));
  errors = [];
  heard = [];
  relay = await createRelay(db, (error) => errors.push(error));
});

/** Commits events that each go to both topics of the venue. */
async function commit(events: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('command')
      .values({ actor: 'a', key: crypto.randomUUID(), name: 'x', input_hash: '', answer: 'null', at: 0 })
      .returning('id')
      .executeTakeFirstOrThrow();
    const made = Array.from({ length: events }, (_, n) =>
      newEvent('venue.changed', [topics.venue(), topics.venueStaff()], { name: String(n) }),
    );
    await appendEvents(tx, id, made, { at: 0, epoch: 'e' });
  });
}

const listen = () =>
  relay.onFrames((topic, frames) => heard.push(...frames.map(({ offset }): [string, number] => [topic, offset])));
const offsetsOf = (topic: string) => heard.filter(([name]) => name === topic).map(([, offset]) => offset);
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe('the relay', () => {
  it('[EV2] hands on every event once and in order, over more than a page and from many wakes at once', async () => {
    listen();
    await commit(700);
    await Promise.all([relay.wake(), relay.wake(), commit(3).then(() => relay.wake())]);
    await relay.wake();
    expect(offsetsOf(topics.venue())).toEqual(upTo(703));
    expect(offsetsOf(topics.venueStaff())).toEqual(upTo(703));
  });

  it('hands on nothing of before it was made, and nothing twice', async () => {
    await commit(2);
    relay = await createRelay(db, (error) => errors.push(error));
    listen();
    await relay.wake();
    expect(heard).toEqual([]);
    await commit(1);
    await relay.wake();
    await relay.wake();
    expect(offsetsOf(topics.venue())).toEqual([3]);
  });

  it('takes nothing from one listener because another one fails', async () => {
    relay.onFrames(() => {
      throw new Error('a full socket');
    });
    relay.onEvent('venue.changed', () => {
      throw new Error('no card to announce on');
    });
    listen();
    await commit(2);
    await relay.wake();
    await commit(1);
    await relay.wake();
    expect(offsetsOf(topics.venue())).toEqual([1, 2, 3]);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('tells the host’s own rooms once for an event on several topics', async () => {
    const names: string[] = [];
    relay.onEvent('venue.changed', ({ name }) => names.push(name));
    await commit(600);
    await relay.wake();
    expect(names).toEqual(upTo(600).map((n) => String(n - 1)));
  });

  it('comes back to what it could not read', async () => {
    listen();
    await commit(1);
    await db.schema.alterTable('event').renameTo('hidden').execute();
    await relay.wake();
    expect([heard, errors.length]).toEqual([[], 1]);
    await db.schema.alterTable('hidden').renameTo('event').execute();
    await relay.wake();
    expect(offsetsOf(topics.venue())).toEqual([1]);
  });
});
