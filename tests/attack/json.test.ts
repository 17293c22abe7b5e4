import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECLARATIONS } from '#shared/protocol/registry.ts';
import { Target } from './support/target.ts';

/** Texts, since an object literal with `__proto__` would lose it. */
const POISON = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"a":{"__proto__":{"polluted":true}}}',
  '[{"__proto__":{"polluted":true}}]',
  '{"\\u005f_proto__":{"polluted":true}}',
  '{"__proto__":null}',
  '{"prototype":{"polluted":true},"toString":1,"hasOwnProperty":1,"valueOf":{}}',
];
const DEEP = `${'['.repeat(8_000)}${']'.repeat(8_000)}`;
const DEEP_OBJECT = `${'{"a":'.repeat(2_500)}1${'}'.repeat(2_500)}`;

describe('poison in JSON', () => {
  let target: Target;
  beforeAll(async () => {
    target = await Target.start({ limits: { messagesPerSecond: 1e6, burst: 1e6, heldMessages: 1e4 } });
  });
  afterAll(() => target.stop());

  function expectClean(): void {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(typeof {}.toString).toBe('function');
  }

  it('is refused by every operation over HTTP, by a code, and changes no prototype', async () => {
    for (const { kind, name } of DECLARATIONS) {
      for (const body of [...POISON, DEEP, DEEP_OBJECT, '', 'null', '1', '"x"', '{', '[]']) {
        const { status, error } = await target.ask({
          method: 'POST',
          path: `/api/${kind === 'command' ? 'commands' : 'queries'}/${name}`,
          headers: { origin: target.origin, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          body,
        });
        expect(status, `${name} ${body.slice(0, 60)}: ${JSON.stringify(error)}`).toBeGreaterThanOrEqual(400);
        expect(status, `${name} ${body.slice(0, 60)}: ${JSON.stringify(error)}`).toBeLessThan(500);
      }
    }
    expectClean();
  }, 60_000);

  it('[FR2] is refused as a frame, and as the input of a frame, with nothing else happening', async () => {
    for (const poison of [...POISON, DEEP, DEEP_OBJECT]) {
      const { client } = target.socket();
      await client.hello();
      client.write(poison);
      expect((await client.sees('error')).error.code, poison.slice(0, 60)).toBe('input.invalid');
      client.write(`{"t":"send","id":7,"name":"session.join","input":${poison},"key":"${randomUUID()}"}`);
      const { error } = await client.sees('error', 2);
      expect([error.code, error.status], poison.slice(0, 60)).toEqual(['input.invalid', 400]);
      client.write(`{"t":"ask","id":8,"name":"venue.info","input":${poison}}`);
      expect((await client.sees('error', 3)).error.code, poison.slice(0, 60)).toBe('input.invalid');
      client.leave();
    }
    expectClean();
  });

  it('[FR2] is refused in a frame that is good but for it, wherever it stands', async () => {
    for (const text of [
      '{"t":"pong","__proto__":{"polluted":true}}',
      '{"t":"unsubscribe","topic":"venue/public","__proto__":{}}',
      '{"t":"ask","id":1,"name":"venue.info","input":{},"__proto__":{"name":"device.list"}}',
      '{"t":"ask","id":1,"name":"venue.info","input":{"__proto__":{}}}',
    ]) {
      const { client } = target.socket();
      await client.hello();
      client.write(text);
      expect((await client.sees('error')).error, text).toMatchObject({
        code: 'input.invalid',
        fields: { frame: 'not_json' },
      });
      client.leave();
    }
    expectClean();
  });

  it('[FR2] as the name of an operation or a topic reaches nothing that every object has', async () => {
    const { client } = target.socket();
    await client.hello();
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    for (const [index, name] of names.entries()) {
      client.send({ t: 'send', id: index, name, input: {}, key: randomUUID() });
      client.send({ t: 'ask', id: 100 + index, name, input: {} });
      client.send({ t: 'subscribe', topic: name });
    }
    await client.sees('error', names.length * 3);
    const codes = client.of('error').map(({ error }) => error.code);
    expect(new Set(codes)).toEqual(new Set(['operation.unknown', 'topic.not_found']));
    for (const name of names) {
      expect((await target.send(name, {})).status, name).toBe(404);
    }
    expectClean();
  });

  it('[OP2] as the key of a command is no key', async () => {
    const code = await target.code();
    for (const key of ['__proto__', '', 'x', '01920000-0000-7000-8000-00000000000', `${randomUUID()} `.repeat(2)]) {
      const { error } = await target.send('session.join', { code, name: 'Ana' }, { key });
      expect(error?.code, key).toBe('input.invalid');
    }
    expect(await target.byDesk('queries', 'device.list', {})).toEqual({ devices: [] });
  });
});
