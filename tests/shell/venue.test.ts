import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createVenueScreen, type VenueScreen } from '../../electron/shell/displays.ts';
import { setUpMenu, type ShellActions } from '../../electron/shell/menu.ts';
import { limitNavigation } from '../../electron/shell/navigation.ts';
import { denyPermissions } from '../../electron/shell/permissions.ts';
import { loadTexts } from '../../electron/shell/texts.ts';
import { setUpTray } from '../../electron/shell/tray.ts';
import { safePreferences } from '../../electron/shell/windows.ts';
import { makeFakeCore } from './fake-core.ts';
import * as electron from './fake-electron.ts';
import { FakeBrowserWindow } from './fake-window.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const PAGE = 'http://127.0.0.1:4747/screen';
const texts = loadTexts(join(import.meta.dirname, '../../resources/locales'), 'en');

let venue: VenueScreen;

beforeEach(() => {
  electron.resetElectron();
  denyPermissions();
  limitNavigation();
  electron.screen.displays = [electron.makeDisplay(1, 0), electron.makeDisplay(2, 1920)];
  venue = createVenueScreen(4747, new FakeBrowserWindow({ x: 100, y: 100 }) as never, 'Venue screen', false);
});

function openOn(display?: number): FakeBrowserWindow {
  venue.open(display);
  return FakeBrowserWindow.all.at(-1) ?? expect.fail('no window was opened');
}

describe('the venue screen', () => {
  it('fills the second display with the page that any browser of the hall gets', () => {
    expect(venue.displays()).toEqual([{ id: 2, label: 'Display 2' }]);
    const window = openOn(2);
    expect(window.options).toMatchObject({ x: 1920, y: 0, fullscreen: true, frame: false });
    expect(window.loaded).toEqual([PAGE]);
  });

  it('has no preload, and every switch of the checklist in the safe position', () => {
    const { preload, session, ...rest } = openOn(2).options.webPreferences ?? {};
    expect(preload).toBeUndefined();
    expect(rest).toEqual(safePreferences());
    expect(session).toBe(electron.session.partitions.get('persist:venue-screen'));
  });

  it("reaches the host alone, not the window's scheme, and has no permission", () => {
    openOn(2);
    const session = electron.session.partitions.get('persist:venue-screen') ?? expect.fail('no session of its own');
    expect(session.schemes.size).toBe(0);
    expect(session.isCancelled(PAGE)).toBe(false);
    expect(session.isCancelled('ws://127.0.0.1:4747/ws')).toBe(false);
    expect(session.isCancelled('https://example.org/')).toBe(true);
    expect(session.isCancelled('http://127.0.0.1:80/')).toBe(true);
    expect(session.permissionCheck?.(null, 'media', PAGE, {} as never)).toBe(false);
  });

  it('stays on its page', () => {
    const { webContents } = openOn(2);
    const isHeld = (url: string): boolean => webContents.fire('will-navigate', { url, isMainFrame: true });
    expect(isHeld(`${PAGE}#scene`)).toBe(false);
    expect(isHeld('http://127.0.0.1:4747/console')).toBe(true);
    expect(isHeld('app://matchdesk/console')).toBe(true);
  });

  it('opens as a window when there is no second display', () => {
    electron.screen.displays = [electron.makeDisplay(1, 0)];
    expect(venue.displays()).toEqual([]);
    expect(openOn().options).toMatchObject({ width: 1280, height: 720 });
    expect(openOn().options).not.toHaveProperty('fullscreen');
  });

  it('is one: opened again it moves', () => {
    const first = openOn();
    const second = openOn(2);
    expect([first.destroyed, second.destroyed, venue.isOpen()]).toEqual([true, false, true]);
  });

  it('closes by Escape, by its item and when its display is unplugged, never over the console', () => {
    expect(openOn(2).webContents.fire('before-input-event', {}, { type: 'keyDown', key: 'a' })).toBe(false);
    expect(venue.isOpen()).toBe(true);
    openOn(2).webContents.fire('before-input-event', {}, { type: 'keyDown', key: 'Escape' });
    expect(venue.isOpen()).toBe(false);
    openOn(2);
    venue.close();
    expect(venue.isOpen()).toBe(false);
    openOn(2);
    electron.screen.fire('display-removed', {}, electron.makeDisplay(3, 3840));
    expect(venue.isOpen()).toBe(true);
    electron.screen.fire('display-removed', {}, electron.makeDisplay(2, 1920));
    expect(venue.isOpen()).toBe(false);
  });
});

