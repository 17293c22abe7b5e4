import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');
const CONSOLE = 'app://matchdesk/console';

/** Why the real desktop program cannot run here, or undefined when it can. Never lets the electron package download. */
function findObstacle(): string | undefined {
  const electron = join(ROOT, 'node_modules/electron');
  const name = join(electron, 'path.txt');
  if (!existsSync(name) || !existsSync(join(electron, 'dist', readFileSync(name, 'utf8')))) {
    return 'Electron has no binary here (run `npx install-electron` where there is internet)';
  }
  if (!existsSync(join(ROOT, 'out/main/shell.js'))) return 'the program is not built (run `npm run build`)';
  if (process.getuid?.() === 0) return "Chromium's sandbox does not run as root";
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'there is no display (run under `xvfb-run`)';
  }
  return undefined;
}

const obstacle = findObstacle();
if (obstacle !== undefined) process.stdout.write(`skipped: the desktop program; ${obstacle}\n`);

test.describe('the desktop program', () => {
  test.skip(obstacle !== undefined, obstacle);

  let folder: string;
  let program: ElectronApplication;
  let desk: Page;

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'matchdesk-electron-'));
    program = await _electron.launch({ cwd: ROOT, args: ['.', '--data', folder, '--port', '0', '--no-announce'] });
    desk = await program.firstWindow();
    await desk.waitForLoadState('domcontentloaded');
  });
  test.afterEach(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('shows the console by its own scheme, with the bridge and without Node', async () => {
    expect(desk.url().split('#')[0]).toBe(CONSOLE);
    expect(await desk.evaluate(() => Object.keys(window.matchdesk ?? {}))).toEqual([
      'version',
      'platform',
      'openChannel',
      'openHost',
    ]);
    const ofNode = await desk.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    );
    expect(ofNode).toEqual([]);
  });

  test('speaks with the core over the bridge', async () => {
    const first = await desk.evaluate(
      () =>
        new Promise<string>((resolve) => {
          window.matchdesk?.openChannel(resolve).send(JSON.stringify({ t: 'hello', protocol: 1 }));
        }),
    );
    expect(JSON.parse(first)).toMatchObject({ t: 'welcome' });
  });

  test('stays on its page, opens no window and gives no permission', async () => {
    await desk.evaluate(() => {
      window.open('https://example.org/');
      location.href = 'https://example.org/';
    });
    const permission = await desk.evaluate(() => Notification.requestPermission());
    expect(permission).toBe('denied');
    expect(desk.url().split('#')[0]).toBe(CONSOLE);
    expect(program.windows()).toHaveLength(1);
  });

  test('reaches nothing but the core', async () => {
    const reach = (url: string): Promise<string> =>
      desk.evaluate(
        (to) =>
          fetch(to).then(
            (answer) => `status ${answer.status}`,
            () => 'closed',
          ),
        url,
      );
    expect(await reach(CONSOLE)).toBe('status 200');
    expect(await reach('https://example.org/')).toBe('closed');
    expect(await reach('app://matchdesk/..%2f..%2fpackage.json')).toBe('status 400');
  });
});
