import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refuseBadCertificates } from '../../electron/shell/certificates.ts';
import { isAllowedLink } from '../../electron/shell/external-links.ts';
import { keepToPage, limitNavigation } from '../../electron/shell/navigation.ts';
import { limitNetwork } from '../../electron/shell/network.ts';
import { denyPermissions } from '../../electron/shell/permissions.ts';
import * as electron from './fake-electron.ts';
import { FakeSession } from './fake-session.ts';
import { FakeBrowserWindow, type FakeContents } from './fake-window.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const CONSOLE = 'app://matchdesk/console';

beforeEach(() => electron.resetElectron());

describe('permissions', () => {
  function makeSession(): FakeSession {
    denyPermissions();
    const session = new FakeSession();
    electron.app.emitPlain('session-created', session);
    return session;
  }
  const contents = {} as never;

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'midi'] as const)(
    'are denied when a page asks for %s',
    (permission) => {
      const session = makeSession();
      const answers: boolean[] = [];
      session.permissionRequest?.(contents, permission, (granted) => void answers.push(granted), contents);
      expect(answers).toEqual([false]);
      expect(session.permissionCheck?.(null, permission, CONSOLE, contents)).toBe(false);
    },
  );

  it('are denied for devices: HID, serial, USB', () => {
    const session = makeSession();
    for (const deviceType of ['hid', 'serial', 'usb'] as const) {
      expect(session.devicePermission?.({ deviceType, origin: CONSOLE, device: contents })).toBe(false);
    }
  });

  it('are denied for the picture of the screen', () => {
    const streams: unknown[] = [];
    makeSession().displayMedia?.(contents, (given) => void streams.push(given));
    expect(streams).toEqual([null]);
  });

  it.each([
    ['what the console made', 'blob:app://matchdesk/0d2f', false],
    ['what the core answered', 'app://matchdesk/api/export.csv', false],
    ['a foreign file', 'https://example.org/setup.exe', true],
    ['a host that only begins like ours', 'app://matchdesk.example.org/x', true],
    ['what a page of the LAN made', 'blob:http://127.0.0.1:4747/0d2f', true],
  ])('let %s be saved only when it is ours', (_what, url, prevented) => {
    expect(makeSession().fire('will-download', {}, { getURL: () => url })).toBe(prevented);
  });
});

describe('navigation', () => {
  function openPage(page?: string): FakeContents {
    limitNavigation();
    const { webContents } = new FakeBrowserWindow();
    if (page !== undefined) keepToPage(webContents as never, page);
    return webContents;
  }
  const moves = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const;

  it.each(moves)('stays on the console at %s', (event) => {
    const contents = openPage(CONSOLE);
    const isHeld = (url: string, isMainFrame = true): boolean => contents.fire(event, { url, isMainFrame });
    expect(isHeld(`${CONSOLE}/t/1/bracket?match=1.2#x`)).toBe(false);
    expect(isHeld(`${CONSOLE}.html`)).toBe(true);
    expect(isHeld('https://example.org/')).toBe(true);
    expect(isHeld('http://127.0.0.1:4747/console')).toBe(true);
    expect(isHeld('app://matchdesk/files/photo.svg')).toBe(true);
    expect(isHeld('app://matchdesk:81/console')).toBe(true);
    expect(isHeld('app://matchdesk.example.org/console')).toBe(true);
    expect(isHeld('app://evil@matchdesk/console')).toBe(true);
    expect(isHeld('file:///etc/passwd')).toBe(true);
    expect(isHeld('javascript:alert(1)')).toBe(true);
    expect(isHeld('not a url')).toBe(true);
    expect(isHeld(CONSOLE, false)).toBe(true);
  });

  it('goes nowhere in a window that was given no page', () => {
    expect(openPage().fire('will-navigate', { url: CONSOLE, isMainFrame: true })).toBe(true);
  });

  it('opens no window, and an allowed link in the browser', () => {
    const contents = openPage(CONSOLE);
    expect(contents.openWindow(CONSOLE)).toBe('deny');
    expect(contents.openWindow('https://example.org/')).toBe('deny');
    expect(electron.opened).toEqual([]);
    expect(contents.openWindow('https://github.com/matchdesk')).toBe('deny');
    expect(electron.opened).toEqual(['https://github.com/matchdesk']);
  });

  it('never attaches a webview', () => {
    expect(openPage(CONSOLE).fire('will-attach-webview')).toBe(true);
  });
});

it.each([
  ['https://github.com/matchdesk', true],
  ['http://github.com/matchdesk', false],
  ['https://github.com.example.org/', false],
  ['https://example.org/https://github.com/', false],
  ['https://github.com:8443/', false],
  ['https://user:secret@github.com/', false],
  ['https://user@github.com/', false],
  ['file:///C:/Windows/System32/calc.exe', false],
  ['smb://github.com/share', false],
  ['javascript:alert(1)', false],
  ['github.com', false],
])('opening %s outside is allowed: %s', (link, allowed) => {
  expect(isAllowedLink(link)).toBe(allowed);
});

describe('the network', () => {
  it('is closed to the console: its own scheme is all it has', () => {
    const session = new FakeSession();
    limitNetwork(session as never, []);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:4747/',
      'ws://127.0.0.1:4747/',
      'file:///etc/passwd',
    ]) {
      expect(session.isCancelled(url)).toBe(true);
    }
    expect(session.isCancelled('app://matchdesk/api/health')).toBe(false);
    expect(session.spellChecker).toBe(false); // its dictionaries come from the internet
  });

  it('is open to the named origins alone', () => {
    const session = new FakeSession();
    limitNetwork(session as never, ['http://127.0.0.1:4747', 'ws://127.0.0.1:4747']);
    expect(session.isCancelled('http://127.0.0.1:4747/screen.html')).toBe(false);
    expect(session.isCancelled('ws://127.0.0.1:4747/ws')).toBe(false);
    expect(session.isCancelled('http://127.0.0.1:4748/')).toBe(true);
    expect(session.isCancelled('http://127.0.0.1.example.org:4747/')).toBe(true);
  });
});

it('lets no bad certificate through but the one of this very host and what the judge allows, and offers none of its own', async () => {
  refuseBadCertificates(
    () => 'PEM\nown\n',
    async (_contents, url) => {
      if (url === 'https://broken/') throw new Error('broken');
      return url === 'https://joined/';
    },
  );
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const ask = (url: string, data: string): Promise<boolean> =>
    new Promise((resolve) => {
      const held = electron.app.fire('certificate-error', {}, {}, url, 'net::ERR_CERT', { data }, resolve);
      expect(held).toBe(true);
    });
  expect(await ask('https://host/', 'PEM\nother')).toBe(false);
  expect(await ask('https://host/', 'PEM\r\nown')).toBe(true);
  expect(await ask('https://joined/', 'PEM\nother')).toBe(true);
  expect(await ask('https://broken/', 'PEM\nother')).toBe(false);
  const offered: unknown[] = [];
  const answer = (...given: unknown[]): void => void offered.push(given);
  expect(electron.app.fire('select-client-certificate', {}, {}, 'https://host/', [{}], answer)).toBe(true);
  expect(offered).toEqual([[]]);
});
