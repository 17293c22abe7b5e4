import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRequest, FLOOR_POLICY } from '../../electron/shell/answer.ts';
import { registerAppScheme, serveApp } from '../../electron/shell/protocol.ts';
import { makeFakeCore, toAnswer, type FakeCore } from './fake-core.ts';
import * as electron from './fake-electron.ts';
import { FakeSession } from './fake-session.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let core: FakeCore;

beforeEach(() => {
  electron.resetElectron();
  core = makeFakeCore();
});

/** As Chromium hands it over: Node's own Request would tidy the address first. */
function ask(url: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request('app://matchdesk/', { ...init, ...('body' in init ? { duplex: 'half' } : {}) });
  Object.defineProperty(request, 'url', { value: url });
  return answerRequest(core, request);
}

describe('the scheme', () => {
  it('is standard and secure, with no privilege that weakens a page', () => {
    registerAppScheme();
    expect(electron.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('is answered by the core, with an empty 500 when the core fails', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const session = new FakeSession();
    serveApp(session as never, core);
    const serve = session.schemes.get('app');
    expect((await serve?.(new Request('app://matchdesk/console.html')))?.status).toBe(200);
    core.inject = async () => Promise.reject(new Error('database at /home/alice is gone'));
    const failed = await serve?.(new Request('app://matchdesk/console.html'));
    expect(failed?.status).toBe(500);
    expect(await failed?.text()).toBe('');
  });
});

describe('a request of the window', () => {
  it('reaches the core with its method, path, query, headers and body', async () => {
    await ask('app://matchdesk/api/ops/tournament.create?lang=bn', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer x', 'idempotency-key': 'k1' },
      body: '{"name":"Cup"}',
    });
    const [asked] = core.asked;
    expect(asked).toMatchObject({
      method: 'POST',
      url: '/api/ops/tournament.create?lang=bn',
      headers: { 'content-type': 'application/json', authorization: 'Bearer x', 'idempotency-key': 'k1' },
    });
    expect(new TextDecoder().decode(asked?.body)).toBe('{"name":"Cup"}');
  });

  it('cannot name a host, a cookie or an encoding of its own', async () => {
    await ask('app://matchdesk/', { headers: { host: 'evil', cookie: 'a=b', referer: 'x', 'accept-encoding': 'br' } });
    expect(core.asked[0]?.headers).toEqual({ 'accept-encoding': 'identity' });
  });

  it.each([
    ['app://evil/console.html', 403],
    ['app://matchdesk.evil/console.html', 403],
    ['app://matchdesk:81/console.html', 403],
    ['app://user@matchdesk/console.html', 403],
    ['https://matchdesk/console.html', 403],
    ['not a url', 403],
    ['app://matchdesk/..%2f..%2fetc/passwd', 400],
    ['app://matchdesk/a/..%5c..%5cwindows', 400],
    ['app://matchdesk/%2e%2e%2fetc/passwd', 400],
    ['app://matchdesk//etc/passwd', 400],
    ['app://matchdesk/files%2fphoto', 400],
    ['app://matchdesk/a%00.html', 400],
    ['app://matchdesk/%e0%a4%a', 400],
    ['app://matchdesk/a%0d%0ax-header:1', 400],
  ])('for %s is refused with %i and the core never hears of it', async (url, status) => {
    expect((await ask(url)).status).toBe(status);
    expect(core.asked).toEqual([]);
  });

  it('with dot segments can only reach what stands under the root', async () => {
    await ask('app://matchdesk/a/../../../console.html');
    expect(core.asked[0]?.url).toBe('/console.html');
  });

  it('of a foreign origin is refused', async () => {
    expect((await ask('app://matchdesk/', { headers: { origin: 'https://example.org' } })).status).toBe(403);
    expect((await ask('app://matchdesk/', { headers: { origin: 'null' } })).status).toBe(403);
    expect((await ask('app://matchdesk/', { headers: { origin: 'app://matchdesk' } })).status).toBe(200);
  });

  it('by an odd method is refused', async () => {
    expect((await ask('app://matchdesk/', { method: 'OPTIONS' })).status).toBe(405);
  });

  it('with a body without end is cut off', async () => {
    const megabyte = new Uint8Array(1024 * 1024);
    let megabytes = 0;
    const endless = new ReadableStream({
      pull(controller) {
        megabytes += 1;
        controller.enqueue(megabyte);
      },
    });
    expect((await ask('app://matchdesk/api/files', { method: 'POST', body: endless })).status).toBe(413);
    expect(core.asked).toEqual([]);
    expect(megabytes).toBeLessThan(40);
  });
});

describe('an answer to the window', () => {
  it('carries the strict policy on top of the one the core gives', async () => {
    core.answer = toAnswer('<!doctype html>', {
      'content-security-policy': "default-src 'self'",
      'content-type': 'text/html',
    });
    const policies = (await ask('app://matchdesk/console.html')).headers.get('content-security-policy');
    expect(policies).toBe(`default-src 'self', ${FLOOR_POLICY}`);
  });

  it('carries it when the core gives none, and when it is refused', async () => {
    for (const url of ['app://matchdesk/console.html', 'app://evil/']) {
      expect((await ask(url)).headers.get('content-security-policy')).toBe(FLOOR_POLICY);
    }
  });

  it('has a policy without inline scripts, eval, foreign hosts, frames or plug-ins', () => {
    expect(FLOOR_POLICY).toContain("default-src 'none'");
    expect(FLOOR_POLICY).toContain("script-src 'self';");
    expect(FLOOR_POLICY).toContain("connect-src 'self';");
    expect(FLOOR_POLICY).not.toMatch(/unsafe-eval|https?:|ws:|\*|script-src[^;]*unsafe/);
  });

  it('keeps status, type and body, and sets no cookie', async () => {
    core.answer = toAnswer(
      '{"code":"match.not_found"}',
      { 'content-type': 'application/json', 'set-cookie': ['a=b'] },
      404,
    );
    const response = await ask('app://matchdesk/api/x');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.json()).toEqual({ code: 'match.not_found' });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('is opened when it was kept as %s, for no window opens it', async (encoding, compress) => {
    core.answer = toAnswer(compress('snapshot'), { 'content-encoding': encoding, 'content-length': '7' });
    const response = await ask('app://matchdesk/api/snapshot');
    expect(await response.text()).toBe('snapshot');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-length')).toBeNull();
  });

  it.each([204, 304])('has no body with %i', async (status) => {
    core.answer = toAnswer('', {}, status);
    const response = await ask('app://matchdesk/api/x');
    expect(response.status).toBe(status);
    expect(response.body).toBeNull();
  });
});
