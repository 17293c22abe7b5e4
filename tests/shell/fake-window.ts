import type * as Electron from 'electron';
import { FakeEmitter } from './fake-emitter.ts';

type RealContents = Pick<Electron.WebContents, 'id' | 'on' | 'isDestroyed' | 'send' | 'setWindowOpenHandler'>;
type RealWindow = Pick<
  Electron.BrowserWindow,
  | 'on'
  | 'once'
  | 'show'
  | 'hide'
  | 'focus'
  | 'restore'
  | 'reload'
  | 'destroy'
  | 'maximize'
  | 'loadURL'
  | 'isVisible'
  | 'isMinimized'
  | 'isMaximized'
  | 'isDestroyed'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setTitle'
>;

let lastId = 0;

export class FakeContents extends FakeEmitter implements RealContents {
  readonly id = ++lastId;
  readonly sent: unknown[][] = [];
  destroyed = false;
  windowOpen: Parameters<RealContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' });

  readonly isDestroyed = (): boolean => this.destroyed;
  readonly send = (...args: unknown[]): void => void this.sent.push(args);
  readonly setWindowOpenHandler: RealContents['setWindowOpenHandler'] = (handler) => {
    this.windowOpen = handler;
  };

  /** What becomes of `window.open(url)`. */
  openWindow(url: string): string {
    return this.windowOpen({ url } as Electron.HandlerDetails).action;
  }
}

/** Told of every page made; `app` passes it on as `web-contents-created`. */
export const pageMade: { tell: (contents: FakeContents) => void } = { tell: () => {} };

export class FakeBrowserWindow extends FakeEmitter implements RealWindow {
  static all: FakeBrowserWindow[] = [];
  readonly webContents = new FakeContents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  readonly calls: string[] = [];
  bounds: Electron.Rectangle;
  visible = false;
  title = '';
  minimized = false;
  maximized = false;
  destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    FakeBrowserWindow.all.push(this);
    pageMade.tell(this.webContents);
  }

  readonly show = (): void => {
    this.visible = true;
    this.calls.push('show');
  };
  readonly hide = (): void => {
    this.visible = false;
  };
  readonly focus = (): void => void this.calls.push('focus');
  readonly restore = (): void => void this.calls.push('restore');
  readonly reload = (): void => void this.calls.push('reload');
  readonly maximize = (): void => {
    this.maximized = true;
  };
  readonly destroy = (): void => {
    this.destroyed = true;
    this.fire('closed');
  };
  readonly loadURL = async (url: string): Promise<void> => void this.loaded.push(url);
  readonly setTitle = (title: string): void => {
    this.title = title;
  };
  readonly isVisible = (): boolean => this.visible;
  readonly isMinimized = (): boolean => this.minimized;
  readonly isMaximized = (): boolean => this.maximized;
  readonly isDestroyed = (): boolean => this.destroyed;
  readonly getBounds = (): Electron.Rectangle => this.bounds;
  readonly getNormalBounds = (): Electron.Rectangle => this.bounds;
}
