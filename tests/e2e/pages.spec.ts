import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Client } from '#renderer/lib/client.ts';
import { findViolations } from './support/axe.ts';
import { HostUnderTest } from './support/host.ts';
import { signIn, tokenOf } from './support/people.ts';
import { PlayerPage } from './support/player-page.ts';

const host = new HostUnderTest();
let url: string;
let desk: Client;
let tournament: string;
const NAMES = ['Ana', 'Bob', 'রহিম উদ্দিন', 'Dhaka Dynamites Esports Academy — Black Squad'];

test.beforeAll(async () => {
  const running = await host.start();
  url = running.url;
  desk = await signIn(url, tokenOf(running.adminLink));
  const config = { format: 'single-elimination', thirdPlace: true, lengths: { default: { bestOf: 3 } } } as const;
  const { answer } = await desk.send('tournament.create', {
    name: 'Cup',
    game: 'Any',
    config,
    capacity: 8,
    startsAt: null,
  });
  tournament = answer.id;
  await desk.http.postCommand('entrant.import', { tournament, csv: `name\n${NAMES.join('\n')}`, mode: 'all' });
  await desk.send('tournament.start', { tournament });
});
test.afterAll(async () => {
  desk.close();
  await host.remove();
});

async function claim(browser: Browser, name: string): Promise<PlayerPage> {
  const { entrants } = await desk.ask('entrant.list', { tournament });
  const entrant = entrants.find((one) => one.name === name)?.id ?? '';
  const { answer } = await desk.send('entrant.createClaim', { entrant });
  return PlayerPage.claim(browser, url, answer.token);
}

async function openPage(
  browser: Browser,
  path: string,
  scheme: 'dark' | 'light',
  { width = 390, onRequest = (_to: string): void => undefined } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.on('request', (request) => onRequest(request.url()));
  await page.goto(url + path);
  return page;
}

for (const scheme of ['dark', 'light'] as const) {
  test(`the public pages are clean for axe and ask nothing of the internet, ${scheme}`, async ({ browser }) => {
    for (const path of [
      '/',
      `/t/${tournament}`,
      `/t/${tournament}/live`,
      `/t/${tournament}/m/1.1`,
      '/play',
      '/screen',
    ]) {
      const asked: string[] = [];
      const page = await openPage(browser, path, scheme, { onRequest: (to) => asked.push(to) });
      await expect(page.getByRole('heading').first()).toBeVisible();
      expect(await findViolations(page), path).toEqual([]);
      expect(asked.length).toBeGreaterThan(1);
      expect(asked.filter((to) => !to.startsWith(url) && !to.startsWith('data:'))).toEqual([]);
      await page.context().close();
    }
  });
}

test('no public page scrolls sideways at 320 px, in English and Bengali', async ({ browser }) => {
  for (const path of ['/', `/t/${tournament}/live`, '/play']) {
    const page = await openPage(browser, path, 'dark', { width: 320 });
    await expect(page.getByRole('heading').first()).toBeVisible();
    for (const language of ['en', 'bn']) {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${path}, ${language}`,
      ).toBeLessThanOrEqual(320);
      if (language === 'en') await page.getByRole('button', { name: /বাংলা/ }).click();
    }
    await page.context().close();
  }
});

test('a double tap counts once, and an objection goes to the desk with both sides’ words', async ({ browser }) => {
  const match = { tournament, stage: 1, no: 1 };
  const ana = await claim(browser, 'Ana');
  const other = await claim(browser, NAMES[3] ?? '');
  await desk.send('match.call', { match, station: '7' });
  await expect(ana.page.getByRole('heading', { name: 'You are called' })).toBeVisible();
  await desk.send('match.start', { match });
  await expect(ana.page.getByRole('heading', { name: 'Your match is live' })).toBeVisible();
  for (const game of [1, 2]) {
    const row = ana.page.getByRole('listitem').filter({ hasText: `Game ${game}` });
    await row
      .getByRole('button', { name: `One more: Game ${game}` })
      .first()
      .click();
  }
  await ana.page.getByRole('button', { name: /^Send / }).dblclick();
  await other.page.getByRole('button', { name: 'No, that is wrong' }).click();
  await other.page.getByRole('textbox').fill('It was 2 : 1 for us');
  await other.page.getByRole('button', { name: 'Send to the desk' }).click();
  await expect(other.page.getByRole('heading', { name: 'The desk decides' })).toBeVisible();
  await expect(ana.page.getByRole('heading', { name: 'The desk decides' })).toBeVisible();
  const { submissions } = await desk.ask('match.get', { match });
  expect(submissions.map(({ state, reason }) => [state, reason])).toEqual([['objected', 'It was 2 : 1 for us']]);
  expect(await findViolations(ana.page)).toEqual([]);
});
