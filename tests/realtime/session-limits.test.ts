import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSE } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { range, until, type TestClient } from './support/test-client.ts';
import { TestHost } from './support/test-host.ts';
import { passAMoment, sayHelloAgain, TRANSPORTS } from './support/transports.ts';

describe.each(TRANSPORTS)('the limits of a session %s', (_name, connect) => {
  let host: TestHost;
  let client: TestClient;

  beforeEach(async () => {
    host = await TestHost.start();
    client = connect(host);
  });
  afterEach(() => host.stop());

  it('[HB1] [HB2] asks every 25 s, and closes after 50 s of silence', async () => {
    await client.hello();
    host.time.advance(24_999);
    client.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await client.sees('answer');
    expect(client.of('ping')).toEqual([]);
    host.time.advance(1);
    await client.sees('ping');
    host.time.advance(49_998);
    await client.sees('ping', 2);
    expect(client.closed).toBeUndefined();
    host.time.advance(1);
    expect(await client.isClosed()).toEqual({ code: CLOSE.noHeartbeat, reason: 'no heartbeat' });
  });

  it('[HB2] takes any frame for a sign of life', async () => {
    await client.hello();
    for (const _ of range(1, 5)) {
      host.time.advance(40_000);
      await passAMoment(client);
    }
    expect(client.closed).toBeUndefined();
  });

  it('[LM1] serves 20 at once, holds 20 back for the pace of 10 a second, and refuses the rest', async () => {
    await client.hello();
    for (const id of range(1, 42)) client.send({ t: 'ask', id, name: 'session.me', input: id });
    await client.sees('error', 2);
    await client.sees('answer', 20);
    expect(client.of('error').map(({ id, error }) => [id, error.code, error.retryAfter])).toEqual([
      [41, 'limit.rate', 1],
      [42, 'limit.rate', 1],
    ]);
    expect(client.of('answer')).toHaveLength(20);
    await until(() => {
      host.time.advance(20);
      expect(client.of('answer')).toHaveLength(40);
    });
  });

  it('[LM2] lets three sessions of a person in; a fourth ends the one that was not heard for longest', async () => {
    const token = await host.token();
    const [first, second, third] = [client, connect(host), connect(host)];
    for (const one of [first, second, third]) {
      await one.hello(token);
      host.time.advance(1_000);
    }
    await passAMoment(first);
    await connect(host).hello(token);
    expect(await second.isClosed()).toEqual({ code: CLOSE.policy, reason: 'limit.replaced' });
    await passAMoment(first, third);
    expect([first.closed, third.closed]).toEqual([undefined, undefined]);
  });

  it('[LM2] lets a phone in that lost its Wi-Fi again and again, however many dead sockets it left', async () => {
    const token = await host.token();
    for (let count = 0; count < 12; count += 1) {
      await connect(host).hello(token);
      host.time.advance(10);
    }
    expect([...host.realtime.census().sessions].reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(4);
  });

  it('[LM7] lets a hall behind one address in, when the desk says so, at once', async () => {
    for (let count = 1; count <= 10; count += 1) await connect(host).hello();
    const eleventh = connect(host);
    eleventh.send({ t: 'hello', protocol: PROTOCOL_VERSION });
    await eleventh.isClosed();
    host.limits.set({ ...host.limits.limits, sharedAddress: true });
    for (let count = 11; count <= 40; count += 1) await connect(host).hello();
    // Thirty messages of ten pages are no burst of one.
    const pages = [await connect(host).hello(), await connect(host).hello()];
    for (const page of pages) for (const id of range(1, 15)) page.send({ t: 'ask', id, name: 'session.me', input: id });
    for (const page of pages) await page.sees('answer', 15);
  });

  it('[LM2] lets ten spectators of an address in', async () => {
    await client.hello();
    for (let count = 2; count <= 10; count += 1) await connect(host).hello();
    const eleventh = connect(host);
    eleventh.send({ t: 'hello', protocol: PROTOCOL_VERSION });
    expect(await eleventh.isClosed()).toEqual({ code: CLOSE.policy, reason: 'limit.connections' });
    await connect(host).hello(await host.token());
  });

  it('[LM5] closes on the eighth frame that makes no sense', async () => {
    await client.hello();
    for (let count = 0; count < 8; count += 1) client.write('{}');
    expect(await client.isClosed()).toEqual({ code: CLOSE.policy, reason: 'input.invalid' });
    await until(() => expect(client.of('error')).toHaveLength(8));
  });

  it('[LM2] [HS6] lets a person with all its sessions renew the token of one', async () => {
    const token = await host.token();
    await client.hello(token);
    await connect(host).hello(token);
    await connect(host).hello(token);
    await sayHelloAgain(client, await host.token());
    expect(client.closed).toBeUndefined();
  });
});
