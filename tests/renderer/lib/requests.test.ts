import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKey } from '#renderer/lib/make-key.ts';
import { makeBench } from './support/scripted-host.ts';

const TOURNAMENT = '01890000-0000-7000-8000-000000000001';
const MATCH = { tournament: TOURNAMENT, stage: 1, no: 3 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('requests', () => {
  it('give the answer with the same id, and whether it is a replay', async () => {
    const { host, client } = makeBench();
    host.welcome();
    const first = client.send('match.start', { match: MATCH });
    const second = client.ask('venue.info', {});
    host.say({ t: 'answer', id: 2, answer: { name: 'Hall' } });
    host.say({ t: 'answer', id: 1, answer: { done: true }, replay: true });
    await expect(first).resolves.toEqual({ answer: { done: true }, replay: true });
    await expect(second).resolves.toEqual({ name: 'Hall' });
  });

  it('reject with the host’s code, details and time to wait', async () => {
    const { host, client } = makeBench();
    host.welcome();
    const asked = client.ask('session.me', {});
    const error = { code: 'auth.locked', status: 429, message: 'locked', details: { seconds: 30 }, retryAfter: 30 };
    host.say({ t: 'error', id: 1, error });
    await expect(asked).rejects.toMatchObject({
      code: 'auth.locked',
      status: 429,
      details: { seconds: 30 },
      retryAfter: 30,
    });
  });

  it('are sent again after a break with the same key, so that a command counts once', async () => {
    const { host, client } = makeBench();
    host.welcome();
    const sent = client.send('match.start', { match: MATCH });
    const [first] = host.sent('send');
    host.breakOff();
    await vi.advanceTimersByTimeAsync(500);
    host.welcome();
    expect(host.sent('send')).toEqual([first]);
    host.say({ t: 'answer', id: first?.id ?? 0, answer: { done: true }, replay: true });
    await expect(sent).resolves.toMatchObject({ replay: true });
  });

  it('wait for the welcome', () => {
    const { host, client } = makeBench();
    void client.ask('session.me', {}).catch(() => undefined);
    expect(host.sent('ask')).toEqual([]);
    host.welcome();
    expect(host.sent('ask')).toHaveLength(1);
  });

  it('say after 8 s that there is no line, and after 20 s that no answer came', async () => {
    const { host, client } = makeBench();
    const unsent = expect(client.ask('session.me', {})).rejects.toMatchObject({ code: 'line.offline' });
    await vi.advanceTimersByTimeAsync(8_000);
    await unsent;
    host.welcome();
    const unanswered = expect(client.ask('session.me', {})).rejects.toMatchObject({ code: 'line.no_answer' });
    await vi.advanceTimersByTimeAsync(19_999);
    host.say({ t: 'ping' });
    await vi.advanceTimersByTimeAsync(1);
    await unanswered;
  });
});

describe('a key', () => {
  it('is a UUID of version 4, another one each time', () => {
    const keys = Array.from({ length: 200 }, makeKey);
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(keys).size).toBe(200);
  });
});
