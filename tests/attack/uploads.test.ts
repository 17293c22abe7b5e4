import { createServer } from 'node:net';
import { readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECLARATIONS } from '#shared/protocol/registry.ts';
import { close, DOUBLE, open, tamper } from '#tests/event-file/support.ts';
import { Target } from './support/target.ts';

const MB = 1024 * 1024;
/** Operations that take more than a page ever sends in one go. */
const LARGE = DECLARATIONS.filter(({ maxBytes }) => maxBytes !== undefined);

let target: Target;
let token: string;
let file: string;
beforeAll(async () => {
  target = await Target.start({ limits: { messagesPerSecond: 1e6, burst: 1e6 } });
  const pairing = await target.byDesk<{ token: string }>('commands', 'device.createPairing', { role: 'organizer' });
  const { answer } = await target.send('session.exchange', { token: pairing.token });
  token = (answer as { accessToken: string }).accessToken;
  const cup = { name: 'Cup', game: 'Chess', config: DOUBLE, capacity: 8, startsAt: null };
  const { id } = await target.byDesk<{ id: string }>('commands', 'tournament.create', cup);
  await target.byDesk('commands', 'entrant.import', { tournament: id, csv: 'name\nAna\nBob\nCy', mode: 'all' });
  await target.byDesk('commands', 'tournament.start', { tournament: id });
  file = (await target.byDesk<{ file: string }>('queries', 'event.export', {})).file;
});
afterAll(() => target.stop());

const preview = (given: unknown, more: Record<string, string> = {}) =>
  target.ask({
    method: 'POST',
    path: '/api/queries/event.previewImport',
    headers: {
      origin: target.origin,
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...more,
    },
    body: typeof given === 'string' ? given : JSON.stringify(given),
  });
const look = async (given: string) => {
  const { error, answer } = await preview({ file: given });
  return error?.code ?? (answer as { tournaments: { fault: { code: string } | null }[] }).tournaments[0]?.fault?.code;
};
const bring = (given: string, copy = true) =>
  target.send('event.import', { file: given, tournaments: [{ no: 1, copy }] }, { token });

