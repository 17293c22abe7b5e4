import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFanOut, type LiveFrame } from '#core/realtime/fan-out.ts';
import { CLOSE, type ServerFrame } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { FakeTime } from './support/fake-time.ts';
import { MemoryEvents } from './support/memory-events.ts';
import { TestClient, until } from './support/test-client.ts';
import { STAFF, TestHost, TOURNAMENT } from './support/test-host.ts';

describe("the desktop window's session", () => {
  let host: TestHost;
  let page: TestClient;

  beforeEach(async () => {
    host = await TestHost.start();
    const connection = host.realtime.connectLocal((frame) => page.take(frame));
    page = new TestClient((text) => connection.receive(text), connection.close);
  });
  afterEach(() => host.stop());

  it('[HS8] is admin without a token, hears the staff, and has no limit of rate', async () => {
    await page.hello('x.y.z');
    page.send({ t: 'subscribe', topic: STAFF });
    await page.sees('subscribed');
    host.events.commit(STAFF);
    await page.reaches(1);
    for (let id = 1; id <= 15; id += 1) page.send({ t: 'ask', id, name: 'session.me', input: {} });
    await page.sees('answer', 15);
    for (let id = 16; id <= 35; id += 1) page.send({ t: 'ask', id, name: 'session.me', input: {} });
    await page.sees('answer', 35);
    expect(host.calls[0]?.actor).toMatchObject({ role: 'admin', key: 'window' });
  });

  it('[HS8] is asked for a sign of life, and lives on without one', async () => {
    await page.hello();
    host.time.advance(600_000);
    expect(page.of('ping').length).toBeGreaterThan(20);
    page.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await page.sees('answer');
  });

  it('is told by a last frame why it ended, and is not heard any more', async () => {
    page.send({ t: 'hello', protocol: PROTOCOL_VERSION + 1 });
    expect(await page.sees('end')).toEqual({ t: 'end', code: CLOSE.reload, reason: 'reload' });
    expect(host.realtime.count()).toBe(0);
  });

  it('is forgotten when the page closes it', async () => {
    await page.hello();
    page.leave();
    expect(host.realtime.count()).toBe(0);
    host.time.advance(60_000);
    expect(page.of('ping')).toEqual([]);
  });
});

describe('sockets', () => {
  let host: TestHost;
  const start = async (limits: Parameters<typeof TestHost.start>[0]) => (host = await TestHost.start(limits));

  afterEach(() => host.stop());

  it('[FR1] are closed on a binary message', async () => {
    await start({});
    const { client, ws } = host.socket();
    await client.hello();
    ws.send(Buffer.from('{"t":"pong"}'));
    expect(await client.isClosed()).toEqual({ code: CLOSE.policy, reason: 'frames are text' });
  });

  it('[FR3] are closed on a message too big that comes in fragments', async () => {
    await start({});
    const { client, ws } = host.socket();
    await client.hello();
    for (let part = 0; part < 5; part += 1) ws.send('x'.repeat(4_000), { fin: false });
    expect(await client.isClosed()).toEqual({ code: CLOSE.tooBig, reason: 'input.too_large' });
  });

  it('are never compressed', async () => {
    await start({});
    const { client, ws } = host.socket();
    await client.hello();
    expect(ws.extensions).toBe('');
  });

  it('[LM2] are refused while too many of one address have not said hello', async () => {
    await start({ limits: { handshakesPerAddress: 2, connectionsPerAddress: 100 } });
    const first = host.connect();
    const second = host.connect();
    await until(() => expect(host.realtime.count()).toBe(2));
    const third = host.connect();
    expect(await third.isClosed()).toMatchObject({ code: 0 });
    await first.hello();
    await second.hello();
    await host.connect().hello();
  });

  it('[LM3] hold as many spectators of a tournament as the room has, and every player', async () => {
    await start({ limits: { spectatorsPerRoom: 2 } });
    const clients = [host.connect(), host.connect(), host.connect()];
    for (const client of clients) {
      await client.hello();
      client.send({ t: 'subscribe', topic: TOURNAMENT });
    }
    const [first, second, third] = clients;
    await first?.sees('subscribed');
    await second?.sees('subscribed');
    expect(await third?.sees('error')).toMatchObject({
      id: null,
      error: { code: 'limit.room_full', details: { topic: TOURNAMENT } },
    });
    const player = await host.connect().hello(await host.token());
    player.send({ t: 'subscribe', topic: TOURNAMENT });
    await player.sees('subscribed');
    first?.send({ t: 'unsubscribe', topic: TOURNAMENT });
    await until(async () => {
      third?.send({ t: 'subscribe', topic: TOURNAMENT });
      await third?.sees('subscribed');
    });
  });

  it('[SB3] hear as many topics as a session may', async () => {
    await start({ limits: { topicsPerSession: 2 } });
    const client = await host.connect().hello();
    for (const topic of ['venue/public', TOURNAMENT, TOURNAMENT.replace('0003', '0004')])
      client.send({ t: 'subscribe', topic });
    await client.sees('subscribed', 2);
    expect(await client.sees('error')).toMatchObject({ error: { code: 'limit.topics' } });
  });
});

describe('a broadcast', () => {
  it('is encoded once for all who hear it', () => {
    const events = new MemoryEvents();
    const fanOut = createFanOut(events, new FakeTime());
    const heard: LiveFrame[][] = [];
    fanOut.listen(TOURNAMENT, { onEvents: (frames) => heard.push([...frames]), onScores: () => undefined });
    fanOut.listen(TOURNAMENT, { onEvents: (frames) => heard.push([...frames]), onScores: () => undefined });
    events.commit(TOURNAMENT);
    const [first, second] = heard.map(([frame]) => frame?.frame.bytes);
    expect(first).toBeInstanceOf(Buffer);
    expect(second).toBe(first);
  });

  it('reaches nobody who stopped to listen', () => {
    const events = new MemoryEvents();
    const fanOut = createFanOut(events, new FakeTime());
    const heard: ServerFrame['t'][] = [];
    const stop = fanOut.listen(TOURNAMENT, { onEvents: () => heard.push('event'), onScores: () => heard.push('live') });
    stop();
    events.commit(TOURNAMENT);
    fanOut.listen(TOURNAMENT, { onEvents: () => heard.push('event'), onScores: () => heard.push('live') });
    fanOut.stop();
    events.commit(TOURNAMENT);
    expect(heard).toEqual([]);
  });
});
