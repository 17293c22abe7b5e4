import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { until } from '../realtime/support/test-client.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('a host that answers by https', () => {
  let core: TestCore;
  beforeEach(async () => void (core = await makeCore({ https: true, now: Date.now() })));
  afterEach(() => core.stop());

  /** As a device that trusts this host's certificate, and no other. */
  function get(path: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const ca = core.certificate ?? '';
      const asked = request({ host: '127.0.0.1', port: core.address.port, path, ca }, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      asked.on('error', reject).end();
    });
  }

  it('serves pages and API, names https in its addresses, links and QR codes, and speaks no http there', async () => {
    expect(await get('/healthz')).toEqual({ status: 200, text: '{"up":true}' });
    for (const url of core.address.urls) expect(url).toMatch(/^https:\/\//);
    expect(await core.makeAdminLink()).toMatch(/^https:\/\/[^/]+\/console#token=/);
    expect((await core.desk.ask('venue.access', {})).urls).toEqual([...core.address.urls]);
    await expect(fetch(`http://127.0.0.1:${core.address.port}/healthz`)).rejects.toThrow();
  });

  it('takes WebSockets on the same port', async () => {
    const port = core.address.port;
    const ws = new WebSocket(`wss://127.0.0.1:${port}/ws`, {
      ca: core.certificate,
      headers: { origin: `https://127.0.0.1:${port}` },
    });
    const frames: string[] = [];
    ws.on('message', (data: Buffer) => frames.push(data.toString()));
    ws.on('open', () => ws.send(JSON.stringify({ t: 'hello', protocol: PROTOCOL_VERSION })));
    await until(() => expect(frames[0]).toContain('"t":"welcome"'));
    ws.terminate();
  });

  it('keeps its certificate in a file of its own, for its owner alone, and over restarts', async () => {
    const path = join(core.dataDir, 'host-certificate.pem');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { cert } = { cert: core.certificate ?? '' };
    expect(new X509Certificate(cert).subjectAltName).toContain('IP Address:127.0.0.1');
    core = await core.restart();
    expect(core.certificate?.trim()).toBe(cert.trim());
    core.pass(380 * DAY);
    core = await core.restart();
    expect(core.certificate?.trim()).not.toBe(cert.trim());
  });

  it('says what to do about a certificate that is damaged', async () => {
    writeFileSync(join(core.dataDir, 'host-certificate.pem'), 'nonsense');
    const dataDir = core.dataDir;
    await core.restart().then(
      () => expect.unreachable(),
      (error: unknown) => expect(error).toMatchObject({ code: 'start.certificate_damaged' }),
    );
    expect(readFileSync(join(dataDir, 'host-certificate.pem'), 'utf8')).toBe('nonsense');
  });
});

describe('the setting of https', () => {
  it('is an admin’s, and takes effect at the next start', async () => {
    let core = await makeCore({ now: Date.now() });
    expect((await core.desk.ask('host.health', {})).https).toEqual({ now: false, next: false, fingerprint: null });
    await core.desk.send('host.setHttps', { https: true });
    expect((await core.desk.ask('host.health', {})).https).toEqual({ now: false, next: true, fingerprint: null });
    core = await core.restart();
    expect(core.address.urls[0]).toMatch(/^https:/);
    expect((await core.desk.ask('host.health', {})).https).toEqual({
      now: true,
      next: true,
      fingerprint: new X509Certificate(core.certificate ?? '').fingerprint256,
    });
    await core.stop();
  });
});
