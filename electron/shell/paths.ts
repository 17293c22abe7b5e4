import { join } from 'node:path';
import { app } from 'electron';

/** Root of the program: the checkout, or `app.asar` when packaged. This file's code runs from `out/main` there. */
const ROOT = join(import.meta.dirname, '..', '..');

export interface ShellPaths {
  readonly preload: string;
  readonly pages: string;
  readonly locales: string;
  readonly icon: string;
  readonly trayIcon: string;
  /** The core's folder: database, keys, logs. */
  readonly data: string;
  readonly windowState: string;
}

/**
 * Where everything stands. A data folder named by the user keeps the window's own files too (under `window`), so that two
 * hosts with two folders never share a lock, a cache or a window's place. Must run before the app is ready.
 */
export function settlePaths(dataDir: string | undefined): ShellPaths {
  if (dataDir !== undefined) app.setPath('userData', join(dataDir, 'window'));
  const userData = app.getPath('userData');
  const icons = join(ROOT, 'resources', 'icons');
  return {
    preload: join(ROOT, 'out', 'preload', 'preload.cjs'),
    pages: join(ROOT, 'out', 'renderer'),
    locales: join(ROOT, 'resources', 'locales'),
    icon: join(icons, 'icon.png'),
    trayIcon: join(icons, process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'),
    data: dataDir ?? join(userData, 'host'),
    windowState: join(userData, 'window-state.json'),
  };
}
