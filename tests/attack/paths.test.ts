import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET, Target } from './support/target.ts';

/** Every route that gives files, with and without a folder behind it. */
const ROUTES = [
  '/',
  '/t/',
  '/play/',
  '/console/',
  '/screen/',
  '/assets/',
  '/api/docs/',
  '/api/docs/static/',
  '/api/snapshots/',
];
const UP = [
  '..',
  '%2e%2e',
  '.%2e',
  '%2E.',
  '%252e%252e',
  '..%00',
  '..;',
  '....',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
  '\u2025',
];
const SLASHES = ['/', '%2f', '%2F', '%252f', '\\', '%5c', '%c0%af', '//', '/./'];
const INSIDE = ['secret.txt', 'data/matchdesk.sqlite', 'data/host-keys.json', 'etc/passwd'];

describe('a path that leads out of the pages', () => {
  let target: Target;
  beforeAll(async () => {
    target = await Target.start();
  });
  afterAll(() => target.stop());

  /** The bytes as they are, since every client puts such a path in order first. */
  async function get(path: string): Promise<string> {
    const head = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${target.port}\r\nConnection: close\r\n\r\n`;
    return target.raw(Buffer.from(head));
  }

  function expectNothing(path: string, answer: string): void {
    expect(answer, path).toMatch(/^HTTP\/1\.1 (?:200|400|403|404) /);
    for (const inside of [SECRET, 'SQLite format 3', '"master"', 'root:x:']) {
      expect(answer.includes(inside), `${path} brings out ${inside}`).toBe(false);
    }
  }

  it.each(ROUTES)(
    'brings nothing out by %s',
    async (route) => {
      for (const up of UP) {
        for (const slash of SLASHES) {
          const paths = INSIDE.map((file) => `${route}${`${up}${slash}`.repeat(3)}${file.replaceAll('/', slash)}`);
          const answers = await Promise.all(
            [...paths, `${route}${up}${slash}secret.txt`].map(async (path) => [path, await get(path)]),
          );
          for (const [path = '', answer = ''] of answers) expectNothing(path, answer);
        }
      }
    },
    60_000,
  );

  it.each([
    '/../secret.txt',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/\\..\\secret.txt',
    'file:///etc/passwd',
    'http://127.0.0.1/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/app.js/../../../secret.txt',
    '/assets/app.js%00.html',
    '/.env',
    '/%2eenv',
    '/assets/../.env',
    '/.%65nv',
    '/data/matchdesk.sqlite',
    '/host.lock',
    '/C:/Windows/win.ini',
    '/C:%5cWindows%5cwin.ini',
    '/assets/::$DATA',
    '/%',
    '/%zz',
    '/%ff%fe',
    `/${'a'.repeat(4_000)}`,
    `/${'../'.repeat(1_000)}secret.txt`,
  ])('brings nothing out: %s', async (path) => {
    expectNothing(path, await get(path));
  });

  it('may be as long as it likes: it is refused, and the next one is answered', async () => {
    expect(await get(`/${'a'.repeat(20_000)}`)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await get('/assets/app.js')).toMatch(/^HTTP\/1\.1 200 /);
    expect(await get('/')).toContain('<title>spectator</title>');
  });

  it('cannot write: other methods than those of the routes change nothing', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'POST', 'PROPFIND']) {
      const { status } = await target.ask({ method, path: '/assets/app.js', headers: { origin: target.origin } });
      expect(status, method).toBeGreaterThanOrEqual(400);
    }
    expect((await target.ask({ path: '/assets/app.js' })).text).toBe('export {};');
  });
});
