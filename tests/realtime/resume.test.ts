import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSE } from '#shared/protocol/frames.ts';
import { range, until, type TestClient } from './support/test-client.ts';
import { TestHost, TOURNAMENT } from './support/test-host.ts';

describe('resume', () => {
  let host: TestHost;

  beforeEach(async () => {
    host = await TestHost.start();
  });
  afterEach(() => host.stop());

  it('[RS1] says after which offset everything follows', async () => {
    host.events.commit(TOURNAMENT, 5);
    const fresh = await host.connect().hello();
    fresh.send({ t: 'subscribe', topic: TOURNAMENT });
    expect(await fresh.sees('subscribed')).toEqual({ t: 'subscribed', topic: TOURNAMENT, epoch: 'e1', offset: 5 });
    const back = await host.connect().hello();
    back.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 2 });
    expect(await back.sees('subscribed')).toMatchObject({ offset: 2 });
    await back.reaches(5);
    expect(back.offsets()).toEqual([3, 4, 5]);
    expect(fresh.events()).toEqual([]);
  });

  it('[RS2] [EV2] gives more than fits one read, and what commits meanwhile, in order and once', async () => {
    host.events.commit(TOURNAMENT, 950);
    const client = await host.connect().hello();
    host.events.beforeRead = () => {
      if (host.events.reads <= 4) host.events.commit(TOURNAMENT, 3);
    };
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 10 });
    await client.reaches(962);
    host.events.commit(TOURNAMENT, 2);
    await client.reaches(964);
    expect(client.offsets()).toEqual(range(11, 964));
  });

  it('[RS2] gives an event once that is stored before the read and told after it', async () => {
    const client = await host.connect().hello();
    host.events.commit(TOURNAMENT, 2);
    const late = host.events.store(TOURNAMENT, 2);
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 0 });
    await client.reaches(4);
    host.events.tell(TOURNAMENT, late);
    host.events.commit(TOURNAMENT);
    await client.reaches(5);
    expect(client.offsets()).toEqual(range(1, 5));
  });

  it('[RS2] fetches from the history what the feed left out', async () => {
    const client = await host.connect().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('subscribed');
    host.events.store(TOURNAMENT, 2);
    host.events.commit(TOURNAMENT);
    await client.reaches(3);
    expect(client.offsets()).toEqual([1, 2, 3]);
  });

  it('[RS2] does not read the history for a client that missed nothing', async () => {
    host.events.commit(TOURNAMENT, 5);
    const client = await host.connect().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 5 });
    await client.sees('subscribed');
    host.events.commit(TOURNAMENT);
    await client.reaches(6);
    expect(host.events.reads).toBe(0);
  });

  it.each([
    ['of another epoch', 'e0', 5],
    ['below the floor', 'e1', 2],
    ['above the head', 'e1', 11],
  ])('[RS3] answers an offset %s by reset', async (_case, epoch, offset) => {
    host.events.commit(TOURNAMENT, 10);
    host.events.trim(TOURNAMENT, 3);
    const client = await host.connect().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch, offset });
    expect(await client.sees('reset')).toEqual({ t: 'reset', topic: TOURNAMENT, epoch: 'e1', offset: 10 });
    expect(client.of('subscribed')).toEqual([]);
  });

  it('[RS3] resumes from the floor itself', async () => {
    host.events.commit(TOURNAMENT, 10);
    host.events.trim(TOURNAMENT, 3);
    const client = await host.connect().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 3 });
    await client.reaches(10);
    expect(client.offsets()).toEqual(range(4, 10));
  });

  it('[RS4] resets in the middle when the history turns out not to hold all', async () => {
    host.events.commit(TOURNAMENT, 500);
    const client = await host.connect().hello();
    host.events.beforeRead = () => {
      if (host.events.reads === 2) host.events.trim(TOURNAMENT, 450);
    };
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 0 });
    expect(await client.sees('reset')).toMatchObject({ offset: 500 });
    expect(client.offsets()).toEqual(range(1, 200));
  });

  it('[RS4] resets when an event was told that the history does not have', async () => {
    const client = await host.connect().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('subscribed');
    host.events.tell(TOURNAMENT, [{ offset: 9, frame: '{}' }]);
    expect(await client.sees('reset')).toMatchObject({ offset: 0 });
  });

  it('[RS5] says nothing more after reset until the client subscribes again', async () => {
    host.events.commit(TOURNAMENT, 4);
    const client = await host.connect().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e0', offset: 1 });
    const { epoch, offset } = await client.sees('reset');
    host.events.commit(TOURNAMENT, 2);
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch, offset });
    await client.reaches(6);
    expect(client.offsets()).toEqual([5, 6]);
  });

  it('[RS6] tells that the history cannot be read, and takes a new subscribe', async () => {
    host.events.commit(TOURNAMENT, 2);
    const client = await host.connect().hello();
    host.events.beforePosition = () => {
      throw new Error('disk');
    };
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 1 });
    expect(await client.sees('error')).toMatchObject({
      id: null,
      error: { code: 'internal', details: { topic: TOURNAMENT } },
    });
    host.events.beforePosition = undefined;
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 1 });
    await client.reaches(2);
  });

  it('[EV1] sends nothing before the feed tells of a commit', async () => {
    const client = await host.connect().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('subscribed');
    const stored = host.events.store(TOURNAMENT);
    client.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await client.sees('answer');
    expect(client.events()).toEqual([]);
    host.events.tell(TOURNAMENT, stored);
    await client.reaches(1);
  });
});