describe('menu and tray', () => {
  let actions: ShellActions;
  let shown: number;

  beforeEach(() => {
    shown = 0;
    actions = { showConsole: () => void (shown += 1), venue, dataDir: '/data/cup' };
  });

  function menuItem(menu: string, label: string): MenuItemConstructorOptions {
    const top = electron.Menu.shown?.items.find((item) => item.label === menu);
    return findItem(Array.isArray(top?.submenu) ? top.submenu : [], label);
  }
  function findItem(items: readonly MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions {
    return items.find((item) => item.label === label) ?? expect.fail(`no item ${label}`);
  }
  function click(item: MenuItemConstructorOptions): void {
    item.click?.(item as never, undefined, {} as never);
  }

  it('open and close the venue screen, on the displays there are now', () => {
    setUpMenu(texts, actions);
    expect(menuItem('Venue screen', 'Close the venue screen').enabled).toBe(false);
    click(menuItem('Venue screen', 'Show on Display 2'));
    expect(venue.isOpen()).toBe(true);
    click(menuItem('Venue screen', 'Close the venue screen'));
    expect(venue.isOpen()).toBe(false);
    electron.screen.displays.push(electron.makeDisplay(3, 3840));
    electron.screen.fire('display-added', {}, electron.screen.displays[2]);
    click(menuItem('Venue screen', 'Show on Display 3'));
    expect(FakeBrowserWindow.all.at(-1)?.options).toMatchObject({ x: 3840 });
  });

  it('open the data folder, and quit by way of the question', () => {
    setUpMenu(texts, actions);
    click(menuItem('File', 'Open the data folder'));
    expect(electron.opened).toEqual(['/data/cup']);
    expect(menuItem('File', 'Quit Matchdesk').role).toBe('quit');
  });

  it('offer developer tools on a development machine only', () => {
    const hasTools = (): boolean => JSON.stringify(electron.Menu.shown?.items).includes('toggleDevTools');
    setUpMenu(texts, actions);
    expect(hasTools()).toBe(true);
    electron.app.isPackaged = true;
    setUpMenu(texts, actions);
    expect(hasTools()).toBe(false);
  });

  it('say where players join and how many matches run, and bring a hidden console back', () => {
    const icon = setUpTray('/program/tray.png', makeFakeCore(), texts, actions);
    const [tray] = electron.Tray.all;
    expect(tray?.menu?.items[0]).toMatchObject({ label: 'Players join at http://192.168.1.20:4747', enabled: false });
    expect(tray?.toolTip).toBe('Matchdesk: no match is running');
    icon.setRunning(4);
    expect(tray?.toolTip).toBe('Matchdesk: 4 matches are running');
    tray?.fire('click');
    click(findItem(tray?.menu?.items ?? [], 'Show the console'));
    expect(shown).toBe(2);
  });

  it('know in the tray too whether the venue screen is open', () => {
    setUpTray('/program/tray.png', makeFakeCore(), texts, actions);
    const canClose = (): boolean | undefined => {
      const { submenu } = findItem(electron.Tray.all[0]?.menu?.items ?? [], 'Venue screen');
      return findItem(Array.isArray(submenu) ? submenu : [], 'Close the venue screen').enabled;
    };
    expect(canClose()).toBe(false);
    venue.open();
    expect(canClose()).toBe(true);
  });

  it('say so when there is no network, and follow the computer to another one', () => {
    const core = makeFakeCore();
    setUpTray('/program/tray.png', core, texts, actions);
    core.move();
    expect(electron.Tray.all[0]?.menu?.items[0]?.label).toBe('No network: phones cannot join yet');
    core.move('http://10.0.0.5:4747');
    expect(electron.Tray.all[0]?.menu?.items[0]?.label).toBe('Players join at http://10.0.0.5:4747');
  });
});
