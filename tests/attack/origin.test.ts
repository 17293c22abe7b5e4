import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { Target } from './support/target.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const KEY = { 'idempotency-key': '01920000-0000-7000-8000-0000000000aa' };

describe('a page of another site, and a name that only leads here', () => {
  let target: Target;
  beforeAll(async () => {
    target = await Target.start();
  });
  afterAll(() => target.stop());

  function foreign(): [string, string][] {
    const { port } = target;
    return [
      ['another site', 'https://evil.example'],
      ['a sandboxed frame', 'null'],
      ['another port of the host', `http://127.0.0.1:${port + 1}`],
      ['a name that begins as ours', `http://127.0.0.1:${port}.evil.example`],
      ['a name that holds ours', `http://evil.example/?http://127.0.0.1:${port}`],
      ['ours with a user', `http://127.0.0.1:${port}@evil.example`],
      ['a file', 'file://'],
      ['nothing', ''],
    ];
  }

  it('[OR2] may not open a WebSocket', async () => {
    for (const [what, origin] of foreign()) {
      const { client } = target.socket({ headers: { origin } });
      expect((await client.isClosed()).code, what).toBe(403);
    }
  });

  it('[OR2] may not send a command or ask a query, with a token or without', async () => {
    const { accessToken } = await target.join('Ana');
    for (const [what, origin] of foreign()) {
      for (const authorization of [undefined, `Bearer ${accessToken}`]) {
        for (const path of ['/api/commands/session.signOut', '/api/queries/venue.info']) {
          const headers = { ...JSON_TYPE, ...KEY, origin, ...(authorization !== undefined && { authorization }) };
          const { status, error } = await target.ask({ method: 'POST', path, headers, body: '{}' });
          expect([status, error?.code], `${what}, ${path}`).toEqual([403, 'request.foreign_origin']);
        }
      }
    }
    expect((await target.send('session.signOut', {}, { token: accessToken })).status).toBe(200);
  });

  it('[OR2] gets no leave by a question beforehand (CORS preflight), and no form gets in without one', async () => {
    const origin = 'https://evil.example';
    const preflight = await target.ask({
      method: 'OPTIONS',
      path: '/api/commands/session.join',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = { 'content-type': type, ...KEY, origin: target.origin };
      const form = await target.ask({ method: 'POST', path: '/api/commands/session.join', headers, body: '{}' });
      expect([form.status, form.error?.code], type).toEqual([400, 'input.invalid']);
    }
  });

  it('[OR1] is refused whatever it asks for, by a name that is not ours (DNS rebinding)', async () => {
    const { port } = target;
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example`,
      `127.0.0.1@evil.example`,
      `127.0.0.1:${port}:${port}`,
      '127.0.0.1, evil.example',
      '0x7f000001',
      '[::ffff:127.0.0.1]x',
      '',
    ]) {
      const headers = { host, origin: `http://${host}` };
      for (const path of ['/', '/play', '/api/openapi.json', '/healthz', '/assets/app.js', '/nothing-here']) {
        const { status, error } = await target.ask({ path, headers });
        expect([status, error?.code], `${host} ${path}`).toEqual([403, 'request.wrong_host']);
      }
      const post = await target.ask({
        method: 'POST',
        path: '/api/queries/venue.info',
        headers: { ...JSON_TYPE, ...headers },
        body: '{}',
      });
      expect(post.error?.code, host).toBe('request.wrong_host');
      const { client } = target.socket({ headers });
      expect((await client.isClosed()).code, host).toBe(403);
    }
  });

  it('[OR1] is not let in by a second Host, none, or one in the address itself', async () => {
    const { port } = target;
    const two = await target.raw(
      `GET /api/openapi.json HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    );
    expect(two).toMatch(/^HTTP\/1.1 403 /);
    const none = await target.raw('GET /api/openapi.json HTTP/1.1\r\nConnection: close\r\n\r\n');
    expect(none).toMatch(/^HTTP\/1.1 40[03] /);
    const old = await target.raw('GET /api/openapi.json HTTP/1.0\r\n\r\n');
    expect(old).toMatch(/^HTTP\/1.1 403 /);
    const absolute = await target.raw(
      'GET http://127.0.0.1/api/openapi.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(absolute).toMatch(/^HTTP\/1.1 403 /);
  });

  it('[OR3] must show a token where no Origin says which page it is', async () => {
    const { accessToken } = await target.join('Bob');
    const without = target.socket({ headers: {} }).client;
    without.send({ t: 'hello', protocol: PROTOCOL_VERSION });
    expect(await without.isClosed()).toEqual({ code: CLOSE.tokenInvalid, reason: 'auth.required' });
    await target.socket({ headers: {} }).client.hello(accessToken);

    const path = '/api/queries/session.me';
    const bare = await target.ask({ method: 'POST', path, headers: JSON_TYPE, body: '{}' });
    expect(bare.error?.code).toBe('request.foreign_origin');
    const authorization = `Bearer ${accessToken}`;
    const shown = await target.ask({ method: 'POST', path, headers: { ...JSON_TYPE, authorization }, body: '{}' });
    expect(shown.status).toBe(200);
    const junk = { ...JSON_TYPE, authorization: 'Bearer x' };
    const wrong = await target.ask({ method: 'POST', path, headers: junk, body: '{}' });
    expect(wrong.error?.code).toBe('auth.token_invalid');
  });

  it('gets no token out of the address, where logs and neighbours would read it', async () => {
    const { accessToken } = await target.join('Cy');
    const path = `/api/queries/session.me?token=${accessToken}&access_token=${accessToken}`;
    const { answer } = await target.ask({
      method: 'POST',
      path,
      headers: { ...JSON_TYPE, origin: target.origin, cookie: `token=${accessToken}` },
      body: '{}',
    });
    expect(answer).toMatchObject({ role: 'spectator', device: null });
  });
});
