import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as promptly, test, type Page } from '@playwright/test';
import type { Core } from '#core/core-api.ts';
import { startHost } from '#core/start-host.ts';
import { CONSOLE_AT, installBridge } from '../shell/bridge-harness.ts';
import { findViolations } from './support/axe.ts';

/** Backups are made by threads, which a busy machine starts late. */
const expect = promptly.configure({ timeout: 60_000 });

let core: Core;
let folder: string;

test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'matchdesk-backup-'));
  const pagesDir = join(import.meta.dirname, '..', '..', 'out', 'renderer');
  const version = '0.0.0-test';
  core = await startHost({
    dataDir: join(folder, 'data'),
    port: 0,
    bind: '127.0.0.1',
    announce: false,
    version,
    pagesDir,
    logLevel: 'silent',
  });
  await installBridge(page, core);
  await page.setViewportSize({ width: 1440, height: 900 });
});
test.afterEach(async () => {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<T>(kind: 'commands' | 'queries', name: string, input: unknown): Promise<T> {
  const { body } = await core.inject({
    method: 'POST',
    url: `/api/${kind}/${name}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: Buffer.from(JSON.stringify(input)),
  });
  return (JSON.parse(Buffer.from(body).toString()) as { answer: T }).answer;
}

async function keep(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findViolations(page), `${name} ${colorScheme}`).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`${name}-${colorScheme}.png`), fullPage: true });
  }
}

test('the desk backs up, sees what a restore would cost, goes back, and takes it back; the window comes back by itself', async ({
  page,
}) => {
  test.setTimeout(420_000);
  const config = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } };
  const cup = { name: 'Winter Cup', game: 'Chess', config, capacity: 8, startsAt: null };
  const { id } = await ask<{ id: string }>('commands', 'tournament.create', cup);
  await ask('commands', 'entrant.import', { tournament: id, csv: 'name\nAna\nBob\nCy\nDi', mode: 'all' });
  await ask('commands', 'tournament.start', { tournament: id });
  const decide = (no: number) =>
    ask('commands', 'match.change', {
      match: { tournament: id, stage: 1, no },
      change: { kind: 'score', games: [[1, 0]] },
    });
  await decide(1);

  await page.goto(`${CONSOLE_AT}/backup`);
  await expect(page.getByText('There is no backup yet.')).toBeVisible();
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await page.getByRole('textbox', { name: 'Path of the folder on the host' }).fill('stick');
  await page.getByRole('button', { name: 'Use this folder' }).click();
  await expect(page.getByText('Give the whole path of the folder')).toBeVisible();
  await page.getByRole('textbox', { name: 'Path of the folder on the host' }).fill(stick);
  await page.getByRole('button', { name: 'Use this folder' }).click();
  await expect(page.getByText('Up to date')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup made and checked')).toBeVisible();
  await expect(page.getByText('this computer · second folder')).toBeVisible();
  await decide(2);
  await page.getByRole('button', { name: 'Show the recovery code' }).click();
  await expect(page.getByText(/^\w{5}(-\w{5}){3}$/)).toBeVisible();
  await keep(page, 'list');

  await page
    .getByRole('button', { name: /Look at the backup of/ })
    .last()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 result of now would be lost:')).toBeVisible();
  await expect(dialog.getByText('Winter Cup, match 2: Bob – Cy')).toBeVisible();
  await keep(page, 'preview');
  await dialog.getByRole('button', { name: /^Go back to/ }).click();
  await expect(page.getByText(/the backup of .* was restored/)).toBeVisible();
  await page.goto(`${CONSOLE_AT}/t/${id}/matches`);
  await expect(page.getByText('Bob', { exact: false }).first()).toBeVisible();
  await page.goto(`${CONSOLE_AT}/backup`);
  await page.getByRole('button', { name: 'Take the restore back' }).click();
  await expect(dialog.getByText('No result of now would be lost.')).toBeVisible();
  await dialog.getByRole('button', { name: /^Take it back/ }).click();
  const decided = async () =>
    (
      await ask<{ lost: unknown; now: { decided: number } }>('queries', 'backup.preview', {
        name: (await ask<{ backups: { name: string }[] }>('queries', 'backup.list', {})).backups[0]?.name,
        place: 'here',
      })
    ).now.decided;
  await expect.poll(decided, { timeout: 60_000 }).toBe(2);
  await expect(page.getByRole('button', { name: 'Take the restore back' })).toBeVisible();
});
