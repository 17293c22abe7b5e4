import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me, Scene } from '#shared/protocol/dto/session.ts';
import { openScreen } from '#renderer/features/venue/model/screen-session.ts';
import { EPOCH, makeBench, makeTokens, settle, type Bench, type BenchOptions } from '../lib/support/scripted-host.ts';

const DEVICE = '01999999-0000-7000-8000-000000000003';
const TOPIC = `d:${DEVICE}/own`;
const BLANK: Scene = { kind: 'blank' };
const NEXT: Scene = { kind: 'next', tournament: null };
const tokens = () => makeTokens({ device: DEVICE, role: 'spectator', person: null });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function turnOn(options: BenchOptions = {}) {
  const bench = makeBench(options);
  const screen = openScreen(bench.client);
  return { ...bench, screen };
}

/** Answers the newest question for `session.me`, and the subscription before it. */
async function tell({ host }: Pick<Bench, 'host'>, scene: Scene | null, name = 'Screen 3'): Promise<void> {
  host.say({ t: 'subscribed', topic: TOPIC, epoch: EPOCH, offset: 0 });
  const asked = host.sent('ask').findLast((frame) => frame.name === 'session.me');
  const answer: Me = {
    role: 'spectator',
    device: { id: DEVICE, name, kind: 'screen' },
    person: null,
    entrants: [],
    claims: [],
    scene,
  };
  host.say({ t: 'answer', id: asked?.id ?? 0, answer });
  await settle();
}

function registrations({ host }: Pick<Bench, 'host'>) {
  return host.sent('send').filter(({ name }) => name === 'screen.register');
}

describe('a venue screen', () => {
  it('appears by itself and says its name until the desk gives it a scene', async () => {
    const bench = turnOn();
    bench.host.welcome();
    await settle();
    bench.host.say({ t: 'answer', id: registrations(bench)[0]?.id ?? 0, answer: tokens() });
    await settle();
    // A new identity says hello again.
    bench.host.welcome();
    await settle();
    await tell(bench, null);
    expect(bench.screen.getState()).toEqual({ status: 'waiting', name: 'Screen 3', scene: null });
  });

  it('keeps its tokens and registers no second time', async () => {
    const bench = turnOn({ tokens: tokens() });
    bench.host.welcome();
    await settle();
    await tell(bench, BLANK);
    expect(registrations(bench)).toEqual([]);
    expect(bench.screen.getState()).toMatchObject({ status: 'showing', scene: BLANK });
  });

  it('registers once though the answer was lost', async () => {
    const bench = turnOn();
    bench.host.welcome();
    await settle();
    const first = registrations(bench)[0]?.key;
    bench.host.breakOff();
    await vi.advanceTimersByTimeAsync(60_000);
    bench.host.welcome();
    await settle();
    expect(first).toBeDefined();
    expect(new Set(registrations(bench).map(({ key }) => key))).toEqual(new Set([first]));
  });

  it('listens before it asks, so that no scene is missed', async () => {
    const bench = turnOn({ tokens: tokens() });
    bench.host.welcome();
    await settle();
    const frames = bench.host.connections.at(-1)?.sent.map((frame) => frame.t) ?? [];
    expect(frames.indexOf('subscribe')).toBeLessThan(frames.indexOf('ask'));
  });

  it('shows a scene the moment it is given, and does not fall back to an older answer', async () => {
    const bench = turnOn({ tokens: tokens() });
    bench.host.welcome();
    await settle();
    bench.host.say({ t: 'subscribed', topic: TOPIC, epoch: EPOCH, offset: 0 });
    bench.host.event(TOPIC, 1, 'screen.scene', { scene: NEXT });
    await tell(bench, BLANK);
    expect(bench.screen.getState().scene).toEqual(NEXT);
  });

  it('keeps its picture while the line is gone', async () => {
    const bench = turnOn({ tokens: tokens() });
    bench.host.welcome();
    await settle();
    await tell(bench, NEXT);
    bench.host.breakOff();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(bench.screen.getState()).toMatchObject({ status: 'showing', scene: NEXT });
  });

  it('asks again when the line is back', async () => {
    const bench = turnOn({ tokens: tokens() });
    bench.host.welcome();
    await settle();
    await tell(bench, NEXT);
    bench.host.breakOff();
    await vi.advanceTimersByTimeAsync(10_000);
    bench.host.welcome();
    await settle();
    await tell(bench, BLANK);
    expect(bench.screen.getState().scene).toEqual(BLANK);
  });

  it('stays away when the desk signs it out, until somebody asks it back', async () => {
    const bench = turnOn({ tokens: tokens() });
    bench.host.welcome();
    await settle();
    await tell(bench, NEXT);
    bench.host.event(TOPIC, 1, 'device.revoked', {});
    await settle();
    bench.host.welcome();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bench.screen.getState().status).toBe('revoked');
    expect(registrations(bench)).toEqual([]);

    bench.screen.appear();
    await settle();
    expect(bench.screen.getState().status).toBe('starting');
    bench.wake();
    bench.host.welcome();
    await settle();
    expect(registrations(bench).length).toBeGreaterThan(0);
  });

  it('appears anew at a host that does not know it any more', async () => {
    const bench = turnOn({ tokens: tokens() });
    bench.host.welcome();
    await settle();
    await tell(bench, NEXT);
    bench.client.forget();
    await settle();
    bench.host.welcome();
    await settle();
    expect(registrations(bench)).toHaveLength(1);
  });
});
