import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventFrame } from '#shared/protocol/frames.ts';
import type { Client } from '#renderer/lib/client.ts';
import type { Position } from '#renderer/lib/subscriptions.ts';
import { EPOCH, makeBench, type ScriptedHost } from './support/scripted-host.ts';

const TOPIC = 't:01890000-0000-7000-8000-000000000001/public';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function listen(client: Client, position?: Position) {
  const heard: number[] = [];
  const onReset = vi.fn();
  const stop = client.subscribe(TOPIC, position, { onEvent: (frame: EventFrame) => heard.push(frame.offset), onReset });
  return { heard, onReset, stop };
}

function confirm(host: ScriptedHost, offset: number): void {
  host.say({ t: 'subscribed', topic: TOPIC, epoch: EPOCH, offset });
}

async function comeBack(host: ScriptedHost): Promise<void> {
  host.breakOff();
  await vi.advanceTimersByTimeAsync(500);
  host.welcome();
}

describe('a subscription', () => {
  it('begins where its snapshot ended', () => {
    const { host, client } = makeBench();
    host.welcome();
    const { heard } = listen(client, { epoch: EPOCH, offset: 4 });
    expect(host.sent('subscribe')).toEqual([{ t: 'subscribe', topic: TOPIC, epoch: EPOCH, offset: 4 }]);
    confirm(host, 4);
    host.event(TOPIC, 5);
    host.event(TOPIC, 6);
    expect(heard).toEqual([5, 6]);
  });

  it('[RS2] resumes after a break from the last event it was given', async () => {
    const { host, client } = makeBench();
    host.welcome();
    const { heard } = listen(client, { epoch: EPOCH, offset: 4 });
    confirm(host, 4);
    host.event(TOPIC, 5);
    await comeBack(host);
    expect(host.sent('subscribe')).toEqual([{ t: 'subscribe', topic: TOPIC, epoch: EPOCH, offset: 5 }]);
    confirm(host, 5);
    host.event(TOPIC, 6);
    expect(heard).toEqual([5, 6]);
  });

  it('made without a line is asked for when there is one', () => {
    const { host, client } = makeBench();
    listen(client, { epoch: EPOCH, offset: 1 });
    expect(host.sent('subscribe')).toEqual([]);
    host.welcome();
    expect(host.sent('subscribe')).toHaveLength(1);
  });

  it('without a position resumes from where the host said that "from now on" began', async () => {
    const { host, client } = makeBench();
    host.welcome();
    listen(client);
    confirm(host, 9);
    await comeBack(host);
    expect(host.sent('subscribe')[0]).toMatchObject({ epoch: EPOCH, offset: 9 });
  });

  it('lets a double pass', () => {
    const { host, client } = makeBench();
    host.welcome();
    const { heard, onReset } = listen(client, { epoch: EPOCH, offset: 4 });
    confirm(host, 4);
    host.event(TOPIC, 5);
    host.event(TOPIC, 5);
    expect(heard).toEqual([5]);
    expect(onReset).not.toHaveBeenCalled();
  });

  it('[RS4] never gives a part: a hole is a reset', () => {
    const { host, client } = makeBench();
    host.welcome();
    const { heard, onReset } = listen(client, { epoch: EPOCH, offset: 4 });
    confirm(host, 4);
    host.event(TOPIC, 6);
    expect(heard).toEqual([]);
    expect(onReset).toHaveBeenCalledTimes(1);
  });

  it('[RS5] has ended after a reset', async () => {
    const { host, client } = makeBench();
    host.welcome();
    const { heard, onReset } = listen(client, { epoch: 'old', offset: 4 });
    host.say({ t: 'reset', topic: TOPIC, epoch: EPOCH, offset: 20 });
    expect(onReset).toHaveBeenCalledTimes(1);
    host.event(TOPIC, 21);
    await comeBack(host);
    expect(host.sent('subscribe')).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('that is stopped tells the host', () => {
    const { host, client } = makeBench();
    host.welcome();
    const { stop } = listen(client, { epoch: EPOCH, offset: 4 });
    stop();
    expect(host.sent('unsubscribe')).toEqual([{ t: 'unsubscribe', topic: TOPIC }]);
  });

  it('that came too fast is asked for again after the time that the host named', async () => {
    const { host, client } = makeBench();
    host.welcome();
    listen(client, { epoch: EPOCH, offset: 4 });
    host.say({ t: 'error', id: null, error: { code: 'limit.rate', status: 429, message: 'slow', retryAfter: 2 } });
    await vi.advanceTimersByTimeAsync(1_999);
    expect(host.sent('subscribe')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(host.sent('subscribe')).toHaveLength(2);
  });

  it('that is forbidden is not asked for again', async () => {
    const { host, client } = makeBench();
    host.welcome();
    listen(client);
    const error = { code: 'auth.forbidden', status: 403, message: 'no', details: { topic: TOPIC } };
    host.say({ t: 'error', id: null, error });
    await vi.advanceTimersByTimeAsync(40_000);
    expect(host.sent('subscribe')).toHaveLength(1);
  });
});

describe('two listeners of one topic', () => {
  it('share it, each from its own position', () => {
    const { host, client } = makeBench();
    host.welcome();
    const early = listen(client, { epoch: EPOCH, offset: 4 });
    confirm(host, 4);
    host.event(TOPIC, 5);
    host.event(TOPIC, 6);
    const late = listen(client, { epoch: EPOCH, offset: 6 });
    host.event(TOPIC, 7);
    expect(host.sent('subscribe')).toHaveLength(1);
    expect([early.heard, late.heard]).toEqual([[5, 6, 7], [7]]);
  });

  it('get what the older snapshot of one of them still needs, and nothing twice', () => {
    const { host, client } = makeBench();
    host.welcome();
    const first = listen(client, { epoch: EPOCH, offset: 6 });
    const second = listen(client, { epoch: EPOCH, offset: 4 });
    expect(host.sent('subscribe').at(-1)).toMatchObject({ offset: 4 });
    confirm(host, 6);
    host.event(TOPIC, 7); // of the first subscribe, which the second one ended
    confirm(host, 4);
    for (const offset of [5, 6, 7, 8]) host.event(TOPIC, offset);
    expect([first.heard, second.heard]).toEqual([
      [7, 8],
      [5, 6, 7, 8],
    ]);
  });

  it('are kept while one of them stays', () => {
    const { host, client } = makeBench();
    host.welcome();
    const first = listen(client, { epoch: EPOCH, offset: 4 });
    const second = listen(client, { epoch: EPOCH, offset: 4 });
    confirm(host, 4);
    first.stop();
    host.event(TOPIC, 5);
    expect([first.heard, second.heard]).toEqual([[], [5]]);
    expect(host.sent('unsubscribe')).toEqual([]);
  });

  it('are reset together when the history began anew', () => {
    const { host, client } = makeBench();
    host.welcome();
    const old = listen(client, { epoch: EPOCH, offset: 4 });
    confirm(host, 4);
    const fresh = listen(client, { epoch: 'epoch-2', offset: 0 });
    expect(old.onReset).toHaveBeenCalledTimes(1);
    host.say({ t: 'subscribed', topic: TOPIC, epoch: 'epoch-2', offset: 0 });
    host.event(TOPIC, 1);
    expect([old.heard, fresh.heard]).toEqual([[], [1]]);
  });
});