describe('a slow reader', () => {
  let host: TestHost;
  let buffered = 0;
  let most = 0;
  let wake: () => void = () => undefined;

  beforeEach(async () => {
    host = await TestHost.start();
    buffered = 0;
    most = 0;
  });
  afterEach(() => host.stop());

  function connectSlowly() {
    return host.connectDirectly({
      buffered: () => buffered,
      drained: () => new Promise((resolve) => (wake = resolve)),
    });
  }

  it('[SL1] gets no more until it has read, and then all of it', async () => {
    const client = await connectSlowly().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('subscribed');
    host.events.commit(TOURNAMENT, 2);
    buffered = 300_000;
    host.events.commit(TOURNAMENT, 500);
    client.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await client.sees('answer');
    expect(client.offsets()).toEqual([1, 2]);
    buffered = 0;
    wake();
    await client.reaches(502);
    host.events.commit(TOURNAMENT);
    await client.reaches(503);
    expect(client.offsets()).toEqual(range(1, 503));
  });

  it('[SL1] gets what it missed in portions of what may wait, however much it is', async () => {
    host.events.commit(TOURNAMENT, 100, 'x'.repeat(50_000));
    const client: TestClient = host.connectDirectly({
      deliver: (frame) => {
        buffered += frame.bytes.length;
        most = Math.max(most, buffered);
        client.take(frame.text);
      },
      buffered: () => buffered,
      drained: () => Promise.resolve(void (buffered = 0)),
    });
    await client.hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 0 });
    await client.reaches(100);
    expect(client.offsets()).toEqual(range(1, 100));
    expect(most).toBeLessThan(256 * 1024 + 60_000);
  });

  it('[SL2] gets reset and is closed when it has not read within 10 s', async () => {
    const client = await connectSlowly().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('subscribed');
    buffered = 300_000;
    host.events.commit(TOURNAMENT, 3);
    host.time.advance(9_999);
    expect(client.closed).toBeUndefined();
    host.time.advance(1);
    expect(await client.isClosed()).toEqual({ code: CLOSE.slow, reason: 'reconnect' });
    expect(client.of('reset')).toEqual([{ t: 'reset', topic: TOURNAMENT, epoch: 'e1', offset: 3 }]);
    expect(client.events()).toEqual([]);
  });

  it('[SL1] [SL3] over a real socket: holds little for a client that reads nothing, and holds nobody up', async () => {
    const { client, ws } = host.socket();
    await client.hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('subscribed');
    const quick = await host.connect().hello();
    quick.send({ t: 'subscribe', topic: TOURNAMENT });
    await quick.sees('subscribed');
    ws.pause();
    const filler = 'x'.repeat(20_000);
    const total = 600;
    for (const round of range(1, total / 50)) {
      host.events.commit(TOURNAMENT, 50, filler);
      await quick.reaches(round * 50);
    }
    expect(quick.offsets()).toEqual(range(1, total));
    expect(client.offsets().length).toBeLessThan(total);
    ws.resume();
    await client.reaches(total);
    expect(client.offsets()).toEqual(range(1, total));
  }, 30_000);

  it('[SL2] over a real socket: closes a client that goes on reading nothing', async () => {
    const { client, ws } = host.socket();
    await client.hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('subscribed');
    ws.pause();
    for (const _ of range(1, 100)) host.events.commit(TOURNAMENT, 10, 'x'.repeat(20_000));
    expect(host.realtime.count()).toBe(1);
    await until(() => {
      host.time.advance(10_000);
      expect(host.realtime.count()).toBe(0);
    });
  });
});
