import { app, BrowserWindow, screen, type WebPreferences } from 'electron';
import { CONSOLE_URL } from './app-scheme.ts';
import { VERSION_ARGUMENT } from './bridge-messages.ts';
import { keepToPage } from './navigation.ts';
import { report } from './report.ts';
import { clampToDisplays, MINIMUM, readWindowState, writeWindowState } from './window-state.ts';

/** The ground of the dark theme: no white flash before the page is there. */
export const DARK_GROUND = '#0b0e14';
/** A page that crashes again and again is left for the organizer to look at. */
const MAX_RELOADS = 3;
const SAVE_AFTER_MS = 500;

/** Every window of the shell. Each line is an item of Electron's security checklist. */
export function safePreferences(): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

export interface ConsoleFiles {
  readonly preload: string;
  readonly icon: string;
  readonly windowState: string;
}

/** Opens the console, where it was when it was closed; the only window with a preload. Shown when its page is painted. */
export function openConsole(files: ConsoleFiles, title: string): BrowserWindow {
  const state = clampToDisplays(readWindowState(files.windowState), workAreas());
  const { maximized, ...bounds } = state;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title,
    icon: files.icon,
    backgroundColor: DARK_GROUND,
    webPreferences: {
      ...safePreferences(),
      preload: files.preload,
      additionalArguments: [`${VERSION_ARGUMENT}${app.getVersion()}`],
    },
  });
  keepToPage(window.webContents, CONSOLE_URL);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault()); // the shell asks before closing, not the page
  keepState(window, files.windowState);
  reloadAfterCrash(window);
  loadPage(window, CONSOLE_URL);
  return window;
}

/** Loads a page; a page that does not come is said on the terminal, and the window stays. */
export function loadPage(window: BrowserWindow, url: string): void {
  window.loadURL(url).catch((error: unknown) => report(`${url} did not load`, error));
}

/** Brings a window to the front, also from the tray or the task bar. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function workAreas(): Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main, ...others].map((display) => display.workArea);
}

function keepState(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    try {
      writeWindowState(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (error) {
      report("the window's place was not kept", error);
    }
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
}

/** The host lives in this process and goes on; the page that died is loaded again. */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || reloads >= MAX_RELOADS) return;
    reloads += 1;
    report(`the console's page ended (${details.reason}) and is loaded again`);
    window.reload();
  });
}
