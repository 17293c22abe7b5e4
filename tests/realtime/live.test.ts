import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFanOut } from '#core/realtime/fan-out.ts';
import type { OutFrame } from '#core/realtime/transport.ts';
import { FakeTime } from './support/fake-time.ts';
import { MemoryEvents } from './support/memory-events.ts';
import { range, until, type TestClient } from './support/test-client.ts';
import { TestHost, TOURNAMENT } from './support/test-host.ts';
import { passAMoment } from './support/transports.ts';

const LIVE = 5;
const COMPLETED = 8;

function score(no: number, a: number, b: number, of = 3) {
  return { stage: 1, no, scores: [a, b] as const, of };
}

/** A change of match 1, as the host stores it. */
function row(state: number, version: number) {
  return { stage: 1, rows: [[1, state, 1, 2, -1, -1, -1, '', 0, version]] };
}

describe('live scores', () => {
  let host: TestHost;
  let client: TestClient;
  beforeEach(async () => {
    host = await TestHost.start();
    client = await host.connect().hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('live');
  });
  afterEach(() => host.stop());

  const live = () => host.realtime.live;
  const scores = () => client.of('live').flatMap((frame) => frame.scores.map(([, no, a, b]) => [no, a, b]));

  it('[LV2] are gathered for 100 ms: a hundred in one go are one message with the last of each match', async () => {
    for (const count of range(1, 50)) {
      live().set(TOURNAMENT, score(1, count, 0));
      live().set(TOURNAMENT, score(2, 0, count));
    }
    host.time.advance(99);
    await passAMoment(client);
    expect(client.of('live')).toHaveLength(1);
    host.time.advance(1);
    await client.sees('live', 2);
    expect(scores()).toEqual([
      [1, 50, 0],
      [2, 0, 50],
    ]);
    host.time.advance(1_000);
    await passAMoment(client);
    expect(client.of('live')).toHaveLength(2);
  });

  it('[LV3] go before the event that ends their match, at once, and none of it comes after', async () => {
    live().set(TOURNAMENT, score(1, 1, 0));
    live().set(TOURNAMENT, score(2, 4, 4));
    host.events.commit(TOURNAMENT, 1, row(COMPLETED, 4), 'matches.changed');
    await client.reaches(1, TOURNAMENT);
    expect(client.frames.slice(-2).map(({ t }) => t)).toEqual(['live', 'event']);
    host.time.advance(1_000);
    await passAMoment(client);
    expect(client.of('live')).toHaveLength(2);
    expect(live().get(TOURNAMENT, 1, 1)).toBeUndefined();
    expect(live().get(TOURNAMENT, 1, 2)).toEqual([4, 4]);
  });

  it('[LV3] stay while their match is paused or its row changes', () => {
    live().set(TOURNAMENT, score(1, 1, 0));
    host.events.commit(TOURNAMENT, 1, row(LIVE + 1, 4), 'matches.changed');
    host.events.commit(TOURNAMENT, 1, row(LIVE, 5), 'matches.changed');
    expect(live().get(TOURNAMENT, 1, 1)).toEqual([1, 0]);
  });

  it('[LV4] of the moment come after each subscribe, also when it resumes', async () => {
    live().set(TOURNAMENT, score(1, 1, 0));
    host.time.advance(100);
    live().set(TOURNAMENT, score(1, 2, 0));
    const late = await host.connect().hello();
    late.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 0 });
    expect(await late.sees('live')).toMatchObject({ all: true, scores: [[1, 1, 2, 0, 3, 2]] });
    expect(late.frames.map(({ t }) => t)).toEqual(['welcome', 'subscribed', 'live']);
  });

  it('[LV4] of the moment come to a slow reader when it has read, not all that it slept through', async () => {
    let full = true;
    let read = (): void => {};
    const slow = await host
      .connectDirectly({
        buffered: () => (full ? 1e9 : 0),
        drained: () => new Promise((resolve) => (read = resolve)),
      })
      .hello();
    full = false;
    slow.send({ t: 'subscribe', topic: TOURNAMENT });
    await slow.sees('live');
    full = true;
    for (const count of range(1, 20)) {
      host.deps.fanOut.live.set(TOURNAMENT, score(1, count, 0));
      host.time.advance(100);
    }
    expect(slow.of('live')).toHaveLength(1);
    full = false;
    read();
    const last = await slow.sees('live', 2);
    expect(last).toMatchObject({ all: true, scores: [[1, 1, 20, 0, 3, 20]] });
    await until(() => expect(slow.of('live')).toHaveLength(2));
  });
});

describe('a frame of live scores', () => {
  it('is encoded once for all who hear it, and the present ones once until one changes', () => {
    const time = new FakeTime();
    const fanOut = createFanOut(new MemoryEvents(), time);
    const heard: OutFrame[] = [];
    for (const _ of range(1, 3))
      fanOut.listen(TOURNAMENT, { onEvents: () => undefined, onScores: (frame) => heard.push(frame) });
    fanOut.live.set(TOURNAMENT, score(1, 1, 0));
    time.advance(100);
    expect(new Set(heard.map(({ bytes }) => bytes)).size).toBe(1);
    const present = fanOut.live.present(TOURNAMENT);
    expect(fanOut.live.present(TOURNAMENT)).toBe(present);
    fanOut.live.set(TOURNAMENT, score(1, 2, 0));
    expect(fanOut.live.present(TOURNAMENT)).not.toBe(present);
  });
});
