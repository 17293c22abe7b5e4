import { BrowserWindow, screen, session, type Display } from 'electron';
import { keepToPage } from './navigation.ts';
import { limitNetwork } from './network.ts';
import { DARK_GROUND, loadPage, safePreferences } from './windows.ts';

/** A session of its own: the venue screen is a device of the hall, keeps its own name, and cannot reach the window's scheme. */
const PARTITION = 'persist:venue-screen';

export interface VenueScreen {
  /** The displays that can take it: all but the one with the console. */
  displays(): readonly { readonly id: number; readonly label: string }[];
  /** Fills the display, or opens an ordinary window when no display is named. Moves it when it is open already. */
  open(displayId?: number): void;
  close(): void;
  isOpen(): boolean;
  /** Told when it opens or closes and when displays come and go. */
  onChange(listener: () => void): void;
}

/** The page of the venue screen in a window without preload, as any browser of the hall would show it. */
export function createVenueScreen(port: number, desk: BrowserWindow, title: string, isHttps: boolean): VenueScreen {
  const origin = `${isHttps ? 'https' : 'http'}://127.0.0.1:${port}`;
  const listeners: (() => void)[] = [];
  const tell = (): void => listeners.forEach((listener) => listener());
  let window: BrowserWindow | undefined;
  let shownOn: number | undefined;

  const others = (): Display[] => {
    const own = screen.getDisplayMatching(desk.getBounds()).id;
    return screen.getAllDisplays().filter((display) => display.id !== own);
  };
  const close = (): void => window?.destroy();
  const open = (displayId?: number): void => {
    close();
    const display = others().find((one) => one.id === displayId);
    const opened = openVenueWindow(origin, title, display);
    opened.on('closed', () => {
      if (window === opened) window = undefined;
      tell();
    });
    window = opened;
    shownOn = display?.id;
    tell();
  };

  screen.on('display-added', tell);
  screen.on('display-removed', (_event, display) => {
    if (display.id === shownOn) close(); // the system would lay it over the console
    tell();
  });
  return {
    displays: () => others().map(({ id, label }) => ({ id, label: label === '' ? `#${id}` : label })),
    open,
    close,
    isOpen: () => window !== undefined,
    onChange: (listener) => void listeners.push(listener),
  };
}

function openVenueWindow(origin: string, title: string, display: Display | undefined): BrowserWindow {
  const place =
    display === undefined ? { width: 1280, height: 720 } : { ...display.bounds, fullscreen: true, frame: false };
  const own = session.fromPartition(PARTITION);
  limitNetwork(own, [origin, origin.replace('http', 'ws')]);
  const window = new BrowserWindow({
    ...place,
    title,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: DARK_GROUND,
    webPreferences: { ...safePreferences(), session: own },
  });
  const page = `${origin}/screen`;
  keepToPage(window.webContents, page);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || input.key !== 'Escape') return;
    event.preventDefault();
    window.destroy();
  });
  loadPage(window, page);
  return window;
}
