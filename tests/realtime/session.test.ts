import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#core/infra/app-error.ts';
import { CLOSE } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { range, until, type TestClient } from './support/test-client.ts';
import { DEVICE, HOST_ID, PERSON, TestHost } from './support/test-host.ts';
import { passAMoment, sayHelloAgain, TRANSPORTS } from './support/transports.ts';

const KEY = '01920000-0000-7000-8000-0000000000aa';
const OTHER_DEVICE = '01920000-0000-7000-8000-0000000000bb';

describe.each(TRANSPORTS)('a session %s', (_name, connect) => {
  let host: TestHost;
  let client: TestClient;

  beforeEach(async () => {
    host = await TestHost.start();
    client = connect(host);
  });
  afterEach(() => host.stop());

  it('[FR2] answers a frame that makes no sense by input.invalid, with its id where it has one', async () => {
    await client.hello();
    client.write('{"t":"ask","id":7,"name":"session.me","input":{},"more":1}');
    expect(await client.sees('error')).toMatchObject({ id: 7, error: { code: 'input.invalid', status: 400 } });
    client.write('no json');
    expect(await client.sees('error', 2)).toMatchObject({ id: null, error: { fields: { frame: 'not_json' } } });
    client.write('{"t":"ask","id":8,"name":"session.me","input":{"\\u005f_proto__":{"role":"admin"}}}');
    expect(await client.sees('error', 3)).toMatchObject({ error: { code: 'input.invalid' } });
    expect(host.calls).toEqual([]);
  });

  it('[FR3] closes on a frame above 16 KB', async () => {
    await client.hello();
    client.write(JSON.stringify({ t: 'ask', id: 1, name: 'x', input: 'x'.repeat(16 * 1024) }));
    expect(await client.isClosed()).toEqual({ code: CLOSE.tooBig, reason: 'input.too_large' });
  });

  it('[HS1] closes when the first frame is no hello', async () => {
    client.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    expect(await client.isClosed()).toEqual({ code: CLOSE.policy, reason: 'hello.first' });
    expect(host.calls).toEqual([]);
  });

  it('[HS1] closes when no hello comes within 10 s', async () => {
    await until(() => {
      host.time.advance(10_000);
      expect(client.closed).toEqual({ code: CLOSE.policy, reason: 'hello.too_late' });
    });
  });

  it('[HS2] answers by welcome, and takes up what was sent behind the hello', async () => {
    client.send({ t: 'hello', protocol: PROTOCOL_VERSION, token: await host.token() });
    client.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await client.sees('answer');
    expect(client.frames[0]).toEqual({
      t: 'welcome',
      protocol: PROTOCOL_VERSION,
      host: HOST_ID,
      now: host.time.clock(),
      heartbeat: 25_000,
    });
    expect(host.calls[0]?.actor).toMatchObject({ role: 'player', device: DEVICE });
  });

  it('[HS3] tells a page of another protocol version to load again', async () => {
    client.send({ t: 'hello', protocol: PROTOCOL_VERSION + 1 });
    expect(await client.isClosed()).toEqual({ code: CLOSE.reload, reason: 'reload' });
  });

  it('[HS4] is a spectator without a token', async () => {
    await client.hello();
    client.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await client.sees('answer');
    expect(host.calls[0]?.actor).toEqual({
      role: 'spectator',
      device: null,
      person: null,
      address: '127.0.0.1',
      key: 'a:127.0.0.1',
    });
  });

  it('[HS4] has the role that the host keeps for the device, not the one in the token', async () => {
    const token = await host.token();
    host.devices.set(DEVICE, { role: 'referee', person: PERSON });
    await client.hello(token);
    client.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await client.sees('answer');
    expect(host.calls[0]?.actor).toMatchObject({ role: 'referee', person: PERSON, key: `p:${PERSON}` });
  });

  it('[HS5] closes with 4002 on an expired token, after a minute of leave', async () => {
    const token = await host.token();
    host.time.advance(61 * 60_000 + 1000);
    client = connect(host);
    client.send({ t: 'hello', protocol: PROTOCOL_VERSION, token });
    expect(await client.isClosed()).toEqual({ code: CLOSE.tokenExpired, reason: 'auth.token_expired' });
  });

  it('[HS5] closes with 4003 on a token that is none, and on that of a device that was signed out', async () => {
    client.send({ t: 'hello', protocol: PROTOCOL_VERSION, token: 'x.y.z' });
    expect(await client.isClosed()).toEqual({ code: CLOSE.tokenInvalid, reason: 'auth.token_invalid' });
    const token = await host.token();
    host.devices.delete(DEVICE);
    client = connect(host);
    client.send({ t: 'hello', protocol: PROTOCOL_VERSION, token });
    expect(await client.isClosed()).toEqual({ code: CLOSE.tokenInvalid, reason: 'auth.revoked' });
  });

  it('[HS6] ends with its token, unless a newer one came', async () => {
    host.limits.set({ ...host.limits.limits, messagesPerSecond: 1_000, burst: 1_000 });
    await client.hello(await host.token());
    const other = await connect(host).hello(await host.token());
    for (const minute of range(1, 60)) {
      host.time.advance(60_000 - 40_000);
      await passAMoment(client, other);
      host.time.advance(40_000);
      await passAMoment(client, other);
      if (minute === 50) await sayHelloAgain(client, await host.token());
    }
    host.time.advance(40_000);
    await passAMoment(client, other);
    host.time.advance(21_000);
    expect(await other.isClosed()).toEqual({ code: CLOSE.tokenExpired, reason: 'auth.token_expired' });
    expect(client.closed).toBeUndefined();
  });

  it("[HS6] makes a spectator's session a device's, and refuses another device", async () => {
    await client.hello();
    await sayHelloAgain(client, await host.token());
    client.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await client.sees('answer');
    expect(host.calls[0]?.actor.device).toBe(DEVICE);
    host.devices.set(OTHER_DEVICE, { role: 'player', person: null });
    client.send({ t: 'hello', protocol: PROTOCOL_VERSION, token: await host.token(OTHER_DEVICE) });
    expect(await client.isClosed()).toEqual({ code: CLOSE.policy, reason: 'hello.other_device' });
  });

  it('[OP1] answers each command and query by its id', async () => {
    await client.hello();
    client.send({ t: 'ask', id: 3, name: 'session.me', input: { a: 1 } });
    client.send({ t: 'send', id: 4, name: 'session.join', input: { b: 2 }, key: KEY });
    await client.sees('answer', 2);
    expect(client.of('answer')).toEqual([
      { t: 'answer', id: 3, answer: { a: 1 } },
      { t: 'answer', id: 4, answer: { b: 2 } },
    ]);
  });

  it('[OP2] passes the key on and tells a replay', async () => {
    await client.hello();
    client.send({ t: 'send', id: 1, name: 'session.join', input: 1, key: KEY });
    client.send({ t: 'send', id: 2, name: 'session.join', input: 1, key: KEY });
    expect(await client.sees('answer', 2)).toEqual({ t: 'answer', id: 2, answer: 1, replay: true });
    expect(host.calls.map(({ key }) => key)).toEqual([KEY, KEY]);
  });

  it('[OP3] gives refusals as they are, and of a fault of the host only an id', async () => {
    await client.hello();
    host.answer = () => {
      throw new AppError('match.not_found', { details: { no: 3 } });
    };
    client.send({ t: 'ask', id: 1, name: 'match.get', input: {} });
    expect(await client.sees('error')).toMatchObject({
      id: 1,
      error: { code: 'match.not_found', status: 404, details: { no: 3 } },
    });
    host.answer = () => {
      throw new Error('secret text');
    };
    client.send({ t: 'ask', id: 2, name: 'match.get', input: {} });
    const { error } = await client.sees('error', 2);
    expect(error).toMatchObject({ code: 'internal', status: 500, id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(JSON.stringify(error)).not.toContain('secret');
  });
});