/** The first bytes of a request that says how long it will be, and then nothing. */
async function announce(path: string, length: number, headers: readonly string[]): Promise<string> {
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${target.port}`,
    `Origin: ${target.origin}`,
    'Content-Type: application/json',
    `Idempotency-Key: ${randomUUID()}`,
    `Content-Length: ${length}`,
    'Connection: close',
    ...headers,
  ];
  return target.raw(`${head.join('\r\n')}\r\n\r\n{"file":"`);
}

describe('an upload of somebody who may not', () => {
  it('is refused by its head, before the host reads the body, for every operation that takes a large one', async () => {
    expect(LARGE.map(({ name }) => name)).toContain('event.import');
    const player = await target.join('Ana');
    for (const { kind, name } of LARGE) {
      const path = `/api/${kind === 'command' ? 'commands' : 'queries'}/${name}`;
      expect(await announce(path, MB, []), name).toMatch(/^HTTP\/1\.1 401 /);
      expect(await announce(path, MB, ['Authorization: Bearer nonsense']), name).toMatch(/^HTTP\/1\.1 401 /);
      expect(await announce(path, MB, [`Authorization: Bearer ${player.accessToken}`]), name).toMatch(
        /^HTTP\/1\.1 403 /,
      );
    }
  });
});

describe('an upload that is too large', () => {
  it('is refused by its announced length, and by what it unpacks to', async () => {
    const authorized = [`Authorization: Bearer ${token}`];
    expect(await announce('/api/commands/event.import', 100 * MB, authorized)).toMatch(/^HTTP\/1\.1 413 /);
    expect(await look(gzipSync(Buffer.alloc(100 * MB)).toString('base64'))).toBe('file.unpacks_too_large');
    const member = gzipSync(Buffer.alloc(8 * MB, '\n'));
    expect(await look(Buffer.concat(Array.from({ length: 100 }, () => member)).toString('base64'))).toBe(
      'file.unpacks_too_large',
    );
  });

  it('in values, in depth or in lines is refused before it is parsed, while everybody else is served', async () => {
    const [head = ''] = open(file);
    const bombs = {
      values: `{"entrants":[${'[],'.repeat(2 * MB)}0]}`,
      depth: `{"a":${'['.repeat(MB)}${']'.repeat(MB)}}`,
      lines: '\n'.repeat(4 * MB),
    };
    for (const [what, bomb] of Object.entries(bombs)) {
      const asked = look(close([head, bomb, '']));
      expect((await target.ask({ path: '/healthz' })).status, what).toBe(200);
      expect(await asked, what).toMatch(/^file\.(unpacks_too_large|changed)$/);
    }
  });

  it('in lists of wrong members, which would each make a fault, is refused all the same', async () => {
    const wrong = '"x",'.repeat(2_900_000).slice(0, -1);
    for (const change of [`"entrants":[${wrong}],"none":[`, `"stages":[{"results":[${wrong}]}],"none":[`]) {
      const lines = open(file);
      lines[1] = (lines[1] ?? '').replace('"entrants":[', change);
      expect(await look(close(lines))).toBe('file.not_valid');
    }
    const seeds = Array.from({ length: 4_096 }, () => '"x"').join(',');
    const reasons = Array.from({ length: 700 }, () => `{"code":"x","seeds":[${seeds}],"values":[]}`).join(',');
    const draw = `{"round":1,"random":"","basis":"","at":1,"reasons":[${reasons}]}`;
    const lines = open(file).map((line) => line.replace('"draws":[', `"draws":[${draw}`));
    expect(await look(close(lines))).toBe('file.not_valid');
    expect(await look(file)).toBeUndefined();
  });
});

describe('an upload with a trick', () => {
  it('is no prototype of anything: keys such as __proto__ are refused wherever they stand', async () => {
    const [head = '', line = '', end = ''] = open(file);
    const poison = '"__proto__":{"polluted":true},';
    const escaped = '"\\u005f_proto__":{"polluted":true},';
    for (const key of [poison, escaped, '"constructor":{"prototype":{"polluted":true}},']) {
      expect(await look(close([head, line.replace('{', `{${key}`), end])), key).toBe('file.not_valid');
      expect(await look(close([head, line.replace('"config":{', `"config":{${key}`), end])), key).toBe(
        'file.not_valid',
      );
      expect(await look(close([head.replace('{', `{${key}`), line, end])), key).toMatch(/^file\./);
      const body = `{${key}"file":"x"}`;
      expect((await preview(body)).status, key).toBe(400);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const named = tamper(file, (t) => void Object.assign(t.entrants[0] ?? {}, { name: '__proto__' }));
    expect(await look(named)).toBeUndefined();
  });

  it('in another wrapping is not read: a form, a data address, a length that is not its own', async () => {
    const form = '--x\r\nContent-Disposition: form-data; name="file"; filename="../../x"\r\n\r\nhello\r\n--x--\r\n';
    expect((await preview(form, { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(400);
    expect((await preview(form, { 'content-type': 'application/octet-stream' })).status).toBe(400);
    expect(await look(`data:application/gzip;base64,${file}`)).toBe('file.not_an_event');
    expect((await preview({ file, path: '/etc/passwd' })).status).toBe(400);
    expect((await preview({ file: { path: '/etc/passwd' } })).status).toBe(400);
    expect((await preview({ file: ['a', 'b'] })).status).toBe(400);
    expect((await target.send('event.loadSample', { language: '../../data' }, { token })).status).toBe(400);
  });

  it('leads nowhere: names with paths are names, and an address in them is never visited', async () => {
    let visits = 0;
    const trap = createServer((socket) => {
      visits++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => void trap.listen(0, '127.0.0.1', resolve));
    const address = trap.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/x`;
    const before = readdirSync(target.dataDir);
    const names = ['../../../etc/passwd', 'C:\\Windows\\win.ini', url, '<img src=x onerror=alert(1)>', '%2e%2e%2fx'];
    for (const name of names) {
      const wrong = tamper(file, (t) => {
        Object.assign(t, { name, game: url });
        Object.assign(t.entrants[0] ?? {}, { name, club: url, region: '../..' });
      });
      const { answer, text } = await bring(wrong);
      expect(answer, text).toMatchObject({ imported: [{ name }] });
    }
    expect(readdirSync(target.dataDir)).toEqual(before);
    expect(visits).toBe(0);
    trap.close();
  });
});
