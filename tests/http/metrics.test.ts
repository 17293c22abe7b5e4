import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Core } from '#core/core-api.ts';
import { makeCore, type TestCore } from '#tests/support/core.ts';
import { giveDesk, giveRunning, decide } from '#tests/support/given.ts';
import { TestHost } from '../realtime/support/test-host.ts';

async function read(core: Pick<Core, 'inject'>): Promise<string> {
  const { body } = await core.inject({ method: 'GET', url: '/metrics', headers: {} });
  return Buffer.from(body).toString();
}

describe('what the host tells of itself', () => {
  let core: TestCore;
  beforeEach(async () => void (core = await makeCore()));
  afterEach(() => core.stop());

  it('is up, and ready: the database writes, the disk has room, the clock stands', async () => {
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${core.address.port}${path}`)).json();
    expect(await get('/healthz')).toEqual({ up: true });
    expect(await get('/readyz')).toEqual({ ready: true, checks: { database: true, disk: true, clock: true } });
  });

  it('counts operations by name and outcome, failed sign-ins by reason, and how long events took', async () => {
    const { id } = await giveRunning(core, ['Ana', 'Bob']);
    await decide(core, id, 1, 0);
    await expect(core.anyone.send('session.join', { code: 'AAAAAA', name: 'Cy' })).rejects.toThrow();
    await expect(core.anyone.ask('device.list', {})).rejects.toThrow('auth.required');
    await expect(core.as('nonsense').ask('session.me', {})).rejects.toThrow('auth.token_invalid');
    const text = await read(core);
    expect(text).toContain('matchdesk_operation_seconds_count{operation="match.change",outcome="ok"} 1');
    expect(text).toContain('matchdesk_operation_seconds_count{operation="device.list",outcome="refused"} 1');
    expect(text).toContain('matchdesk_sign_in_failures_total{reason="auth.code_unknown"} 1');
    expect(text).toContain('matchdesk_sign_in_failures_total{reason="auth.token_invalid"} 1');
    expect(text).toContain('matchdesk_ready{check="database"} 1');
    for (const name of ['matchdesk_event_lag_seconds_count', 'matchdesk_database_seconds_count'])
      expect(Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]), name).toBeGreaterThan(0);
    for (const name of ['matchdesk_disk_free_bytes', 'process_resident_memory_bytes', 'matchdesk_messages_total'])
      expect(text).toContain(`# TYPE ${name}`);
  });

  it('names nobody and nothing in its numbers', async () => {
    const { id, players } = await giveRunning(core, ['Nadia Verysecret', 'Bob']);
    await core.anyone.send(`session.${id}` as never, {} as never).catch(() => undefined);
    const text = await read(core);
    expect(players.size).toBe(2);
    expect(text).not.toContain('Verysecret');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('shows an organizer its state in words, and an admin alone the token for the numbers', async () => {
    const organizer = await giveDesk(core, 'organizer');
    const seen = await organizer.ask('host.health', {});
    expect(seen).toMatchObject({ alarms: [], checks: { database: true, disk: true, clock: true }, metricsToken: null });
    expect((await core.desk.ask('host.health', {})).metricsToken).toMatch(/^[\w-]{43}$/);
  });

  it('shows its numbers to another computer with the token alone', async () => {
    const address = Object.values(networkInterfaces())
      .flatMap((infos) => infos ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
    if (address === undefined) return;
    await core.stop();
    core = await makeCore({ bind: '0.0.0.0' });
    const from = async (headers: Record<string, string>) =>
      (await fetch(`http://${address}:${core.address.port}/metrics`, { headers })).status;
    const { metricsToken } = await core.desk.ask('host.health', {});
    const player = await core.join('Ana');
    expect(await from({})).toBe(401);
    expect(await from({ authorization: `Bearer ${player.token ?? ''}` })).toBe(401);
    expect(await from({ 'x-forwarded-for': '127.0.0.1' })).toBe(401);
    expect(await from({ authorization: `Bearer ${metricsToken ?? ''}` })).toBe(200);
  });
});

describe('the sessions in the numbers', () => {
  let host: TestHost;
  beforeEach(async () => void (host = await TestHost.start()));
  afterEach(() => host.stop());

  it('are counted by role and state, their topics by kind, and what a limit refused by its reason', async () => {
    const client = await host.connect().hello(await host.token());
    client.send({ t: 'subscribe', topic: 'venue/public' });
    await client.sees('subscribed');
    await host.connect().hello();
    const late = host.connect();
    late.send({ t: 'ask', id: 1, name: 'session.me', input: {} });
    await late.isClosed();
    const { text } = await host.metrics.read();
    expect(text).toContain('matchdesk_connections{role="player",state="open"} 1');
    expect(text).toContain('matchdesk_connections{role="spectator",state="open"} 1');
    expect(text).toContain('matchdesk_active_connections 2');
    expect(text).toContain('matchdesk_subscriptions{topic="venue",role="player"} 1');
    expect(text).toContain('matchdesk_limits_hit_total{reason="hello.first"} 1');
    expect(text).toMatch(/^matchdesk_messages_total\{direction="in"\} 4$/m);
    expect(text).toMatch(/^matchdesk_messages_total\{direction="out"\} 3$/m);
  });
});
