import { request, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestHost } from '../realtime/support/test-host.ts';

const ID = '01920000-0000-7000-8000-000000000003';
const TEXT = JSON.stringify({ topic: `t:${ID}/public`, offset: 7 });

describe('snapshots', () => {
  let host: TestHost;

  beforeEach(async () => {
    host = await TestHost.start();
    host.snapshots.set(ID, { gzip: gzipSync(TEXT), etag: 'e1-7' });
  });
  afterEach(() => host.stop());

  /** By node:http, which unpacks nothing by itself. */
  function get(
    headers: Record<string, string>,
    id = ID,
  ): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const asked = request(`${host.url}/api/snapshots/${id}`, { headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });
  }

  it.each(['gzip', 'br, gzip;q=0.5', '*', 'GZIP'])('goes out as it is kept for "%s"', async (encoding) => {
    const { status, headers, body } = await get({ 'accept-encoding': encoding });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      etag: 'W/"e1-7"',
      'cache-control': 'private, no-cache',
    });
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(body).toEqual(host.snapshots.get(ID)?.gzip);
    expect(gunzipSync(body).toString()).toBe(TEXT);
  });

  it.each([{}, { 'accept-encoding': 'identity' }, { 'accept-encoding': 'gzip;q=0, *' }, { 'accept-encoding': 'br' }])(
    'goes out unpacked for %o',
    async (headers: Record<string, string>) => {
      const answer = await get(headers);
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.body.toString()).toBe(TEXT);
    },
  );

  it('is not sent again to who has it', async () => {
    for (const known of ['W/"e1-7"', '"e1-7"', '"x", W/"e1-7"']) {
      const { status, headers, body } = await get({ 'if-none-match': known });
      expect([known, status, body.length, headers.etag]).toEqual([known, 304, 0, 'W/"e1-7"']);
    }
    expect((await get({ 'if-none-match': '"e1-6"' })).status).toBe(200);
  });

  it('is not there for an id that is unknown or none, nor by a token that is no good', async () => {
    for (const id of ['01920000-0000-7000-8000-000000000004', 'x', '..%2f..', '%27']) {
      const { status, body } = await get({}, id);
      expect([id, status, JSON.parse(body.toString())]).toMatchObject([
        id,
        404,
        { error: { code: 'tournament.not_found' } },
      ]);
    }
    expect((await get({ authorization: 'Bearer x' })).status).toBe(401);
  });
});

describe('health', () => {
  it('is up, and ready only while every check holds', async () => {
    const host = await TestHost.start();
    expect(await (await fetch(`${host.url}/healthz`)).json()).toEqual({ up: true });
    expect((await fetch(`${host.url}/readyz`)).status).toBe(200);
    host.checks = { database: true, disk: false };
    const answer = await fetch(`${host.url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { ready: false, checks: { database: true, disk: false } },
    ]);
    await host.stop();
  });
});
