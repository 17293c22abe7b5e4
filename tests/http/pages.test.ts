import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../realtime/support/test-client.ts';
import { TestHost } from '../realtime/support/test-host.ts';

describe('pages', () => {
  let dir: string;
  let host: TestHost;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'matchdesk-pages-'));
    const pages = join(dir, 'renderer');
    await mkdir(join(pages, 'assets'), { recursive: true });
    await mkdir(join(dir, 'renderer-secret'));
    for (const page of ['spectator', 'player', 'console', 'screen']) {
      await writeFile(join(pages, `${page}.html`), `<title>${page}</title>`);
    }
    await writeFile(join(pages, 'assets', 'app-1a2b3c.js'), 'export {};');
    await writeFile(join(pages, '.env'), 'secret');
    await writeFile(join(dir, 'secret.txt'), 'secret');
    await writeFile(join(dir, 'renderer-secret', 'secret.txt'), 'secret');
    host = await TestHost.start({ pagesDir: pages });
  });
  afterAll(async () => {
    await host.stop();
    await rm(dir, { recursive: true, force: true });
  });

  /** Sends the path as it stands; fetch would tidy it up. */
  async function ask(path: string): Promise<string> {
    const socket = connect(host.port, '127.0.0.1');
    let text = '';
    let ended = false;
    socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('close', () => (ended = true));
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    await until(() => expect(ended).toBe(true));
    return text;
  }

  it.each([
    ['/', 'spectator'],
    ['/?lang=bn', 'spectator'],
    ['/t/01920000-0000-7000-8000-000000000003/bracket', 'spectator'],
    ['/play', 'player'],
    ['/play/matches', 'player'],
    ['/console', 'console'],
    ['/console/t/1', 'console'],
    ['/console.html', 'console'],
    ['/screen/2', 'screen'],
  ])('answers %s by the page %s, never kept without asking', async (path, page) => {
    const answer = await fetch(host.url + path);
    expect([answer.status, await answer.text()]).toEqual([200, `<title>${page}</title>`]);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('lets built files be kept for ever', async () => {
    const answer = await fetch(`${host.url}/assets/app-1a2b3c.js`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch(/javascript/);
    expect((await fetch(`${host.url}/assets/none.js`)).status).toBe(404);
  });

  it('gives every answer the headers that bind it to this host', async () => {
    for (const path of ['/', '/assets/app-1a2b3c.js', '/nothing', '/healthz']) {
      const { headers } = await fetch(host.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port}`);
      expect(policy).not.toContain('unsafe-eval');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%252f..%252fsecret.txt',
    '/../renderer-secret/secret.txt',
    '//etc/passwd',
    '/play/../../secret.txt',
    '/console/..%2f..%2fsecret.txt',
    '/api/docs/static/..%2f..%2fpackage.json',
    '/.env',
    '/%00',
    `/${'../'.repeat(12)}etc/passwd`,
  ])('does not leave its folder by %s', async (path) => {
    const text = await ask(path);
    expect(text).toMatch(/^HTTP\/1.1 \d/);
    expect(text).not.toMatch(/secret|root:|"@fastify/);
  });

  it('says what to do when the pages are not built', async () => {
    const bare = await TestHost.start({ pagesDir: join(dir, 'nowhere') });
    const answer = await fetch(`${bare.url}/console`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
    expect((await fetch(`${bare.url}/api/openapi.json`)).status).toBe(200);
    await bare.stop();
  });
});
