import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Core } from '#core/core-api.ts';
import { startCore } from '#core/start-core.ts';
import { CONSOLE_AT, installBridge } from '../shell/bridge-harness.ts';
import { findViolations } from './support/axe.ts';

let core: Core;
let folder: string;

test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'matchdesk-after-'));
  const pagesDir = join(import.meta.dirname, '..', '..', 'out', 'renderer');
  const version = '0.0.0-test';
  core = await startCore({ dataDir: folder, port: 0, bind: '127.0.0.1', announce: false, version, pagesDir });
  await installBridge(page, core);
  await page.setViewportSize({ width: 1440, height: 900 });
});
test.afterEach(async () => {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the window does. */
async function send<T>(name: string, input: unknown): Promise<T> {
  const { body } = await core.inject({
    method: 'POST',
    url: `/api/commands/${name}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: Buffer.from(JSON.stringify(input)),
  });
  return (JSON.parse(Buffer.from(body).toString()) as { answer: T }).answer;
}

/** A running tournament of five; answers its id. */
async function start(config: unknown): Promise<string> {
  const input = { name: 'Cup', game: 'Chess', config, capacity: 16, startsAt: null };
  const { id } = await send<{ id: string }>('tournament.create', input);
  await send('entrant.import', { tournament: id, csv: 'name\nAlice\nBob\nCarol\nDave\nErin', mode: 'all' });
  await send('tournament.start', { tournament: id });
  return id;
}

/** A picture of what is open. */
async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

test('the desk lets one in late, replaces a no-show, takes one out and makes the stage anew', async ({ page }) => {
  const id = await start({ format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 3 } } });
  await page.goto(`${CONSOLE_AT}/t/${id}/entrants`);
  await page.getByRole('button', { name: 'Let somebody in late…' }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: /./ });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Zoe');
  await expect(dialog.getByText('No other result is touched.')).toBeVisible();
  await keep(page, 'late');
  await dialog.getByRole('button', { name: 'Let in' }).click();
  await expect(page.getByText('Zoe came in late')).toBeVisible();

  await page.locator('[data-entrant]', { hasText: 'Bob' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Replace…' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Yan');
  await keep(page, 'replace');
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByText('Yan came for Bob')).toBeVisible();

  await page.getByRole('button', { name: 'Drop out' }).click();
  await expect(dialog.getByRole('heading', { name: 'Yan drops out?' })).toBeVisible();
  await keep(page, 'out');
  await dialog.getByRole('button', { name: 'Drop out' }).click();
  await expect(page.getByRole('button', { name: 'Take back in' })).toBeVisible();
  await keep(page, 'panel');
  expect(await findViolations(page)).toEqual([]);

  await send('match.change', {
    match: { tournament: id, stage: 1, no: 1 },
    change: {
      kind: 'score',
      games: [
        [1, 0],
        [1, 0],
      ],
    },
  });
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Make stage 1 anew…' }).click();
  await expect(dialog.getByText('1 result stops counting')).toBeVisible();
  await keep(page, 'anew');
  await dialog.getByRole('button', { name: 'Put aside and make anew' }).click();
  await expect(page.getByRole('heading', { name: 'Put aside' })).toBeVisible();
  await page.getByRole('button', { name: 'Stage 1 as it stood' }).click();
  await expect(dialog.getByText('1 match with a result')).toBeVisible();
  await keep(page, 'archived');
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Bring back…' }).click();
  await dialog.getByRole('button', { name: 'Bring back', exact: true }).click();
  await expect(page.getByText('The stage is back as it stood')).toBeVisible();
});

test('a table asks what the matches of one that leaves are worth', async ({ page }) => {
  const id = await start({
    format: 'round-robin',
    groups: 1,
    times: 1,
    points: { win: 3, draw: 1, loss: 0 },
    tieBreaks: ['points', 'wins'],
    length: { bestOf: 3 },
  });
  await send('match.change', {
    match: { tournament: id, stage: 1, no: 1 },
    change: {
      kind: 'score',
      games: [
        [1, 0],
        [1, 0],
      ],
    },
  });
  await page.goto(`${CONSOLE_AT}/t/${id}/entrants`);
  await page.locator('[data-entrant]').first().click();
  await page.getByRole('button', { name: 'Drop out' }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: /./ });
  await expect(dialog.getByRole('radio', { name: /annulled, for both sides/ })).toBeChecked();
  await keep(page, 'annul');
  expect(await findViolations(page)).toEqual([]);
});
