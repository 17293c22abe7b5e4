import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createJoinedHosts, type JoinedHosts } from '../../electron/shell/joined-hosts.ts';
import { limitNavigation } from '../../electron/shell/navigation.ts';
import { denyPermissions } from '../../electron/shell/permissions.ts';
import { loadTexts } from '../../electron/shell/texts.ts';
import { safePreferences } from '../../electron/shell/windows.ts';
import * as electron from './fake-electron.ts';
import { FakeBrowserWindow } from './fake-window.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const CUP = 'http://192.168.1.20:4747';
const SAFE = 'https://192.168.1.30:4747';
const texts = loadTexts(join(import.meta.dirname, '../../resources/locales'), 'en');

let hosts: JoinedHosts;

beforeEach(() => {
  electron.resetElectron();
  denyPermissions();
  limitNavigation();
  hosts = createJoinedHosts(texts, (address) => address === '203.0.113.5');
});

function openCup(origin = CUP): FakeBrowserWindow {
  expect(hosts.open(origin, 'console')).toBeUndefined();
  return FakeBrowserWindow.all.at(-1) ?? expect.fail('no window was opened');
}

function sessionOf(window: FakeBrowserWindow) {
  const { session } = window.options.webPreferences ?? {};
  const [name, own] = [...electron.session.partitions].find(([, one]) => (one as unknown) === session) ?? [];
  return { name, own: own ?? expect.fail('no session of its own') };
}

describe('a window of another host', () => {
  it('has no preload, and every switch of the checklist in the safe position', () => {
    const window = openCup();
    const { preload, session, ...rest } = window.options.webPreferences ?? {};
    expect(preload).toBeUndefined();
    expect(session).toBeDefined();
    expect(rest).toEqual(safePreferences());
    expect(window.loaded).toEqual([`${CUP}/console`]);
  });

  it('reaches that host alone, in a session that no other host shares', () => {
    const { name, own } = sessionOf(openCup());
    expect(own.schemes.size).toBe(0);
    expect(own.isCancelled(`${CUP}/api/queries/me`)).toBe(false);
    expect(own.isCancelled('ws://192.168.1.20:4747/ws')).toBe(false);
    for (const url of [
      SAFE,
      'http://192.168.1.20:80/',
      'http://127.0.0.1:4747/',
      'https://example.org/',
      'file:///etc/passwd',
    ])
      expect([url, own.isCancelled(url)]).toEqual([url, true]);
    expect(own.permissionCheck?.(null, 'media', CUP, {} as never)).toBe(false);
    expect(sessionOf(openCup(SAFE)).name).not.toBe(name);
  });

  it('goes to every page of that host and nowhere else', () => {
    const { webContents } = openCup();
    const isHeld = (url: string): boolean => webContents.fire('will-navigate', { url, isMainFrame: true });
    expect(isHeld(`${CUP}/play`)).toBe(false);
    for (const url of [
      SAFE,
      'app://matchdesk/console',
      'http://192.168.1.20:4748/',
      'http://a@192.168.1.20:4747/',
      'about:blank',
    ])
      expect([url, isHeld(url)]).toEqual([url, true]);
    expect(webContents.openWindow(`${CUP}/play`)).toBe('deny');
  });

  it('is named by its address, whatever its page calls itself', () => {
    const window = openCup();
    expect(window.options.title).toBe('192.168.1.20:4747');
    expect(window.fire('page-title-updated', {}, 'Matchdesk · your own computer')).toBe(true);
    expect(window.title).toBe('192.168.1.20:4747 · Matchdesk · your own computer');
  });

  it('comes to the front when it is asked for again, and opens anew when it was closed', () => {
    const window = openCup();
    openCup();
    expect(FakeBrowserWindow.all).toHaveLength(1);
    expect(window.calls).toContain('focus');
    hosts.open(CUP, 'play');
    expect(FakeBrowserWindow.all).toHaveLength(2);
    window.destroy();
    openCup();
    expect(FakeBrowserWindow.all).toHaveLength(3);
  });

  it('that does not answer says so, and tries again or closes', async () => {
    const window = openCup();
    window.webContents.fire('did-fail-load', {}, -3, 'ERR_ABORTED', CUP, true);
    expect(electron.boxes).toEqual([]);
    window.webContents.fire('did-fail-load', {}, -102, 'ERR_CONNECTION_REFUSED', CUP, true);
    await vi.waitUntil(() => window.loaded.length === 2);
    expect(electron.boxes[0]?.message).toContain('192.168.1.20:4747 does not answer');
    electron.dialog.answer = 1;
    window.webContents.fire('did-fail-load', {}, -102, 'ERR_CONNECTION_REFUSED', CUP, true);
    await vi.waitUntil(() => window.destroyed);
  });
});

it.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'app://matchdesk',
  'http://cup.local:4747',
  'http://192.168.1.20:4747/console',
  'http://user@192.168.1.20:4747',
  'http://8.8.8.8:80',
  'http://127.0.0.1:4747',
  'http://192.168.1.20',
])('no window opens for %s', (origin) => {
  expect(hosts.open(origin, 'console')).toBe('no host of this network');
  expect(FakeBrowserWindow.all).toEqual([]);
});

it('an address of no private network is opened where this computer is in its network', () => {
  openCup('http://203.0.113.5:4747');
});

describe("another host's own certificate", () => {
  const certificate = { fingerprint: `sha256/${Buffer.from('0123').toString('base64')}` } as never;

  it('is shown with its fingerprint, and held only when a person says that it is the same', async () => {
    const { webContents } = openCup(SAFE);
    expect(await hosts.judgeCertificate(webContents as never, `${SAFE}/console`, certificate)).toBe(false);
    expect(electron.boxes[0]).toMatchObject({ detail: '30:31:32:33', defaultId: 0, cancelId: 0 });
    electron.dialog.answer = 1;
    const asked = [`${SAFE}/console`, SAFE.replace('https', 'wss'), `${SAFE}/assets/a.js`];
    const answers = asked.map((url) => hosts.judgeCertificate(webContents as never, url, certificate));
    expect(await Promise.all(answers)).toEqual([true, true, true]);
    expect(electron.boxes).toHaveLength(2);
  });

  it('is asked for again when it is another one', async () => {
    const { webContents } = openCup(SAFE);
    electron.dialog.answer = 1;
    await hosts.judgeCertificate(webContents as never, SAFE, certificate);
    await hosts.judgeCertificate(webContents as never, SAFE, { fingerprint: 'sha256/AAAA' } as never);
    expect(electron.boxes).toHaveLength(2);
  });

  it('is refused without a question in every other window', async () => {
    const { webContents } = openCup(SAFE);
    electron.dialog.answer = 1;
    expect(await hosts.judgeCertificate(webContents as never, CUP, certificate)).toBe(false);
    expect(await hosts.judgeCertificate(new FakeBrowserWindow().webContents as never, SAFE, certificate)).toBe(false);
    expect(electron.boxes).toEqual([]);
  });
});
