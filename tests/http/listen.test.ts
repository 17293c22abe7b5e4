import { createServer } from 'node:net';
import { fastify } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { StartError } from '#core/core-api.ts';
import { listen } from '#core/http/listen.ts';
import { CLOSE } from '#shared/protocol/frames.ts';
import { until } from '../realtime/support/test-client.ts';
import { DEVICE, TestHost } from '../realtime/support/test-host.ts';

describe('the server', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  async function start(): Promise<TestHost> {
    const host = await TestHost.start();
    stops.push(() => host.stop());
    return host;
  }

  it('says in one line that its port is taken, and ends with code 3', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    stops.push(() => new Promise((resolve) => taken.close(() => resolve())));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const failure: unknown = await listen(fastify(), port, '127.0.0.1').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(failure).toMatchObject({
      code: 'start.port_in_use',
      exitCode: 3,
      message: expect.stringContaining(`Port ${port} is taken`),
    });
  });

  it('tells every session that it stops, and lets none in after', async () => {
    const host = await start();
    const client = await host.connect().hello();
    await host.realtime.stop();
    expect(await client.isClosed()).toEqual({ code: 1001, reason: 'host.stopping' });
    expect(host.realtime.count()).toBe(0);
    const late = host.connect();
    await until(() => expect(late.closed?.code).toBe(0));
  });

  it("[HS7] ends a device's sessions when it is signed out, and nobody else's", async () => {
    const host = await start();
    const phone = await host.connect().hello(await host.token());
    const other = await host.connect().hello();
    expect([...host.realtime.listConnectedDevices()]).toEqual([DEVICE]);
    host.realtime.closeDevice(DEVICE);
    expect(await phone.isClosed()).toEqual({ code: CLOSE.tokenInvalid, reason: 'auth.revoked' });
    await until(() => expect(host.realtime.listConnectedDevices().size).toBe(0));
    expect(other.closed).toBeUndefined();
  });
});
