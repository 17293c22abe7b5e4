import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CoreConfig } from '#core/core-api.ts';
import { defaultDataDir } from '#core/infra/data-folder.ts';
import { makeFakeCore, type FakeCore } from './fake-core.ts';
import * as electron from './fake-electron.ts';
import { FakeBrowserWindow } from './fake-window.ts';

const start = vi.hoisted(() => ({
  core: (_config: unknown): Promise<unknown> => Promise.reject(new Error('unset')),
  restored: [] as unknown[],
}));
vi.mock('electron', () => electron); // the same objects after every reset of the modules
vi.mock('#core/start-host.ts', () => ({ startHost: (config: unknown) => start.core(config) }));
vi.mock('#core/restore-offline.ts', () => ({ restoreOffline: async (order: unknown) => start.restored.push(order) }));

const PATIENCE = { timeout: 10_000 };
vi.setConfig({ testTimeout: 20_000 });

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const ROOT = join(import.meta.dirname, '../..');

let home: string;
let core: FakeCore;
let configs: CoreConfig[];

beforeEach(() => {
  electron.resetElectron();
  vi.resetModules();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', '.']);
  home = mkdtempSync(join(tmpdir(), 'matchdesk-home-'));
  for (const name of ['HOME', 'USERPROFILE', 'APPDATA', 'XDG_DATA_HOME']) vi.stubEnv(name, home);
  core = makeFakeCore();
  configs = [];
  start.core = async (config) => {
    configs.push(config as CoreConfig);
    return core;
  };
});

async function launch(...args: string[]): Promise<void> {
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', '.', ...args]);
  await import('../../electron/shell/main.ts');
}

async function launchDesk(...args: string[]): Promise<FakeBrowserWindow> {
  await launch(...args);
  await vi.waitUntil(
    () => electron.ipcMain.countListeners('matchdesk:bridge') === 1 && electron.Tray.all.length === 1,
    PATIENCE,
  );
  return FakeBrowserWindow.all[0] ?? expect.fail('no window was opened');
}

function clickVenue(label: string): void {
  const menu = electron.Menu.shown?.items.find((item) => item.label === 'Venue screen')?.submenu;
  const item = (Array.isArray(menu) ? menu : []).find((one) => one.label === label) ?? expect.fail(`no item ${label}`);
  item.click?.(item as never, undefined, {} as never);
}

/** The error is of the class that the freshly loaded shell knows. */
function failStart(message: string, exitCode: number): void {
  start.core = async () => {
    const { StartError } = await import('#core/core-api.ts');
    throw new StartError('start.failed', message, exitCode);
  };
}

