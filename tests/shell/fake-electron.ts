import { tmpdir } from 'node:os';
import type * as Electron from 'electron';
import { FakeEmitter } from './fake-emitter.ts';
import { FakeSession } from './fake-session.ts';
import { FakeBrowserWindow, pageMade } from './fake-window.ts';

/**
 * Stands in for the `electron` module, whose binary cannot be had on every machine that tests. Each part is typed against
 * Electron's own types, so that it cannot drift from them: a member that Electron renames is an error here.
 */
class FakeApp
  extends FakeEmitter
  implements
    Pick<
      Electron.App,
      | 'on'
      | 'isPackaged'
      | 'enableSandbox'
      | 'exit'
      | 'quit'
      | 'getLocale'
      | 'getPath'
      | 'setPath'
      | 'getVersion'
      | 'requestSingleInstanceLock'
      | 'setAsDefaultProtocolClient'
      | 'whenReady'
    >
{
  isPackaged = false;
  sandboxed = false;
  isFirst = true;
  locale = 'en-GB';
  exits: (number | undefined)[] = [];
  quits = 0;
  linkSchemes: string[] = [];
  paths = new Map<string, string>([['userData', tmpdir()]]);

  readonly enableSandbox = (): void => {
    this.sandboxed = true;
  };
  readonly exit = (code?: number): void => void this.exits.push(code);
  /** As Electron: `before-quit` first; counts only when nobody held it. */
  readonly quit = (): void => {
    if (!this.fire('before-quit')) this.quits += 1;
  };
  readonly getLocale = (): string => this.locale;
  readonly getPath: Electron.App['getPath'] = (name) => this.paths.get(name) ?? '';
  readonly setPath: Electron.App['setPath'] = (name, path) => void this.paths.set(name, path);
  readonly getVersion = (): string => '0.1.0';
  readonly requestSingleInstanceLock = (): boolean => this.isFirst;
  readonly setAsDefaultProtocolClient = (scheme: string): boolean => this.linkSchemes.push(scheme) > 0;
  readonly whenReady = async (): Promise<void> => {};
}

interface Template {
  readonly items: readonly Electron.MenuItemConstructorOptions[];
}

class FakeTray extends FakeEmitter implements Pick<Electron.Tray, 'on' | 'setContextMenu' | 'setToolTip'> {
  static all: FakeTray[] = [];
  menu: Template | null = null;
  toolTip = '';
  constructor() {
    super();
    FakeTray.all.push(this);
  }
  readonly setContextMenu = (menu: unknown): void => {
    this.menu = menu as Template;
  };
  readonly setToolTip = (toolTip: string): void => {
    this.toolTip = toolTip;
  };
}

class FakeScreen
  extends FakeEmitter
  implements Pick<Electron.Screen, 'on' | 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>
{
  displays: Electron.Display[] = [makeDisplay(1, 0)];
  readonly getAllDisplays = (): Electron.Display[] => this.displays;
  readonly getPrimaryDisplay = (): Electron.Display => this.displays[0] ?? makeDisplay(1, 0);
  readonly getDisplayMatching = (rect: Electron.Rectangle): Electron.Display =>
    this.displays.find(({ bounds }) => rect.x >= bounds.x && rect.x < bounds.x + bounds.width) ?? makeDisplay(1, 0);
}

/** A display of 1920 x 1080 at `x`, with a bar of 40 at the bottom. */
export function makeDisplay(id: number, x: number): Electron.Display {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  return { id, label: `Display ${id}`, bounds, workArea: { ...bounds, height: 1040 } } as Electron.Display;
}

export const app = new FakeApp();
export const screen = new FakeScreen();
export const BrowserWindow = FakeBrowserWindow;
export const Tray = FakeTray;
export const ipcMain = new FakeEmitter() satisfies Pick<Electron.IpcMain, 'on'>;

pageMade.tell = (contents) => void app.fire('web-contents-created', {}, contents);

export const session = {
  defaultSession: new FakeSession(),
  partitions: new Map<string, FakeSession>(),
  fromPartition(name: string): FakeSession {
    const made = this.partitions.get(name) ?? new FakeSession();
    if (!this.partitions.has(name)) app.emitPlain('session-created', made);
    this.partitions.set(name, made);
    return made;
  },
};

export const privileged: Electron.CustomScheme[] = [];
export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => void privileged.push(...schemes),
};

export const boxes: Electron.MessageBoxOptions[] = [];
export const errorBoxes: { title: string; content: string }[] = [];
export const dialog = {
  /** Index of the button that the next question gets. */
  answer: 0,
  showErrorBox: (title: string, content: string): void => void errorBoxes.push({ title, content }),
  async showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
    boxes.push(args.at(-1) as Electron.MessageBoxOptions);
    return { response: this.answer, checkboxChecked: false };
  },
} satisfies Pick<Electron.Dialog, 'showErrorBox'> & { answer: number; showMessageBox: unknown };

export const opened: string[] = [];
export const shell: Pick<Electron.Shell, 'openExternal' | 'openPath'> = {
  openExternal: async (url) => void opened.push(url),
  openPath: async (path) => {
    opened.push(path);
    return '';
  },
};

export const blockers = new Map<number, string>();
let lastBlocker = 0;
export const powerSaveBlocker: Pick<Electron.PowerSaveBlocker, 'start' | 'stop'> = {
  start(type) {
    blockers.set(++lastBlocker, type);
    return lastBlocker;
  },
  stop: (id) => blockers.delete(id),
};

export const nativeImage = { createFromPath: (path: string): { path: string } => ({ path }) };

export const Menu = {
  shown: null as Template | null,
  buildFromTemplate: (items: Electron.MenuItemConstructorOptions[]): Template => ({ items }),
  setApplicationMenu(menu: unknown): void {
    this.shown = menu as Template;
  },
};

/** As freshly started: no listener, no window, one display. Tests call it before each. */
export function resetElectron(): void {
  app.forgetListeners();
  Object.assign(app, {
    isPackaged: false,
    sandboxed: false,
    isFirst: true,
    locale: 'en-GB',
    exits: [],
    quits: 0,
    linkSchemes: [],
  });
  app.paths = new Map([['userData', tmpdir()]]);
  screen.forgetListeners();
  screen.displays = [makeDisplay(1, 0)];
  ipcMain.forgetListeners();
  session.defaultSession = new FakeSession();
  session.partitions.clear();
  FakeBrowserWindow.all = [];
  FakeTray.all = [];
  dialog.answer = 0;
  blockers.clear();
  for (const list of [privileged, boxes, errorBoxes, opened]) list.length = 0;
}
