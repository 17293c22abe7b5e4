import { mkdirSync } from 'node:fs';
import { expect as promptly, type Page } from '@playwright/test';
import { findViolations } from './support/axe.ts';
import { keep, test } from './support/desk.ts';

/** Backups are made by threads, which a busy machine starts late. */
const expect = promptly.configure({ timeout: 60_000 });

/** Clean and kept in both themes. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findViolations(page), `${name} ${colorScheme}`).toEqual([]);
    await keep(page, `${name}-${colorScheme}`);
  }
}

test('the desk backs up, sees what a restore would cost, goes back, and takes it back; the window comes back by itself', async ({
  page,
  desk,
}) => {
  const { id } = await desk.send('tournament.create', {
    name: 'Winter Cup',
    game: 'Chess',
    config: { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } },
    capacity: 8,
    startsAt: null,
  });
  await desk.send('entrant.import', { tournament: id, csv: 'name\nAna\nBob\nCy\nDi', mode: 'all' });
  await desk.send('tournament.start', { tournament: id });
  const decide = (no: number) =>
    desk.send('match.change', {
      match: { tournament: id, stage: 1, no },
      change: { kind: 'score', games: [[1, 0]] },
    });
  await decide(1);

  await desk.open('/backup');
  await expect(page.getByText('There is no backup yet.')).toBeVisible();
  const stick = test.info().outputPath('stick');
  mkdirSync(stick, { recursive: true });
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
  await lookAt(page, 'list');

  await page
    .getByRole('button', { name: /Look at the backup of/ })
    .last()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 result of now would be lost:')).toBeVisible();
  await expect(dialog.getByText('Winter Cup, match 2: Bob – Cy')).toBeVisible();
  await lookAt(page, 'preview');
  await dialog.getByRole('button', { name: /^Go back to/ }).click();
  await expect(page.getByText(/the backup of .* was restored/)).toBeVisible();
  await desk.open(`/t/${id}/matches`);
  await expect(page.getByText('Bob', { exact: false }).first()).toBeVisible();
  await desk.open('/backup');
  await page.getByRole('button', { name: 'Take the restore back' }).click();
  await expect(dialog.getByText('No result of now would be lost.')).toBeVisible();
  await dialog.getByRole('button', { name: /^Take it back/ }).click();
  const decided = async () =>
    (
      await desk.ask('backup.preview', {
        name: (await desk.ask('backup.list', {})).backups[0]?.name ?? '',
        place: 'here',
      })
    ).now.decided;
  await expect.poll(decided, { timeout: 60_000 }).toBe(2);
  await expect(page.getByRole('button', { name: 'Take the restore back' })).toBeVisible();
});
