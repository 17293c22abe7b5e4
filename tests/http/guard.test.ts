import { request } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuard } from '#core/http/guard.ts';
import { CLOSE } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { TestHost } from '../realtime/support/test-host.ts';
import { until } from '../realtime/support/test-client.ts';

const KEY = '01920000-0000-7000-8000-0000000000aa';

describe('the guard at the door', () => {
  let host: TestHost;

  beforeAll(async () => {
    host = await TestHost.start({
      extraHosts: ['cup.example'],
      extraOrigins: ['https://desk.example'],
      limits: { burst: 1e6 },
    });
  });
  afterAll(() => host.stop());

  /** By node:http, since fetch sets Host and Origin by itself. */
  function ask(
    method: string,
    path: string,
    headers: Record<string, string>,
    body = '',
  ): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const asked = request({ port: host.port, host: '127.0.0.1', method, path, headers, setHost: false }, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  function join(headers: Record<string, string>): Promise<{ status: number; text: string }> {
    const all = { 'content-type': 'application/json', 'idempotency-key': KEY, host: 'localhost', ...headers };
    return ask('POST', '/api/commands/session.join', all, '{}');
  }

  function refusedUpgrade(path: string, headers: Record<string, string>): Promise<number> {
    return new Promise((resolve) => {
      const ws = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
      ws.on('unexpected-response', (_request, answer) => resolve(answer.statusCode ?? 0));
      ws.on('open', () => resolve(101));
      ws.on('error', () => undefined);
    });
  }

  it.each(['localhost', 'LOCALHOST:80', '127.0.0.1', '[::1]:4747', '10.1.2.3:4747', 'cup.example', 'localhost.'])(
    '[OR1] answers to its own name %s',
    async (name) => {
      expect((await ask('GET', '/healthz', { host: name })).status).toBe(200);
    },
  );

  it.each(['evil.example', '10.1.2.4', 'localhost.evil.example', 'localhost:4747@evil.example', '', 'a b'])(
    '[OR1] refuses the foreign name "%s" on every route',
    async (name) => {
      for (const path of ['/healthz', '/', '/api/openapi.json', '/nothing']) {
        const answer = await ask('GET', path, { host: name });
        expect([path, answer.status]).toEqual([path, 403]);
        expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'request.wrong_host' } });
      }
    },
  );

  it('[OR1] [OR2] refuses an upgrade by a foreign name, of a foreign page, or elsewhere than at /ws', async () => {
    const own = host.url;
    expect(await refusedUpgrade('/ws', { origin: own, host: 'evil.example' })).toBe(403);
    expect(await refusedUpgrade('/ws', { origin: 'http://evil.example' })).toBe(403);
    expect(await refusedUpgrade('/ws', { origin: 'null' })).toBe(403);
    expect(await refusedUpgrade('/ws', { origin: `http://127.0.0.1:${host.port + 1}` })).toBe(403);
    expect(await refusedUpgrade('/wss', { origin: own })).toBe(404);
    expect(await refusedUpgrade('/ws', { origin: own })).toBe(101);
    expect(await refusedUpgrade('/ws', { origin: 'app://matchdesk' })).toBe(101);
    expect(await refusedUpgrade('/ws', { origin: 'https://desk.example' })).toBe(101);
  });

  it('[OR2] takes a command of its own pages, the desktop window and what the settings add', async () => {
    for (const origin of ['http://localhost', 'app://matchdesk', 'https://desk.example']) {
      expect([origin, (await join({ origin })).status]).toEqual([origin, 200]);
    }
  });

  it('[OR2] refuses a command of a foreign page, token or not', async () => {
    const authorization = `Bearer ${await host.token()}`;
    for (const origin of ['http://evil.example', 'null', 'http://localhost:81', 'app://other', 'http://cup.example']) {
      const answer = await join({ origin, authorization });
      expect([origin, answer.status]).toEqual([origin, 403]);
      expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'request.foreign_origin' } });
    }
  });

  it('[OR3] asks for a token where no Origin says whose page it is', async () => {
    expect((await join({})).status).toBe(403);
    expect((await join({ authorization: `Bearer ${await host.token()}` })).status).toBe(200);
    const { client } = host.socket({});
    client.send({ t: 'hello', protocol: PROTOCOL_VERSION });
    expect(await client.isClosed()).toEqual({ code: CLOSE.tokenInvalid, reason: 'auth.required' });
    await host.socket({}).client.hello(await host.token());
  });

  it('answers what is no HTTP in the one shape of errors, and ends the line', async () => {
    const socket = connect(host.port, '127.0.0.1');
    let text = '';
    let ended = false;
    socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('close', () => (ended = true));
    socket.write('nonsense\r\n\r\n');
    await until(() => expect(ended).toBe(true));
    expect(text).toContain('HTTP/1.1 400');
    expect(text).toContain('"code":"input.invalid"');
  });

  it('[OR2] takes no page for its own that merely names the same foreign host', () => {
    const guard = createGuard({ listOwnNames: () => [] });
    expect(guard.judgeOrigin('http://localhost:80', 'LOCALHOST:80')).toBe('own');
    expect(guard.judgeOrigin('http://evil.example', 'evil.example')).toBe('foreign');
    expect(guard.judgeOrigin(undefined, 'localhost')).toBe('absent');
  });

  it('looks its names up again when the address changed, at most once a second', () => {
    let names = ['10.0.0.1'];
    let lookUps = 0;
    let elapsed = 0;
    const listOwnNames = () => {
      lookUps += 1;
      return names;
    };
    const guard = createGuard({ listOwnNames }, () => elapsed);
    expect(guard.isOwnHost('10.0.0.1')).toBe(true);
    names = ['10.0.0.2'];
    expect(guard.isOwnHost('10.0.0.2')).toBe(false);
    expect(lookUps).toBe(1);
    elapsed += 1_000;
    expect(guard.isOwnHost('10.0.0.2')).toBe(true);
    expect(guard.isOwnHost('10.0.0.1')).toBe(false);
  });
});
