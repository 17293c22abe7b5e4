import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { defaultDataDir } from '../core/infra/data-folder.ts';
import { report } from './report.ts';

/** Root of the program: the checkout, or `app.asar` when packaged. This file's code runs from `out/main` there. */
const ROOT = join(import.meta.dirname, '..', '..');

export interface ShellPaths {
  readonly preload: string;
  readonly pages: string;
  readonly locales: string;
  /** What comes with the program for the core. */
  readonly resources: string;
  readonly icon: string;
  readonly trayIcon: string;
  /** The core's folder: database, keys, logs. */
  readonly data: string;
  readonly windowState: string;
}

/**
 * Where everything stands; without a named folder the host's data is where `matchdesk serve` keeps it. The window's own
 * files are inside (under `window`), so that two hosts with two folders never share a lock, a cache or a window's place.
 * Must run before the app is ready.
 */
export function settlePaths(dataDir: string | undefined): ShellPaths {
  const data = dataDir ?? defaultDataDir();
  keepWindowFilesIn(join(data, 'window'));
  const icons = join(ROOT, 'resources', 'icons');
  return {
    preload: join(ROOT, 'out', 'preload', 'preload.cjs'),
    pages: join(ROOT, 'out', 'renderer'),
    locales: join(ROOT, 'resources', 'locales'),
    resources: join(ROOT, 'resources'),
    icon: join(icons, 'icon.png'),
    trayIcon: join(icons, process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'),
    data,
    windowState: join(app.getPath('userData'), 'window-state.json'),
  };
}

/** A folder that cannot be made leaves Electron's own: the core, which needs the same folder, then says so in its words. */
function keepWindowFilesIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
  } catch (error) {
    report(`${folder} cannot be used`, error);
  }
}
