import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_FRAME_BYTES } from '#shared/protocol/frames.ts';
import { BRIDGE } from '../../electron/shell/bridge-messages.ts';
import { setUpIpc } from '../../electron/shell/ipc.ts';
import { makeFakeCore, type FakeCore } from './fake-core.ts';
import * as electron from './fake-electron.ts';
import { FakeContents } from './fake-window.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const TOP = { origin: 'app://matchdesk', url: 'app://matchdesk/console/t/1?match=1.2#x', parent: null };

let core: FakeCore;
let page: FakeContents;
let complaints: string[];
let opened: unknown[];

beforeEach(() => {
  electron.resetElectron();
  complaints = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => complaints.push(String(line)) > 0);
  core = makeFakeCore();
  page = new FakeContents();
  opened = [];
  setUpIpc(
    core,
    (id) => id === page.id,
    (...asked) => {
      opened.push(asked);
      return undefined;
    },
  );
});

function say(message: unknown, senderFrame: unknown = TOP, sender = page): void {
  electron.ipcMain.emitPlain(BRIDGE, { sender, senderFrame }, message);
}

describe('the way to other hosts', () => {
  const ask = { do: 'open-host', origin: 'http://192.168.1.20:4747', page: 'console' };

  it('is asked by the console', () => {
    say(ask);
    expect(opened).toEqual([['http://192.168.1.20:4747', 'console']]);
  });

  it.each([
    ['a page that hosts do not have', { ...ask, page: '../etc' }],
    ['an origin without end', { ...ask, origin: `http://${'1'.repeat(100)}` }],
    ['more than is asked for', { ...ask, preload: 'x' }],
  ])('is closed to %s', (_what, message) => {
    say(message);
    expect(opened).toEqual([]);
    expect(complaints).toHaveLength(1);
  });

  it('is closed to every other page', () => {
    say(ask, { ...TOP, origin: 'http://192.168.1.20:4747', url: 'http://192.168.1.20:4747/console' });
    say(ask, TOP, new FakeContents());
    expect(opened).toEqual([]);
  });
});

describe('the frames of the console', () => {
  beforeEach(() => say({ do: 'open', channel: 1 }));

  it('reach the core as they are', () => {
    say({ do: 'send', channel: 1, frame: '{"t":"hello","protocol":1}' });
    expect(core.connections[0]?.received).toEqual(['{"t":"hello","protocol":1}']);
  });

  it('come back in order, under the number of their channel', () => {
    say({ do: 'open', channel: 2 });
    core.connections[1]?.deliver('a');
    core.connections[0]?.deliver('b');
    core.connections[1]?.deliver('c');
    expect(page.sent).toEqual([
      [BRIDGE, 2, 'a'],
      [BRIDGE, 1, 'b'],
      [BRIDGE, 2, 'c'],
    ]);
  });

  it('may be 16 KB, measured in bytes', () => {
    say({ do: 'send', channel: 1, frame: 'x'.repeat(MAX_FRAME_BYTES) });
    expect(core.connections[0]?.received).toHaveLength(1);
    say({ do: 'send', channel: 1, frame: 'ক'.repeat(MAX_FRAME_BYTES / 3 + 1) });
    expect(core.connections[0]?.received).toHaveLength(1);
  });

  it('are answered by input.too_large when they are larger, and never reach the core', () => {
    say({ do: 'send', channel: 1, frame: 'x'.repeat(MAX_FRAME_BYTES + 1) });
    expect(core.connections[0]?.received).toEqual([]);
    const [, channel, frame] = page.sent[0] ?? [];
    expect(channel).toBe(1);
    expect(JSON.parse(String(frame))).toEqual({
      t: 'error',
      id: null,
      error: { code: 'input.too_large', status: 413, message: 'A frame may have at most 16384 bytes.' },
    });
  });

  it('are not sent to a page that is gone', () => {
    page.destroyed = true;
    core.connections[0]?.deliver('late');
    expect(page.sent).toEqual([]);
  });

  it('end with the channel', () => {
    say({ do: 'close', channel: 1 });
    expect(core.connections[0]?.closed).toBe(true);
    say({ do: 'send', channel: 1, frame: 'late' });
    expect(core.connections[0]?.received).toEqual([]);
  });

  it.each([
    ['reloaded', 'did-start-navigation', { isMainFrame: true, isSameDocument: false }],
    ['crashed', 'render-process-gone', {}],
    ['closed', 'destroyed', {}],
  ])('end when the page is %s', (_how, event, details) => {
    page.fire(event, details);
    expect(core.connections[0]?.closed).toBe(true);
  });

  it('go on when the page only changes its fragment', () => {
    page.fire('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    expect(core.connections[0]?.closed).toBe(false);
  });

  it('start afresh when a reloaded page counts its channels from 1 again', () => {
    say({ do: 'open', channel: 1 });
    expect(core.connections.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('have four channels at most', () => {
    for (let channel = 2; channel <= 9; channel += 1) say({ do: 'open', channel });
    expect(core.connections).toHaveLength(4);
    say({ do: 'close', channel: 2 });
    say({ do: 'open', channel: 10 });
    expect(core.connections).toHaveLength(5);
  });
});

describe('a sender that is not the console is not heard:', () => {
  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { ...TOP, parent: TOP }],
    ['a foreign origin', { ...TOP, origin: 'https://example.org', url: 'https://example.org/console' }],
    ['a page of the LAN', { ...TOP, origin: 'http://127.0.0.1:4747', url: 'http://127.0.0.1:4747/console' }],
    ['an opaque origin on our address', { ...TOP, origin: 'null' }],
    ['our origin on a foreign address', { ...TOP, url: 'https://example.org/' }],
    ['another path of our own host', { ...TOP, url: 'app://matchdesk/files/photo.html' }],
    ['a host that begins like ours', { ...TOP, origin: 'app://matchdesk.evil', url: 'app://matchdesk.evil/console' }],
  ])('%s', (_who, frame) => {
    say({ do: 'open', channel: 1 }, frame);
    expect(core.connections).toEqual([]);
    expect(complaints).toHaveLength(1);
  });

  it('another window of the program', () => {
    say({ do: 'open', channel: 1 }, TOP, new FakeContents());
    expect(core.connections).toEqual([]);
  });
});

describe('a payload that is not a message of the bridge changes nothing:', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'open'],
    ['a list', ['open', 1]],
    ['an unknown deed', { do: 'exec', channel: 1 }],
    ['a frame that is an object', { do: 'send', channel: 1, frame: { t: 'hello' } }],
    ['a frame of bytes', { do: 'send', channel: 1, frame: new Uint8Array(4) }],
    ['no frame', { do: 'send', channel: 1 }],
    ['a channel of text', { do: 'open', channel: '1' }],
    ['a broken channel', { do: 'open', channel: 1.5 }],
    ['an endless channel', { do: 'open', channel: Number.POSITIVE_INFINITY }],
    ['one field too many', { do: 'open', channel: 2, role: 'admin' }],
    ['a channel that is not open', { do: 'send', channel: 3, frame: 'x' }],
  ])('%s', (_what, message) => {
    say({ do: 'open', channel: 1 });
    say(message);
    expect(core.connections).toHaveLength(1);
    expect(core.connections[0]).toMatchObject({ received: [], closed: false });
    expect(complaints).toHaveLength(1);
  });
});
