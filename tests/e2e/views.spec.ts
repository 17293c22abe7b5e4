import { expect, test, type Browser, type Page } from '@playwright/test';
import { CONSOLE_AT, installBridge } from '../shell/bridge-harness.ts';
import { Evening } from '../screenshots/evening.ts';
import { TOURNAMENTS } from '../screenshots/formats.ts';
import { findViolations } from './support/axe.ts';

let evening: Evening;
test.beforeAll(async () => {
  evening = await Evening.start();
});
test.afterAll(() => evening.stop());

/** A tournament of the evening, in the middle of it. */
function give(word: keyof typeof TOURNAMENTS) {
  const make = TOURNAMENTS[word];
  if (make === undefined) throw new Error(`no tournament ${word}`);
  return make(evening);
}

async function openPage(browser: Browser, path: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width > 1000 ? 1080 : 844 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(`${evening.url}/${path}`);
  return page;
}

async function expectClean(page: Page): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
    expect(await findViolations(page), theme).toEqual([]);
  }
}

/** A screen of the hall that the desk gave a scene. */
async function openScene(browser: Browser, tournament: string, show: 'table' | 'cross-table' | 'rounds' | 'lobbies') {
  const { page, device } = await openScreen(browser);
  const scene = { kind: 'stage', show, tournament, stage: null, pool: 0 } as const;
  await evening.send('screen.setScene', { device: device.id, scene });
  return page;
}

/** A screen of the hall that waits for its scene, and the device that the desk knows it as. */
async function openScreen(browser: Browser) {
  const list = async () => (await evening.ask('device.list', {})).devices.filter(({ kind }) => kind === 'screen');
  const before = new Set((await list()).map(({ id }) => id));
  const page = await openPage(browser, 'screen', 1920);
  let device: Awaited<ReturnType<typeof list>>[number] | undefined;
  await expect.poll(async () => (device = (await list()).find(({ id }) => !before.has(id)))).toBeDefined();
  if (device === undefined) throw new Error('the screen is not known');
  return { page, device };
}

test('groups: spectators see places with reasons and who beat whom, the hall the cross table', async ({ browser }) => {
  const { id } = await give('groups');
  const phone = await openPage(browser, `t/${id}`, 390);
  await expect(phone.getByRole('heading', { name: 'Group A', exact: true })).toBeVisible();
  await phone
    .getByRole('button', { name: /^Place 1 of .*: why$/ })
    .first()
    .click();
  await expect(phone.getByRole('listitem').filter({ hasText: 'Dhaka Dynamites' }).first()).toBeVisible();
  await expect(phone.getByRole('link', { name: /^Dhaka Dynamites beat / }).first()).toBeVisible();
  await expectClean(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await phone.getByRole('tab', { name: 'Rounds' }).click();
  await expect(phone.getByRole('combobox', { name: 'Round' })).toBeVisible();
  await expectClean(phone);
  await phone.context().close();
  const hall = await openScene(browser, id, 'cross-table');
  await expect(hall.getByRole('heading', { name: 'Group A' })).toBeVisible();
  await expect(hall.getByRole('img', { name: /^Dhaka Dynamites beat / }).first()).toBeVisible();
  await expectClean(hall);
  await hall.context().close();
});

test('Swiss: the console shows score groups, byes and the outdated mark, the hall who plays where', async ({
  browser,
  page,
}) => {
  const { id } = await give('swiss');
  await installBridge(page, evening.core);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${CONSOLE_AT}/t/${id}/standings`);
  const round = page.getByRole('region', { name: 'Round 3' });
  await expect(round.getByRole('heading', { name: 'With 2–0' })).toBeVisible();
  await expect(round.getByText('it would be drawn otherwise now', { exact: false })).toBeVisible();
  await expect(round.getByText('has no opponent', { exact: false })).toBeVisible();
  await expectClean(page);
  await round.getByRole('button').first().click();
  await expect(
    page.getByRole('complementary').getByText('Drawn in round 3 with', { exact: false }).first(),
  ).toBeVisible();
  const hall = await openScene(browser, id, 'rounds');
  await expect(hall.getByRole('heading', { name: 'Round 3' })).toBeVisible();
  // Who was called comes first, with the station.
  await expect(hall.getByRole('listitem').first()).toContainText(/^\d.*Called/);
  await expectClean(hall);
  await hall.context().close();
});

test('lobbies: a pasted column fills the result, spectators and the hall see it', async ({ browser, page }) => {
  const { id } = await give('royale');
  await evening.send('stage.drawRound', { tournament: id, stage: 1, round: 3 });
  await installBridge(page, evening.core);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${CONSOLE_AT}/t/${id}/standings`);
  await page.getByRole('button', { name: 'Enter result' }).click();
  const first = page.getByRole('textbox', { name: /^Place of / }).first();
  await expect(first).toBeFocused();
  const column = Array.from({ length: 20 }, (_, index) => `${index + 1}\t${index % 4}`).join('\n');
  await first.evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, column);
  await expect(page.getByText('20 lines were filled.')).toBeVisible();
  await expectClean(page);
  await first.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Draw round 4' })).toBeEnabled();
  const phone = await openPage(browser, `t/${id}`, 390);
  await expect(phone.getByRole('row', { name: '1 Dhaka Dynamites 0 12' })).toBeVisible();
  await expectClean(phone);
  await phone.context().close();
  for (const show of ['lobbies', 'table'] as const) {
    const hall = await openScene(browser, id, show);
    await expect(hall.getByText('Dhaka Dynamites').first()).toBeAttached();
    await expectClean(hall);
    await hall.context().close();
  }
});

test('the desk chooses what a screen shows: stage and group are asked for only where there are several', async ({
  browser,
  page,
}) => {
  const { id } = await give('groups');
  const { page: screen, device } = await openScreen(browser);
  await installBridge(page, evening.core);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${CONSOLE_AT}/devices`);
  const card = page.getByRole('listitem', { name: `Screen ${device.name}`, exact: true });
  await card.getByRole('combobox', { name: /^What / }).click();
  await page.getByRole('option', { name: 'Standings' }).click();
  await card.getByRole('combobox', { name: 'Group' }).click();
  await page.getByRole('option', { name: 'Group B' }).click();
  await expect(screen.getByText('Group B').first()).toBeVisible();
  await expect(screen.getByText('Group A')).toHaveCount(0);
  await expectClean(page);
  const { devices } = await evening.ask('device.list', {});
  expect(devices.map(({ scene }) => scene)).toContainEqual(
    expect.objectContaining({ kind: 'stage', show: 'table', pool: 2, stage: null }),
  );
  expect(id).not.toBe('');
  await screen.context().close();
});

test('the wizard says while one types what can be played, and how long it takes', async ({ page }) => {
  await installBridge(page, evening.core);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${CONSOLE_AT}/new`);
  await page.getByRole('radio', { name: /^Round robin/ }).check();
  await page.getByRole('textbox', { name: 'Groups' }).fill('8');
  const plan = page.getByRole('complementary', { name: 'What this makes' });
  await plan.getByRole('textbox', { name: 'With so many entrants' }).fill('12');
  await expect(plan.getByText('8 groups need at least 16 entrants', { exact: false })).toBeVisible();
  await plan.getByRole('textbox', { name: 'With so many entrants' }).fill('32');
  await expect(plan.getByText('48', { exact: true }).first()).toBeVisible();
  await plan.getByRole('textbox', { name: 'Played side by side' }).fill('4');
  await expect(plan.getByText(/^about \d+ h/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectClean(page);
});