describe('a start of the desktop program', () => {
  it('starts the core with the folder that a host without a window has, then opens one console', async () => {
    await launchDesk();
    expect(configs).toEqual([
      {
        dataDir: defaultDataDir(),
        port: 4747,
        announce: true,
        pagesDir: join(ROOT, 'out', 'renderer'),
        resourcesDir: join(ROOT, 'resources'),
        version: '0.1.0',
      },
    ]);
    expect(FakeBrowserWindow.all).toHaveLength(1);
  });

  it('keeps everything of a named folder together, so that two hosts never meet', async () => {
    const cup = join(home, 'cup');
    await launchDesk('--data', cup, '--port', '0', '--no-announce');
    expect(configs[0]).toMatchObject({ dataDir: cup, port: 0, announce: false });
    expect(electron.app.getPath('userData')).toBe(join(cup, 'window'));
  });

  it('leaves it to the core to say that a folder cannot be used', async () => {
    writeFileSync(join(home, 'file'), '');
    await launchDesk('--data', join(home, 'file', 'cup'));
    expect(configs[0]?.dataDir).toBe(join(home, 'file', 'cup'));
    expect(electron.app.getPath('userData')).toBe(tmpdir());
  });

  it('stands safe before the first page: sandbox, scheme, permissions, navigation, certificates', async () => {
    await launchDesk();
    expect(electron.app.sandboxed).toBe(true);
    expect(electron.privileged.map(({ scheme }) => scheme)).toEqual(['app']);
    for (const event of ['session-created', 'web-contents-created', 'certificate-error', 'select-client-certificate']) {
      expect([event, electron.app.countListeners(event)]).toEqual([event, 1]);
    }
    expect(electron.session.defaultSession.schemes.has('app')).toBe(true);
    expect(electron.session.defaultSession.isCancelled('https://example.org/')).toBe(true);
  });

  it('hears the console over the bridge and nobody else', async () => {
    const { webContents } = await launchDesk();
    const senderFrame = { origin: 'app://matchdesk', url: 'app://matchdesk/console', parent: null };
    const open = { do: 'open', channel: 1 };
    electron.ipcMain.emitPlain('matchdesk:bridge', { sender: new FakeBrowserWindow().webContents, senderFrame }, open);
    expect(core.connections).toHaveLength(0);
    electron.ipcMain.emitPlain('matchdesk:bridge', { sender: webContents, senderFrame }, open);
    expect(core.connections).toHaveLength(1);
  });

  it('stays awake while matches run', async () => {
    core.running = 2;
    await launchDesk();
    await vi.waitUntil(() => electron.blockers.size === 1, PATIENCE);
    expect(electron.Tray.all[0]?.toolTip).toBe('Matchdesk: 2 matches are running');
  });

  it('stays awake while the venue screen is open', async () => {
    await launchDesk();
    clickVenue('Show in a window');
    expect(electron.blockers.size).toBe(1);
    clickVenue('Close the venue screen');
    expect(electron.blockers.size).toBe(0);
  });

  it('asks before it closes while matches run', async () => {
    core.running = 2;
    const window = await launchDesk();
    expect(window.fire('close')).toBe(true);
    await vi.waitUntil(() => electron.boxes.length === 1, PATIENCE);
    expect(core.stops).toBe(0);
  });

  it('opens the page of the link it was started by', async () => {
    const window = await launchDesk(`matchdesk://tournament/${ID}`);
    expect(window.loaded.at(-1)).toBe(`app://matchdesk/console/t/${ID}`);
  });

  it('comes to the front when it is started again, with the page of the link', async () => {
    const window = await launchDesk();
    window.minimized = true;
    electron.app.fire('second-instance', {}, ['electron', '.', `matchdesk://tournament/${ID}`], '/home');
    expect(window.calls.slice(0, 3)).toEqual(['restore', 'show', 'focus']);
    expect(window.loaded.at(-1)).toBe(`app://matchdesk/console/t/${ID}`);
  });
});

describe('a start that ends early', () => {
  it('as a second one touches neither core nor window', async () => {
    electron.app.isFirst = false;
    await launch();
    expect(electron.app.exits).toEqual([0]);
    expect(configs).toEqual([]);
    expect(FakeBrowserWindow.all).toEqual([]);
  });

  it('with a wrong option says so and ends with 2', async () => {
    await launch('--port=http');
    expect(electron.app.exits).toEqual([2]);
    expect(configs).toEqual([]);
  });

  it('because the core cannot start shows its message and ends with its code', async () => {
    failStart('The database is newer.', 5);
    await launch();
    await vi.waitUntil(() => electron.app.exits.length > 0, PATIENCE);
    expect(electron.app.exits).toEqual([5]);
    expect(electron.errorBoxes).toEqual([{ title: 'Matchdesk cannot start', content: 'The database is newer.' }]);
    expect(FakeBrowserWindow.all).toEqual([]);
  });

  it.each([
    [0, []],
    [1, [6]],
  ])('because the database is damaged offers the newest good backup; answer %i', async (answer, exits) => {
    const file = join(home, 'backups', 'newest.sqlite');
    const started = start.core;
    start.restored.length = 0;
    start.core = async () => {
      const { StartError } = await import('#core/core-api.ts');
      start.core = started;
      throw new StartError('start.database_damaged', 'It is damaged.', 6, { file, at: 0 });
    };
    electron.dialog.answer = answer;
    await launch();
    await vi.waitUntil(() => electron.app.exits.length > 0 || FakeBrowserWindow.all.length > 0, PATIENCE);
    expect(electron.boxes[0]?.detail).toContain(file);
    expect(electron.app.exits).toEqual(exits);
    expect(start.restored).toMatchObject(answer === 0 ? [{ dataDir: defaultDataDir(), from: file }] : []);
    expect(FakeBrowserWindow.all).toHaveLength(answer === 0 ? 1 : 0);
  });

  it('speaks the language of the computer', async () => {
    electron.app.locale = 'bn';
    failStart('Port 4747 is in use.', 3);
    await launch();
    await vi.waitUntil(() => electron.app.exits.length > 0, PATIENCE);
    expect(electron.errorBoxes[0]?.title).toBe('ম্যাচডেস্ক চালু হতে পারছে না');
  });
});
