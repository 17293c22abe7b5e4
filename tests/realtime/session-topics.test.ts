import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestClient } from './support/test-client.ts';
import { STAFF, TestHost, TOURNAMENT } from './support/test-host.ts';
import { sayHelloAgain, TRANSPORTS } from './support/transports.ts';

describe.each(TRANSPORTS)('topics of a session %s', (_name, connect) => {
  let host: TestHost;
  let client: TestClient;

  beforeEach(async () => {
    host = await TestHost.start();
    client = connect(host);
  });
  afterEach(() => host.stop());

  it('[SB1] wants epoch and offset together', async () => {
    await client.hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT, offset: 3 });
    expect(await client.sees('error')).toMatchObject({
      error: { code: 'input.invalid', fields: { epoch: 'required' } },
    });
  });

  it('[SB2] answers each subscribe once, in order, also when one follows at the heels of another', async () => {
    await client.hello();
    host.events.commit(TOURNAMENT, 2);
    host.events.beforePosition = () => new Promise((resolve) => setImmediate(resolve));
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    client.send({ t: 'unsubscribe', topic: TOURNAMENT });
    client.send({ t: 'subscribe', topic: STAFF });
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 1 });
    await client.reaches(2);
    const said = client.frames.slice(1).filter(({ t }) => t !== 'live');
    expect(said.map((frame) => ('offset' in frame ? [frame.t, frame.offset] : frame.t))).toEqual([
      ['subscribed', 2],
      'error',
      ['subscribed', 1],
      ['event', 2],
    ]);
    expect(client.of('error')[0]?.error.details).toEqual({ topic: STAFF });
  });

  it('[SB3] refuses topics that are none, that this actor may not hear, and too many', async () => {
    await client.hello();
    client.send({ t: 'subscribe', topic: 'nothing' });
    expect(await client.sees('error')).toMatchObject({ id: null, error: { code: 'topic.not_found' } });
    client.send({ t: 'subscribe', topic: STAFF });
    expect(await client.sees('error', 2)).toMatchObject({
      error: { code: 'auth.required', details: { topic: STAFF } },
    });
    await sayHelloAgain(client, await host.token());
    client.send({ t: 'subscribe', topic: STAFF });
    expect(await client.sees('error', 3)).toMatchObject({ error: { code: 'auth.forbidden' } });
  });

  it('[SB4] starts a topic anew when it is subscribed again', async () => {
    await client.hello();
    host.events.commit(TOURNAMENT, 3);
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('subscribed');
    client.send({ t: 'subscribe', topic: TOURNAMENT, epoch: 'e1', offset: 1 });
    await client.reaches(3);
    host.events.commit(TOURNAMENT);
    await client.reaches(4);
    expect(client.offsets()).toEqual([2, 3, 4]);
  });

  it('[SB5] says nothing of a topic after unsubscribe', async () => {
    await client.hello();
    client.send({ t: 'subscribe', topic: TOURNAMENT });
    await client.sees('subscribed');
    client.send({ t: 'unsubscribe', topic: TOURNAMENT });
    client.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await client.sees('answer');
    host.events.commit(TOURNAMENT, 3);
    client.send({ t: 'ask', id: 2, name: 'session.me', input: {} });
    await client.sees('answer', 2);
    expect(client.events()).toEqual([]);
  });
});
