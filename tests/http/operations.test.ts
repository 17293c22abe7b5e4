import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#core/infra/app-error.ts';
import { DECLARATIONS } from '#shared/protocol/registry.ts';
import { until } from '../realtime/support/test-client.ts';
import { DEVICE, HOST_ID, TestHost } from '../realtime/support/test-host.ts';

const KEY = '01920000-0000-7000-8000-0000000000aa';

describe('operations over HTTP', () => {
  let host: TestHost;

  beforeEach(async () => {
    host = await TestHost.start();
  });
  afterEach(() => host.stop());

  function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(host.url + path, {
      method: 'POST',
      headers: { origin: host.url, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  const command = (body: unknown, headers: Record<string, string> = {}) =>
    post('/api/commands/session.join', body, { 'idempotency-key': KEY, ...headers });

  it('[OP2] runs a command with its key, and tells a replay', async () => {
    const first = await command({ a: 1 });
    expect([first.status, await first.json()]).toEqual([200, { answer: { a: 1 } }]);
    expect(await (await command({ a: 1 })).json()).toEqual({ answer: { a: 1 }, replay: true });
    expect(host.calls[0]).toMatchObject({
      name: 'session.join',
      input: { a: 1 },
      key: KEY,
      actor: { role: 'spectator' },
    });
  });

  it('[OP2] refuses a command without a key, or with one that is no UUID', async () => {
    const without = await post('/api/commands/session.join', {});
    expect(await without.json()).toMatchObject({
      error: { code: 'input.invalid', fields: { 'idempotency-key': 'required' } },
    });
    expect((await command({}, { 'idempotency-key': 'x' })).status).toBe(400);
    expect(host.calls).toEqual([]);
  });

  it('runs a query for the person of the token', async () => {
    const answer = await post('/api/queries/session.me', {}, { authorization: `Bearer ${await host.token()}` });
    expect(await answer.json()).toEqual({ answer: {} });
    expect(host.calls[0]?.actor).toMatchObject({ role: 'player', device: DEVICE });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('refuses a token that is expired, none of ours, or of a device that was signed out', async () => {
    const token = await host.token();
    const code = async (authorization: string) => {
      const answer = await post('/api/queries/session.me', {}, { authorization });
      const body: unknown = await answer.json();
      return [answer.status, body];
    };
    const refused = (name: string) => ({ error: expect.objectContaining({ code: name }) as unknown });
    expect(await code('Bearer x.y.z')).toEqual([401, refused('auth.token_invalid')]);
    expect(await code(`Basic ${token}`)).toEqual([401, refused('auth.token_invalid')]);
    host.devices.delete(DEVICE);
    expect(await code(`Bearer ${token}`)).toEqual([410, refused('auth.revoked')]);
    host.time.advance(62 * 60_000);
    expect(await code(`Bearer ${token}`)).toEqual([401, refused('auth.token_expired')]);
    expect(host.calls).toEqual([]);
  });

  it('[OP3] gives a refusal with its status and Retry-After, and of a fault of the host only an id', async () => {
    host.answer = () => {
      throw new AppError('auth.locked', { retryAfter: 60 });
    };
    const locked = await command({});
    expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await locked.json()).toMatchObject({ error: { code: 'auth.locked', status: 429, retryAfter: 60 } });
    host.answer = () => {
      throw new Error('secret text');
    };
    const broken = await command({});
    const text = await broken.text();
    expect(broken.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({
      error: { code: 'internal', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(text).not.toContain('secret');
  });

  it('[OP3] gives every refusal of the framework the same shape', async () => {
    const errors = await Promise.all(
      [
        command('{"a":'),
        command(''),
        command('{"__proto__":{"role":"admin"}}'),
        command('{"constructor":{"prototype":{}}}'),
        command('text', { 'content-type': 'text/plain' }),
        post('/api/commands/no.such', {}, { 'idempotency-key': KEY }),
        fetch(`${host.url}/nothing`),
        fetch(`${host.url}/%zz`),
        fetch(`${host.url}/api/commands/session.join`),
      ].map(async (answer) => {
        const { status, headers } = await answer;
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        const body = (await (await answer).json()) as { error: { code: string; status: number } };
        expect(body.error.status).toBe(status);
        return `${status} ${body.error.code}`;
      }),
    );
    const invalid = '400 input.invalid';
    expect(errors.slice(0, 5)).toEqual([invalid, invalid, invalid, invalid, invalid]);
    expect(errors.slice(5)).toEqual([
      '404 operation.unknown',
      '404 request.not_found',
      '400 input.invalid',
      '404 operation.unknown',
    ]);
    expect(host.calls).toEqual([]);
  });

  it('[LM4] takes 16 KB, and what an operation declares', async () => {
    const small = JSON.stringify({ x: 'x'.repeat(16 * 1024 - 8) });
    expect((await command(small)).status).toBe(200);
    const large = await command(JSON.stringify({ x: 'x'.repeat(16 * 1024) }));
    expect([large.status, await large.json()]).toMatchObject([413, { error: { code: 'input.too_large' } }]);
    const csv = { tournament: KEY, csv: 'x'.repeat(100_000) };
    const ask = async () =>
      post('/api/queries/entrant.previewImport', csv, { authorization: `Bearer ${await host.token()}` });
    // A large body is read only of somebody who may send it.
    expect((await ask()).status).toBe(403);
    host.devices.set(DEVICE, { role: 'organizer', person: null });
    expect((await ask()).status).toBe(200);
  });

  it('[LM1] counts HTTP and WebSocket in one bucket', async () => {
    const token = await host.token();
    const ask = () => post('/api/queries/session.me', {}, { authorization: `Bearer ${token}` });
    const client = await host.connect().hello(token);
    for (let id = 1; id <= 15; id += 1) client.send({ t: 'ask', id, name: 'session.me', input: {} });
    await client.sees('answer', 15);
    for (let count = 1; count <= 5; count += 1) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await refused.json()).toMatchObject({ error: { code: 'limit.rate', retryAfter: 1 } });
    await until(async () => expect((await ask()).status).toBe(200));
  });

  it('answers the desktop window as admin, without Host, Origin, token or limit', async () => {
    for (let count = 0; count < 30; count += 1) {
      const answer = await host.http.inject({
        method: 'POST',
        url: '/api/queries/session.me',
        headers: { 'content-type': 'application/json' },
        body: Buffer.from('{"a":1}'),
      });
      expect([answer.status, JSON.parse(Buffer.from(answer.body).toString())]).toEqual([200, { answer: { a: 1 } }]);
    }
    expect(host.calls[0]?.actor).toMatchObject({ role: 'admin', device: null, key: 'window' });
  });

  it('takes no request from the network for the window', async () => {
    await post('/api/queries/session.me', {}, { 'x-forwarded-for': 'window', forwarded: 'for=window' });
    expect(host.calls[0]?.actor.role).toBe('spectator');
  });

  it('has a route for every operation', async () => {
    host.answer = () => ({});
    for (const { kind, name } of DECLARATIONS) {
      const url = `/api/${kind === 'command' ? 'commands' : 'queries'}/${name}`;
      const headers = { 'content-type': 'application/json', 'idempotency-key': HOST_ID };
      const answer = await host.http.inject({ method: 'POST', url, headers, body: Buffer.from('{}') });
      expect([name, answer.status]).toEqual([name, 200]);
    }
    expect(host.calls.map(({ name }) => name)).toEqual(DECLARATIONS.map(({ name }) => name));
  });
});
