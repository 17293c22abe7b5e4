import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { limitNavigation } from '../../electron/shell/navigation.ts';
import { openConsole, safePreferences } from '../../electron/shell/windows.ts';
import * as electron from './fake-electron.ts';
import { FakeBrowserWindow } from './fake-window.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let files: { preload: string; icon: string; windowState: string };

beforeEach(() => {
  electron.resetElectron();
  const folder = mkdtempSync(join(tmpdir(), 'matchdesk-shell-'));
  files = {
    preload: '/program/preload.cjs',
    icon: '/program/icon.png',
    windowState: join(folder, 'window-state.json'),
  };
});

function openFake(): FakeBrowserWindow {
  openConsole(files, 'Matchdesk');
  return FakeBrowserWindow.all[0] ?? expect.fail('no window was opened');
}

describe('the security of a window', () => {
  it('has every switch of the checklist in the safe position', () => {
    expect(safePreferences()).toEqual({
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
      devTools: true,
    });
  });

  it('has no developer tools once it is packaged', () => {
    electron.app.isPackaged = true;
    expect(safePreferences().devTools).toBe(false);
  });

  it('gives the console these preferences, its one preload and no other option that could weaken them', () => {
    const { webPreferences } = openFake().options;
    expect(webPreferences).toEqual({
      ...safePreferences(),
      preload: '/program/preload.cjs',
      additionalArguments: ['--matchdesk-version=0.1.0'],
    });
  });

  it('loads the console by the own scheme, never from a file or the network', () => {
    expect(openFake().loaded).toEqual(['app://matchdesk/console']);
  });
});

describe('the console window', () => {
  it('stays on the console page, and may load it again', () => {
    limitNavigation();
    const { webContents } = openFake();
    const isHeld = (url: string): boolean => webContents.fire('will-navigate', { url, isMainFrame: true });
    expect(isHeld('app://matchdesk/console/t/1/bracket?match=1.2')).toBe(false);
    expect(isHeld('https://example.org/')).toBe(true);
  });

  it('is dark and hidden until its page is painted', () => {
    const window = openFake();
    expect(window.options).toMatchObject({ show: false, backgroundColor: '#0b0e14', title: 'Matchdesk' });
    expect(window.visible).toBe(false);
    window.fire('ready-to-show');
    expect(window.visible).toBe(true);
  });

  it('opens where it was when it was closed, maximized as it was', () => {
    writeFileSync(files.windowState, JSON.stringify({ x: 100, y: 50, width: 1000, height: 700, maximized: true }));
    const window = openFake();
    expect(window.options).toMatchObject({ x: 100, y: 50, width: 1000, height: 700 });
    window.fire('ready-to-show');
    expect(window.maximized).toBe(true);
  });

  it('comes back to a display that is there when its own was unplugged', () => {
    writeFileSync(files.windowState, JSON.stringify({ x: 2500, y: 50, width: 1000, height: 700, maximized: false }));
    const { options } = openFake();
    expect(options).toMatchObject({ width: 1000, height: 700 });
    expect(options).not.toHaveProperty('x');
  });

  it('keeps its place when it is closed', () => {
    const window = openFake();
    window.bounds = { x: 7, y: 8, width: 900, height: 600 };
    window.fire('close');
    const kept: unknown = JSON.parse(readFileSync(files.windowState, 'utf8'));
    expect(kept).toEqual({ x: 7, y: 8, width: 900, height: 600, maximized: false });
  });

  it('keeps its place half a second after it was moved, so that a crash forgets little', () => {
    vi.useFakeTimers();
    const window = openFake();
    window.bounds = { x: 70, y: 80, width: 900, height: 600 };
    window.fire('move');
    vi.advanceTimersByTime(500);
    vi.useRealTimers();
    expect(JSON.parse(readFileSync(files.windowState, 'utf8'))).toMatchObject({ x: 70, y: 80 });
  });

  it('goes on when its place cannot be kept', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    files = { ...files, windowState: join(files.windowState, 'in', 'a', 'file.json') };
    expect(() => openFake().fire('close')).not.toThrow();
  });

  it('loads its page again after a crash, but not for ever', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const window = openFake();
    for (let crash = 0; crash < 5; crash += 1)
      window.webContents.fire('render-process-gone', {}, { reason: 'crashed' });
    expect(window.calls.filter((call) => call === 'reload')).toHaveLength(3);
  });

  it('is closed by the organizer even when its page would hold it', () => {
    expect(openFake().webContents.fire('will-prevent-unload')).toBe(true);
  });
});
