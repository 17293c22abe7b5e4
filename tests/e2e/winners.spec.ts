import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Core } from '#core/core-api.ts';
import { startCore } from '#core/start-core.ts';
import { CONSOLE_AT, installBridge } from '../shell/bridge-harness.ts';
import { findViolations } from './support/axe.ts';

/** A long name and a Bengali one, as a hall has them. */
const NAMES = ['The Quick Brown Foxes of Chattogram Port City', 'ঢাকা মহানগর যুব গেমিং সংঘ', 'Cem', 'Dia'] as const;

let core: Core;
let folder: string;

test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'matchdesk-winners-'));
  const pagesDir = join(import.meta.dirname, '..', '..', 'out', 'renderer');
  const config = { dataDir: folder, port: 0, bind: '127.0.0.1', announce: false, version: '0.0.0-test', pagesDir };
  // One moment for all results, so that not even the earlier finish parts the losers of the semifinals.
  const now = Date.now();
  // A bucket of messages is filled by the clock, which stands still here.
  const limits = { messagesPerSecond: 100_000, burst: 100_000 };
  core = await startCore(config, { clock: () => now, limits });
  await installBridge(page, core);
  await page.setViewportSize({ width: 1440, height: 900 });
  test.setTimeout(240_000);
});
test.afterEach(async () => {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send<T>(name: string, input: unknown): Promise<T> {
  const { body } = await core.inject({
    method: 'POST',
    url: `/api/commands/${name}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: Buffer.from(JSON.stringify(input)),
  });
  return (JSON.parse(Buffer.from(body).toString()) as { answer: T }).answer;
}

/** Keeps a picture where somebody asked for it. */
async function keep(page: Page, name: string): Promise<void> {
  const dir = process.env['SCREENSHOTS'];
  if (dir !== undefined) await page.screenshot({ path: join(dir, `${name}.png`), fullPage: true });
}

test('a tie for third is decided at the desk, and the podium comes to the venue screen by itself', async ({
  page,
  browser,
}) => {
  const lengths = { default: { bestOf: 1 } };
  const { id } = await send<{ id: string }>('tournament.create', {
    name: 'Winter Cup',
    game: '',
    config: { format: 'single-elimination', thirdPlace: false, lengths },
    capacity: 8,
    startsAt: null,
  });
  await send('entrant.import', { tournament: id, csv: `name\n${NAMES.join('\n')}`, mode: 'all' });
  await send('tournament.start', { tournament: id });

  const base = `http://127.0.0.1:${core.address.port}`;
  // axe wants a context that was made by itself.
  const hall = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
  const screen = await hall.newPage();
  await screen.goto(`${base}/screen`);
  await page.goto(`${CONSOLE_AT}/devices`);
  await expect(page.getByRole('radio', { name: 'Winners' })).toBeEnabled({ timeout: 30_000 });
  await page.getByRole('radio', { name: 'Winners' }).focus();
  await page.keyboard.press('Space');
  await expect(screen.getByText('The winners will stand here.')).toBeVisible();

  for (const no of [1, 2, 3]) {
    await send('match.change', {
      match: { tournament: id, stage: 1, no },
      change: { kind: 'score', games: [[2, 1]] },
    });
  }
  await expect(screen.getByText('All is played.', { exact: false })).toBeVisible();

  await page.goto(CONSOLE_AT);
  await page.getByRole('button', { name: 'Decide: Winter Cup' }).click();
  const winners = page.getByRole('region', { name: 'Winners' });
  await expect(winners.getByText('Place 3 is tied')).toBeVisible();
  await expect(winners.getByText('For place 3: Score difference')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await keep(page, 'tie');
  await winners.getByRole('button', { name: 'Decide' }).click();
  await page.getByRole('button', { name: 'Move Dia up' }).click();
  const preview = page.getByRole('region', { name: 'Then the places are' });
  await expect(preview.getByText('Dia')).toBeVisible();
  await page.getByRole('textbox', { name: 'Note, if wanted' }).fill('Coin');
  await keep(page, 'decide');
  await page.getByRole('button', { name: 'Keep this order' }).click();
  await expect(winners.getByText('Decided: Dia > Cem · Coin')).toBeVisible({ timeout: 60_000 });
  await keep(page, 'winners');

  await expect(screen.getByRole('heading', { name: NAMES[0] })).toBeVisible();
  await expect(screen.getByText('Champion')).toBeVisible();
  await expect(screen.getByText('Dia', { exact: true }).first()).toBeVisible();
  const moves = await screen
    .getByRole('heading', { name: NAMES[0] })
    .evaluate((it) => getComputedStyle(it).animationName);
  expect(moves).toBe('none');
  expect(await findViolations(screen)).toEqual([]);
  await keep(screen, 'podium');

  const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await phone.goto(`${base}/t/${id}`);
  await expect(phone.getByText('Dia')).toBeVisible();
  await keep(phone, 'spectator');

  // The way back: the tie is open again, and no screen claims a third.
  await winners.getByRole('button', { name: /^Take back/ }).click();
  await expect(winners.getByText('Place 3 is tied')).toBeVisible();
  await expect(screen.getByText('All is played.', { exact: false })).toBeVisible();
  await Promise.all([hall.close(), phone.close()]);
});
