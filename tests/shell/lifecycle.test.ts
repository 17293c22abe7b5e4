import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StartError } from '#core/core-api.ts';
import { createLinkInbox, findLink, hearLinks, toConsolePage } from '../../electron/shell/deep-links.ts';
import { readOptions } from '../../electron/shell/options.ts';
import { createKeepAwake } from '../../electron/shell/power.ts';
import { watchRunningMatches } from '../../electron/shell/running.ts';
import { claimSingleInstance } from '../../electron/shell/single-instance.ts';
import { showStartError } from '../../electron/shell/start-error.ts';
import { makeFakeCore } from './fake-core.ts';
import * as electron from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

beforeEach(() => {
  electron.resetElectron();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

describe('a second start', () => {
  it('ends at once and leaves the first alone', () => {
    electron.app.isFirst = false;
    expect(claimSingleInstance(() => {})).toBe(false);
    expect(electron.app.exits).toEqual([0]);
  });

  it('hands its arguments to the first', () => {
    const heard: (readonly string[])[] = [];
    expect(claimSingleInstance((argv) => void heard.push(argv))).toBe(true);
    electron.app.fire('second-instance', {}, ['matchdesk', `matchdesk://tournament/${ID}`], '/home');
    expect(heard).toEqual([['matchdesk', `matchdesk://tournament/${ID}`]]);
    expect(electron.app.exits).toEqual([]);
  });
});

describe('a matchdesk:// link', () => {
  it.each([
    ['matchdesk://open', 'app://matchdesk/console'],
    [`matchdesk://tournament/${ID}`, `app://matchdesk/console/t/${ID}`],
    [`matchdesk://tournament/${ID}/match/1.12`, `app://matchdesk/console/t/${ID}/bracket?match=1.12`],
  ])('%s opens %s', (link, page) => {
    expect(toConsolePage(link)).toBe(page);
  });

  it.each([
    'matchdesk://tournament/../../x',
    `matchdesk://tournament/${ID}/delete`,
    `matchdesk://tournament/${ID}#/other`,
    `matchdesk://tournament/${ID}?token=x`,
    `https://tournament/${ID}`,
    'matchdesk://open\nmatchdesk://x',
    'matchdesk://evil.example.org/',
    '',
  ])('that names no page, as %j, opens nothing', (link) => {
    expect(toConsolePage(link)).toBeUndefined();
  });

  it('is found among the arguments of a start', () => {
    expect(findLink(['C:\\Matchdesk.exe', '--flag', 'matchdesk://open'])).toBe('matchdesk://open');
    expect(findLink(['C:\\Matchdesk.exe'])).toBeUndefined();
  });

  it('waits for the window, and the last one counts', () => {
    const inbox = createLinkInbox();
    inbox.put('matchdesk://open');
    inbox.put(`matchdesk://tournament/${ID}`);
    inbox.put('matchdesk://nonsense');
    const pages: string[] = [];
    inbox.handTo((page) => void pages.push(page));
    inbox.put('matchdesk://open');
    expect(pages).toEqual([`app://matchdesk/console/t/${ID}`, 'app://matchdesk/console']);
  });

  it('is heard from macOS, and taken for the installed program only', () => {
    const heard: string[] = [];
    hearLinks((link) => void heard.push(link));
    expect(electron.app.fire('open-url', {}, 'matchdesk://open')).toBe(true);
    expect(heard).toEqual(['matchdesk://open']);
    expect(electron.app.linkSchemes).toEqual([]);
    electron.app.isPackaged = true;
    hearLinks(() => {});
    expect(electron.app.linkSchemes).toEqual(['matchdesk']);
  });
});

describe('the options', () => {
  it('are a port of 4747, the folder of the account and an announcement when nothing is said', () => {
    expect(readOptions([])).toEqual({ dataDir: undefined, port: 4747, announce: true });
  });

  it('take folder, port and silence, and let the switches of Chromium pass', () => {
    const argv = ['--remote-debugging-port=0', '--data', '/tmp/cup', '--port=0', '--no-announce', 'matchdesk://open'];
    expect(readOptions(argv)).toEqual({ dataDir: '/tmp/cup', port: 0, announce: false });
  });

  it.each([['--port=http'], ['--port=65536'], ['--port=-1'], ['--port'], ['--data']])('refuse %s', (argument) => {
    expect(readOptions([argument])).toHaveProperty('fault');
  });
});

describe('a start that fails', () => {
  const texts = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    [key, ...Object.values(values ?? {})].join(' ');

  it('says why in a dialog and ends with the code of the error', () => {
    showStartError(new StartError('start.port_in_use', 'Port 4747 is in use.', 3), texts);
    expect(electron.errorBoxes).toEqual([{ title: 'startFailedTitle', content: 'Port 4747 is in use.' }]);
    expect(electron.app.exits).toEqual([3]);
  });

  it('for a reason nobody thought of says so and ends with 1', () => {
    showStartError(new TypeError('x is not a function'), texts);
    expect(electron.errorBoxes[0]?.content).toBe('startFailedUnknown x is not a function');
    expect(electron.app.exits).toEqual([1]);
  });
});

describe('keeping awake', () => {
  it('blocks sleep once while matches run and lets go once after', () => {
    const awake = createKeepAwake();
    awake.set(false);
    expect(electron.blockers.size).toBe(0);
    awake.set(true);
    awake.set(true);
    expect([...electron.blockers.values()]).toEqual(['prevent-display-sleep']);
    awake.set(false);
    awake.set(false);
    expect(electron.blockers.size).toBe(0);
    awake.set(true);
    expect(electron.blockers.size).toBe(1);
  });

  it('follows the number of running matches, and a failed question changes nothing', async () => {
    vi.useFakeTimers();
    const core = makeFakeCore();
    const counts: number[] = [];
    const watch = watchRunningMatches(core, 1_000, (count) => void counts.push(count));
    for (const running of [2, 2, new Error('busy'), 0, 1]) {
      core.running = running;
      await vi.advanceTimersByTimeAsync(1_000);
    }
    watch.stop();
    core.running = 5;
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(counts).toEqual([2, 0, 1]);
    expect(watch.count).toBe(1);
  });
});
