import { join } from 'node:path';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { CONSOLE_AT, installBridge } from '../shell/bridge-harness.ts';
import { Evening, type Shown } from './evening.ts';
import { TOURNAMENTS } from './formats.ts';
import { CONSOLE_PAGES, consolePages, scenesOf, spectatorPages, type Views } from './screens.ts';

/** `SCREENS=swiss,royale` and `LOOKS=dark-en` take a part of the pictures. */
const CHOSEN = process.env['SCREENS']?.split(',');
const LOOKS = ['dark-en', 'light-en', 'dark-bn', 'light-bn'].filter(
  (look) => process.env['LOOKS']?.split(',').includes(look) ?? true,
);
const FOLDER = join(import.meta.dirname, '..', '..', 'screenshots');
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const HALL = { width: 1920, height: 1080 };

let evening: Evening;
test.beforeAll(async () => {
  evening = await Evening.start();
});
test.afterAll(() => evening.stop());

async function open(browser: Browser, look: string, viewport: { width: number; height: number }) {
  const [scheme, language] = look.split('-');
  const context = await browser.newContext({
    viewport,
    locale: language === 'bn' ? 'bn-BD' : 'en-GB',
    colorScheme: scheme === 'light' ? 'light' : 'dark',
    reducedMotion: 'reduce',
  });
  // A venue screen is dark until somebody chooses light.
  await context.addInitScript((theme) => localStorage.setItem('md.theme', JSON.stringify(theme)), scheme);
  return context;
}

/** Waits until nothing is loading any more, then keeps the picture. */
async function take(page: Page, name: string, whole = true): Promise<void> {
  await expect(page.locator('[aria-busy="true"], [class*="skeleton"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: whole });
}

async function takeConsole(context: BrowserContext, name: string, pages: Readonly<Record<string, string>>) {
  const page = await context.newPage();
  await installBridge(page, evening.core);
  for (const [key, path] of Object.entries(pages)) {
    await page.goto(`${CONSOLE_AT}/${path}`);
    await expect(page.getByRole('main')).toBeVisible();
    await take(page, `console-${key}-${name}`);
    if (key !== 'standings') continue;
    const tabs = page.getByRole('radiogroup', { name: /^(View|দৃশ্য)$/ }).locator('label');
    for (let tab = 1; tab < (await tabs.count()); tab++) {
      await tabs.nth(tab).click();
      await take(page, `console-${key}-${tab + 1}-${name}`);
    }
  }
  await page.close();
}

async function takeScenes(context: BrowserContext, shown: Shown, views: Views, name: string): Promise<void> {
  const known = new Set((await evening.ask('device.list', {})).devices.map(({ id }) => id));
  const page = await context.newPage();
  await page.goto(`${evening.url}/screen`);
  const findNew = async () =>
    (await evening.ask('device.list', {})).devices.find(({ id, kind }) => kind === 'screen' && !known.has(id))?.id;
  await expect.poll(findNew).toBeDefined();
  const device = (await findNew()) ?? '';
  for (const [key, scene] of Object.entries(scenesOf(shown, views))) {
    await evening.send('screen.setScene', { device, scene });
    await expect(page.locator('header h1, main section > h1').first()).toBeVisible();
    await take(page, `venue-${key}-${name}`, false);
  }
  await evening.send('device.revoke', { device });
  await page.close();
}

/** The phone of the entrant of this seed. */
async function takePlayer(context: BrowserContext, { id }: Shown, name: string): Promise<void> {
  const { entrants } = await evening.ask('entrant.list', { tournament: id });
  const entrant = entrants.find(({ seed, claimed }) => seed !== null && seed > 1 && !claimed)?.id ?? '';
  const { token } = await evening.send('entrant.createClaim', { entrant });
  const page = await context.newPage();
  await page.goto(`${evening.url}/play#claim=${token}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await take(page, `player-${name}`);
  await page.close();
}

for (const [word, give] of Object.entries(TOURNAMENTS)) {
  if (CHOSEN !== undefined && !CHOSEN.includes(word)) continue;
  test(`${word}: console, spectators, players and venue screens`, async ({ browser }) => {
    const shown = await give(evening);
    const { stages } = await evening.ask('tournament.snapshot', { tournament: shown.id });
    const views: Views = stages.at(-1)?.views ?? [];
    for (const look of LOOKS) {
      const name = `${word}-${look}`;
      const wide = await open(browser, look, WIDE);
      await takeConsole(wide, name, consolePages(shown));
      await wide.close();
      const phone = await open(browser, look, PHONE);
      for (const [key, path] of Object.entries(spectatorPages(shown, views))) {
        const page = await phone.newPage();
        await page.goto(`${evening.url}/${path}`);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await take(page, `spectator-${key}-${name}`);
        await page.close();
      }
      await takePlayer(phone, shown, name);
      await phone.close();
      const hall = await open(browser, look, HALL);
      await takeScenes(hall, shown, views, name);
      await hall.close();
    }
  });
}

test('the pages of the house', async ({ browser }) => {
  for (const look of LOOKS) {
    for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      const context = await open(browser, look, viewport);
      await takeConsole(context, `${size}-${look}`, CONSOLE_PAGES);
      for (const [key, path] of Object.entries({ tournaments: '', join: 'play' })) {
        const page = await context.newPage();
        await page.goto(`${evening.url}/${path}`);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await take(page, `public-${key}-${size}-${look}`);
        await page.close();
      }
      await context.close();
    }
  }
});
