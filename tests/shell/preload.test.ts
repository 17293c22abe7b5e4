import { beforeEach, expect, it, vi } from 'vitest';
import type { MatchdeskBridge } from '#shared/protocol/bridge.ts';

const renderer = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  sent: [] as unknown[][],
  listeners: new Map<string, (event: unknown, ...args: unknown[]) => void>(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void renderer.exposed.set(name, api) },
  ipcRenderer: {
    send: (...args: unknown[]) => void renderer.sent.push(args),
    on: (channel: string, listener: () => void) => void renderer.listeners.set(channel, listener),
  },
}));

beforeEach(() => {
  renderer.exposed.clear();
  renderer.sent.length = 0;
  vi.resetModules();
});

async function load(origin = 'app://matchdesk'): Promise<MatchdeskBridge> {
  vi.stubGlobal('location', { origin });
  vi.stubGlobal('process', { ...process, platform: 'win32', argv: ['matchdesk', '--matchdesk-version=1.2.3'] });
  await import('../../electron/shell/preload.ts');
  vi.unstubAllGlobals();
  return renderer.exposed.get('matchdesk') as MatchdeskBridge;
}

function hear(...args: unknown[]): void {
  renderer.listeners.get('matchdesk:bridge')?.({ sender: 'ipcRenderer' }, ...args);
}

it('gives the page one object with version, platform, openChannel and openHost, and nothing raw', async () => {
  const bridge = await load();
  expect([...renderer.exposed.keys()]).toEqual(['matchdesk']);
  expect(Object.keys(bridge)).toEqual(['version', 'platform', 'openChannel', 'openHost']);
  expect(bridge).toMatchObject({ version: '1.2.3', platform: 'win32' });
  expect(Object.keys(bridge.openChannel(() => {}))).toEqual(['send', 'close']);
});

it('gives a foreign page nothing', async () => {
  await load('https://example.org');
  expect(renderer.exposed.size).toBe(0);
});

it('sends text frames on the one channel name, under the number of the session', async () => {
  const bridge = await load();
  bridge.openChannel(() => {}).send('one');
  bridge.openChannel(() => {}).send('two');
  expect(renderer.sent).toEqual([
    ['matchdesk:bridge', { do: 'open', channel: 1 }],
    ['matchdesk:bridge', { do: 'send', channel: 1, frame: 'one' }],
    ['matchdesk:bridge', { do: 'open', channel: 2 }],
    ['matchdesk:bridge', { do: 'send', channel: 2, frame: 'two' }],
  ]);
});

it('passes on which page of which host to open', async () => {
  (await load()).openHost('http://192.168.1.20:4747', 'screen');
  expect(renderer.sent).toEqual([
    ['matchdesk:bridge', { do: 'open-host', origin: 'http://192.168.1.20:4747', page: 'screen' }],
  ]);
});

it('hands the page frames only, never the event with its sender', async () => {
  const bridge = await load();
  const heard: unknown[][] = [];
  bridge.openChannel((...args) => void heard.push(args));
  hear(1, 'frame');
  hear(2, 'of another session');
  hear(1, { not: 'text' });
  expect(heard).toEqual([['frame']]);
});

it('is silent both ways after close, and closes once', async () => {
  const bridge = await load();
  const heard: string[] = [];
  const channel = bridge.openChannel((frame) => void heard.push(frame));
  channel.close();
  channel.close();
  channel.send('late');
  hear(1, 'late');
  expect(heard).toEqual([]);
  expect(renderer.sent.slice(1)).toEqual([['matchdesk:bridge', { do: 'close', channel: 1 }]]);
});
