import { execSync } from 'node:child_process';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CLOSE } from '#shared/protocol/frames.ts';
import type { HealthDto } from '#shared/protocol/dto/host.ts';
import { DEFAULT_LIMITS } from '#core/realtime/limits.ts';
import { FakeTime } from '../realtime/support/fake-time.ts';
import { until } from '../realtime/support/test-client.ts';
import { Target } from './support/target.ts';
import { frame, shakeHands } from './support/ws-bytes.ts';

/** Both ends are in this process, so each line takes two of the files that a user may open. */
const FILES = process.platform === 'win32' ? 12_000 : Number(execSync('ulimit -n').toString()) || 1_024;
const LINES = Math.min(5_000, Math.floor((FILES - 500) / 2));
/** Headers may take 10 s, and it is looked every 5 s. */
const CUT_WITHIN_MS = 17_000;
const NEIGHBOUR = '127.0.0.2';

describe(`${LINES} lines that are half open`, () => {
  let target: Target;
  beforeAll(async () => {
    target = await Target.start();
  });
  afterAll(() => target.stop());

  const BEGUN: readonly (readonly [string, string])[] = [
    ['say nothing', ''],
    ['begin a request and stop', 'GET / HT'],
    ['go on with headers for ever', `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: `],
    [
      'promise a body and keep it',
      'POST /api/commands/session.join HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{',
    ],
  ];

  it('leave the door open for others meanwhile, and are cut', async () => {
    const lines: Socket[] = [];
    for (let no = 0; no < LINES; no += 1) {
      const line = target.line();
      // Without this the end of the other side is never seen.
      line.resume();
      line.write(BEGUN[no % BEGUN.length]?.[1] ?? '');
      lines.push(line);
      if (no % 100 === 99) await until(() => expect(lines.every(({ pending }) => !pending)).toBe(true));
    }
    // Those that go on for ever do: one more letter at each look.
    const drip = setInterval(() => lines.forEach((line, no) => no % BEGUN.length === 2 && line.write('a')), 500);
    expect(await target.isOpenFor(NEIGHBOUR)).toBe(true);
    expect(await target.isOpenFor('127.0.0.1')).toBe(true);
    // All but those that wait with their body, which may take 30 s in all.
    const early = lines.filter((_line, no) => no % BEGUN.length !== 3);
    await vi.waitUntil(() => early.every(({ closed }) => closed), { timeout: CUT_WITHIN_MS, interval: 100 });
    clearInterval(drip);
    expect(await target.isOpenFor(NEIGHBOUR)).toBe(true);
  }, 60_000);
});

describe('more lines than the host can hold', () => {
  it('[LM6] are dropped before they are read; who is inside is served, and the next one when there is room', async () => {
    const target = await Target.start({ limits: { sockets: 120 } });
    const inside = await target.socket({ from: NEIGHBOUR }).client.hello();
    const flood: Socket[] = [];
    for (let no = 0; no < 300; no += 1) {
      const line = target.line();
      line.resume();
      flood.push(line);
    }
    await until(() => expect(flood.filter(({ closed }) => closed).length).toBeGreaterThanOrEqual(300 - 120));
    inside.send({ t: 'ask', id: 1, name: 'venue.info', input: {} });
    await inside.sees('answer');
    expect((await target.byDesk<{ code: string }>('queries', 'venue.access', {})).code).toHaveLength(6);
    const { limitsHit } = await target.byDesk<HealthDto>('queries', 'host.health', {});
    expect(limitsHit.find(({ reason }) => reason === 'limit.sockets')?.count).toBeGreaterThanOrEqual(180);
    for (const line of flood) line.destroy();
    await until(async () => expect((await fetch(`${target.origin}/healthz`)).status).toBe(200));
    expect(await target.isOpenFor(NEIGHBOUR)).toBe(true);
    await target.stop();
  });
});

describe('WebSockets without a hello', () => {
  const time = new FakeTime();
  let target: Target;
  beforeAll(async () => {
    target = await Target.start({ clock: time.clock, timers: time });
  });
  afterAll(() => target.stop());

  const { handshakesPerAddress, helloMs, connectionsPerAddress, connectionsPerPerson } = DEFAULT_LIMITS;

  it('[LM2] [HS1] fill the places of their address alone, and only for 10 s', async () => {
    const silent = await Promise.all(
      Array.from({ length: handshakesPerAddress }, () => shakeHands(target.line(), target.origin)),
    );
    const { client: oneMore } = target.socket();
    expect((await oneMore.isClosed()).code).toBe(429);
    expect(await target.isOpenFor(NEIGHBOUR)).toBe(true);
    // A letter now and then is no hello.
    for (const { socket } of silent) socket.write(frame('{', { last: false }));
    time.advance(helloMs);
    for (const line of silent) expect(await line.closeCode()).toBe(CLOSE.policy);
    for (const { socket } of silent) await until(() => expect(socket.destroyed).toBe(true));
    expect(await target.isOpenFor('127.0.0.1')).toBe(true);
  });

  it('[LM2] give their place back when they go without a word', async () => {
    for (let round = 0; round < 3; round += 1) {
      const lines = await Promise.all(
        Array.from({ length: handshakesPerAddress }, () => shakeHands(target.line('127.0.0.3'), target.origin)),
      );
      for (const { socket } of lines) socket.resetAndDestroy();
      await until(() => target.isOpenFor('127.0.0.3'));
    }
  });

  it('[LM2] with a hello: 10 an address, 3 a person, and a page that comes back finds its place free', async () => {
    const from = '127.0.0.4';
    const open = await Promise.all(
      Array.from({ length: connectionsPerAddress }, () => target.socket({ from }).client.hello()),
    );
    const { client: tooMany } = target.socket({ from });
    tooMany.send({ t: 'hello', protocol: 1 });
    expect(await tooMany.isClosed()).toEqual({ code: CLOSE.policy, reason: 'limit.connections' });
    const { accessToken } = await target.join('Ana', undefined, from);
    const own = [];
    for (let no = 0; no < connectionsPerPerson; no += 1)
      own.push(await target.socket({ from }).client.hello(accessToken));
    await target.socket({ from }).client.hello(accessToken);
    expect(await own[0]?.isClosed()).toEqual({ code: CLOSE.policy, reason: 'limit.replaced' });
    expect(own.slice(1).map(({ closed }) => closed)).toEqual([undefined, undefined]);
    open[0]?.leave();
    await until(() => target.isOpenFor(from));
  });
});
