import { expect, test, type Browser, type Page } from '@playwright/test';
import { listLanAddresses } from '#core/discovery/addresses.ts';
import type { Client } from '#renderer/lib/client.ts';
import { HostUnderTest } from './support/host.ts';
import { signIn, tokenOf } from './support/people.ts';

/** 127.0.0.1 is a secure context, a hall's address is not: only there it shows what a page may not use. */
const [address] = listLanAddresses();
if (address === undefined) process.stdout.write('skipped: player pages by the LAN address; this computer has none\n');

test.describe('by the address of the LAN', () => {
  test.skip(address === undefined, 'this computer is on no network');
  test.describe.configure({ timeout: 480_000 });

  const host = new HostUnderTest({ address: address ?? '' });
  let url: string;
  let desk: Client;
  let faults: string[];

  test.beforeAll(async () => {
    const running = await host.start();
    url = running.url;
    desk = await signIn(url, tokenOf(running.adminLink));
  });
  test.beforeEach(() => {
    faults = [];
  });
  test.afterAll(async () => {
    desk.close();
    await host.remove();
  });

  async function open(browser: Browser, path: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
    page.on('console', (message) => {
      // A header for secure contexts is said to be ignored here, as it should be.
      if (message.type() === 'error' && !message.text().includes('Cross-Origin-Opener-Policy'))
        faults.push(`${path}: ${message.text()}`);
    });
    await page.goto(url + path);
    const missing = await page.evaluate(() => [
      isSecureContext,
      'subtle' in crypto,
      'randomUUID' in crypto,
      'clipboard' in navigator,
      'serviceWorker' in navigator,
      'locks' in navigator,
    ]);
    expect(missing, 'the page has nothing of a secure context').toEqual([false, false, false, false, false, false]);
    return page;
  }

  async function join(browser: Browser, code: string, name: string): Promise<Page> {
    const page = await open(browser, `/play#code=${code}`);
    await page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Register', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
    return page;
  }

  test('two players join, register, are called, submit and confirm', async ({ browser }) => {
    const config = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 3 } } } as const;
    const cup = { name: 'Cup', game: 'Chess', config, capacity: 8, startsAt: null };
    const { answer } = await desk.send('tournament.create', cup);
    const tournament = answer.id;
    await desk.send('tournament.move', { tournament, to: 'registration_open' });
    const { code, urls } = await desk.ask('venue.access', {});
    expect(urls).toContain(url);
    const ana = await join(browser, code, 'Ana');
    const bob = await join(browser, code, 'Bob');
    const hall = await open(browser, `/t/${tournament}`);
    await desk.send('tournament.start', { tournament });
    const match = { tournament, stage: 1, no: 1 };
    await desk.send('match.call', { match, station: '3' });
    await ana.goto(`${url}/play`);
    await expect(ana.getByRole('heading', { name: 'You are called' })).toBeVisible();
    await desk.send('match.start', { match });
    await expect(ana.getByRole('heading', { name: 'Your match is live' })).toBeVisible();
    for (const game of [1, 2]) {
      const row = ana.getByRole('listitem').filter({ hasText: `Game ${game}` });
      await row
        .getByRole('button', { name: `One more: Game ${game}` })
        .first()
        .click();
    }
    await ana.getByRole('button', { name: /^Send / }).click();
    await bob.goto(`${url}/play`);
    await bob.getByRole('button', { name: 'Yes, that is right' }).click();
    await expect.poll(async () => (await desk.ask('match.get', { match })).row[6]).toBe(0);
    await expect(hall.getByText('Ana').first()).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('the venue screen and the console open, and the console pairs by its code', async ({ browser }) => {
    const screen = await open(browser, '/screen');
    await expect(screen.getByRole('heading').first()).toBeVisible();
    const { answer } = await desk.send('device.createPairing', { role: 'organizer' });
    const console_ = await open(browser, '/console');
    await console_.getByRole('textbox', { name: 'Letter 1 of 6' }).pressSequentially(answer.code);
    await console_.getByRole('button', { name: 'Pair', exact: true }).click();
    await expect(console_.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    expect(faults).toEqual([]);
  });
});
