import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardQuit } from '../../electron/shell/quit.ts';
import { loadTexts } from '../../electron/shell/texts.ts';
import { makeFakeCore, type FakeCore } from './fake-core.ts';
import * as electron from './fake-electron.ts';
import { FakeBrowserWindow } from './fake-window.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const PATIENCE = { timeout: 10_000 };
vi.setConfig({ testTimeout: 20_000 });

const KEEP = 0;
const HIDE = 1;
const STOP = 2;
const texts = loadTexts(join(import.meta.dirname, '../../resources/locales'), 'en');

let core: FakeCore;
let window: FakeBrowserWindow;

beforeEach(() => {
  electron.resetElectron();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  core = makeFakeCore();
  window = new FakeBrowserWindow();
  window.show();
  guardQuit(core, window as never, texts);
});

describe('closing the console', () => {
  it('while no match runs stops the core, then ends, and asks nothing', async () => {
    expect(window.fire('close')).toBe(true);
    await vi.waitUntil(() => electron.app.quits === 1, PATIENCE);
    expect(core.stops).toBe(1);
    expect(electron.boxes).toEqual([]);
    expect(window.fire('close')).toBe(false);
  });

  it('while matches run asks first; going on is what Enter and Escape choose', async () => {
    core.running = 3;
    electron.dialog.answer = KEEP;
    expect(window.fire('close')).toBe(true);
    await vi.waitUntil(() => electron.boxes.length === 1, PATIENCE);
    expect(electron.boxes[0]).toMatchObject({
      type: 'warning',
      message: 'Matches are running',
      buttons: ['Keep running', 'Hide the window, keep the host running', 'Stop the host and quit'],
      defaultId: KEEP,
      cancelId: KEEP,
    });
    expect(electron.boxes[0]?.detail).toContain('3 matches are running.');
    await vi.waitUntil(() => window.fire('close') && electron.boxes.length === 2, PATIENCE); // and asks again the next time
    expect(core.stops).toBe(0);
    expect(electron.app.quits).toBe(0);
    expect(window.visible).toBe(true);
  });

  it('can hide the window and leave the host running', async () => {
    core.running = 1;
    electron.dialog.answer = HIDE;
    window.fire('close');
    await vi.waitUntil(() => !window.visible, PATIENCE);
    expect(core.stops).toBe(0);
    expect(electron.app.quits).toBe(0);
  });

  it('stops the host when the organizer says so', async () => {
    core.running = 1;
    electron.dialog.answer = STOP;
    window.fire('close');
    await vi.waitUntil(() => electron.app.quits === 1, PATIENCE);
    expect(core.stops).toBe(1);
  });

  it('asks also when the number of matches is not known', async () => {
    core.running = new Error('the database is busy');
    window.fire('close');
    await vi.waitUntil(() => electron.boxes.length === 1, PATIENCE);
    expect(electron.boxes[0]?.detail).toContain('It is not known');
    expect(electron.app.quits).toBe(0);
  });

  it('asks once, however often it is clicked', async () => {
    core.running = 1;
    window.fire('close');
    window.fire('close');
    electron.app.quit();
    await vi.waitUntil(() => electron.boxes.length > 0, PATIENCE);
    expect(electron.boxes).toHaveLength(1);
  });

  it('ends even when the core cannot stop', async () => {
    core.stop = async () => Promise.reject(new Error('stuck'));
    window.fire('close');
    await vi.waitUntil(() => electron.app.quits === 1, PATIENCE);
  });

  it('ends after five seconds when the core hangs', async () => {
    vi.useFakeTimers();
    core.stop = async () => new Promise(() => {});
    window.fire('close');
    await vi.advanceTimersByTimeAsync(4_999);
    expect(electron.app.quits).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    expect(electron.app.quits).toBe(1);
  });
});

it('quitting by menu, tray or keyboard asks the same', async () => {
  core.running = 2;
  electron.dialog.answer = STOP;
  electron.app.quit();
  expect(electron.app.quits).toBe(0);
  await vi.waitUntil(() => electron.app.quits === 1, PATIENCE);
  expect(electron.boxes).toHaveLength(1);
  expect(core.stops).toBe(1);
});
