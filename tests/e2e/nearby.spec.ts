import { expect, test, type Browser, type Page } from '@playwright/test';
import { findNetworkObstacle } from '../discovery/support/network.ts';
import { findViolations } from './support/axe.ts';
import { HallNetwork } from './support/hall-network.ts';
import { HostUnderTest } from './support/host.ts';
import { tokenOf } from './support/people.ts';

const obstacle = findNetworkObstacle();
if (obstacle !== undefined) process.stdout.write(`skipped: two hosts in one hall; ${obstacle}\n`);

test.describe('two hosts in one hall', () => {
  test.skip(obstacle !== undefined, obstacle);
  test.describe.configure({ timeout: 480_000 });

  let hall: HallNetwork;
  let own: HostUnderTest;
  let other: HostUnderTest;
  let browser: Browser;
  let desk: Page;

  test.beforeAll(async () => {
    hall = new HallNetwork();
    const { network } = hall;
    own = new HostUnderTest({ namespace: network.client, address: '10.77.0.2' });
    other = new HostUnderTest({ namespace: network.host, address: '10.77.0.1' });
    await Promise.all([own.start(), other.start()]);
    browser = await hall.openBrowser(network.client);
    desk = await openConsole(browser, own.running.url, tokenOf(own.running.adminLink));
  });
  test.afterAll(async () => {
    await Promise.all([own.remove(), other.remove()]);
    await hall.remove();
  });

  async function openConsole(on: Browser, url: string, token: string): Promise<Page> {
    const context = await on.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${url}/console#token=${token}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    return page;
  }

  /** A code for one more desk, from an admin's console; and the page that says by which address it is used. */
  async function makeCode(admin: Page): Promise<string> {
    await admin.getByRole('link', { name: 'Devices' }).click();
    await admin.getByRole('button', { name: 'Pair a device' }).click();
    const dialog = admin.getByRole('dialog');
    // By its words, as people press it; what is pressed is the label.
    await dialog.getByText('Organizer', { exact: true }).click();
    await expect(dialog.getByRole('radio', { name: 'Organizer' })).toBeChecked();
    await admin.getByRole('button', { name: 'Make a code' }).click();
    const code = dialog.getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/);
    return ((await code.textContent()) ?? '').replace(' ', '');
  }

  async function pair(page: Page, code: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Letter 1 of 6' }).pressSequentially(code);
    await page.getByRole('button', { name: 'Pair', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  }

  async function keep(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
  }

  test('an empty desk is told of the event that runs already, and finds it in the list under its address', async () => {
    await expect(desk.getByText('An event runs on this network already: Matchdesk')).toBeVisible();
    await keep(desk, 'home');
    await desk.getByRole('link', { name: 'Join it as a second desk' }).click();
    const card = desk.getByRole('listitem').filter({ hasText: `10.77.0.1:${other.running.port}` });
    // Both are called Matchdesk.
    await expect(card.getByText('Another event has this name.', { exact: false })).toBeVisible();
    for (const [name, path] of [
      ['Organize', 'console'],
      ['Play', 'play'],
      ['Be a venue screen', 'screen'],
    ] as const) {
      const link = card.getByRole('link', { name });
      await expect(link).toHaveAttribute('href', `${other.running.url}/${path}`);
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    }
    for (const scheme of ['dark', 'light'] as const) {
      await desk.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await findViolations(desk), scheme).toEqual([]);
      await keep(desk, `nearby-${scheme}`);
    }
    await desk.setViewportSize({ width: 320, height: 844 });
    await desk.getByRole('button', { name: 'Settings of this device' }).click();
    await desk.getByRole('menuitemradio', { name: 'বাংলা' }).click();
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('heading', { level: 1, name: 'ইভেন্টে যোগ দিন' })).toBeVisible();
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await findViolations(desk)).toEqual([]);
    await keep(desk, 'nearby-bn');
    await desk.evaluate(() => localStorage.removeItem('md.language'));
    await desk.setViewportSize({ width: 1440, height: 900 });
  });

  test('an address is checked before it leads anywhere', async () => {
    await desk.goto(`${own.running.url}/console/nearby`);
    const field = desk.getByRole('textbox', { name: 'Address' });
    for (const [typed, fault] of [
      ['', 'Type the address that the other computer shows'],
      ['matchdesk-00a11c.local', 'Type the address in figures'],
      ['8.8.8.8', 'This address is not in a local network'],
      [`10.77.0.2:${own.running.port}`, 'This is the address of this computer itself'],
      ['javascript:alert(1)', 'This is no address'],
    ] as const) {
      await field.fill(typed);
      await field.press('Enter');
      await expect(desk.getByText(fault, { exact: false })).toBeVisible();
      expect(await desk.locator('section').filter({ has: field }).getByRole('link').count()).toBe(0);
    }
    expect(await findViolations(desk)).toEqual([]);
    await field.fill(` http://10.77.0.1:${other.running.port}/console#token=x `);
    await expect(
      desk
        .locator('section')
        .filter({ has: field })
        .getByRole('link', { name: /^Organize/ }),
    ).toHaveAttribute('href', `${other.running.url}/console`);
  });

  test('it becomes the second desk there by a code, on a page of its own that knows nothing of this one', async () => {
    const admin = await openConsole(
      await hall.openBrowser(hall.network.host),
      `http://127.0.0.1:${other.running.port}`,
      tokenOf(other.running.adminLink),
    );
    const code = await makeCode(admin);
    await expect(
      admin.getByRole('dialog').getByText(`10.77.0.1:${other.running.port}/console`, { exact: false }),
    ).toBeVisible();
    await desk.goto(`${own.running.url}/console/nearby`);
    const opening = desk.context().waitForEvent('page');
    await desk
      .getByRole('listitem')
      .getByRole('link', { name: /^Organize/ })
      .click();
    const page = await opening;
    expect(await page.evaluate(() => window.opener)).toBeNull();
    await pair(page, code);
    expect(new URL(page.url()).host).toBe(`10.77.0.1:${other.running.port}`);
    await page.close();
  });

  test('a poster is printed, and when the computer gets another address the console shows it and says that the poster is void', async () => {
    const { network } = hall;
    // By 127.0.0.1, as the desktop's window is there whatever becomes of the network.
    await desk.goto(`${own.running.url}/console`);
    const code = await makeCode(desk);
    const page = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    ).newPage();
    await page.goto(`http://127.0.0.1:${own.running.port}/console`);
    await pair(page, code);
    const address = page.getByText(`10.77.0.2:${own.running.port}`, { exact: true });
    await expect(address).toBeVisible();
    await expect(page.getByRole('img', { name: `QR code that opens 10.77.0.2:${own.running.port}` })).toBeVisible();
    await expect(page.getByText('.local')).toHaveCount(0);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'More about joining' }).click();
    await page.getByRole('menuitem', { name: 'Print a poster…' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'Today' })).toBeHidden();
    await keep(page, 'poster');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.getByText('A poster hangs', { exact: false })).toBeVisible();
    await keep(page, 'printed');

    network.ip('-n', network.client, 'addr', 'add', '10.77.0.20/25', 'dev', 'eth0');
    network.ip('-n', network.client, 'addr', 'del', '10.77.0.2/24', 'dev', 'eth0');
    await expect(page.getByRole('img', { name: `QR code that opens 10.77.0.20:${own.running.port}` })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText('The address changed since printing')).toBeVisible();
    await expect(page.getByText(`The poster leads to 10.77.0.2:${own.running.port}`, { exact: false })).toBeVisible();
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await findViolations(page), scheme).toEqual([]);
      await keep(page, `void-${scheme}`);
    }
    network.ip('-n', network.client, 'link', 'set', 'eth0', 'down');
    await expect(page.getByText('Phones cannot reach this computer yet', { exact: false })).toBeVisible({
      timeout: 30_000,
    });
    network.ip('-n', network.client, 'link', 'set', 'eth0', 'up');
    await expect(page.getByRole('img', { name: /^QR code that opens 10\.77\.0\.20/ })).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'It is taken down' }).click();
    await expect(page.getByText('The address changed since printing')).toHaveCount(0);
  });
});
