import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { findViolations } from './support/axe.ts';
import { test } from './support/desk.ts';

test('the sample event is loaded, exported, removed and brought in again; a photo is refused', async ({
  page,
  desk,
}) => {
  test.slow();
  await desk.open();
  await page.getByRole('button', { name: 'Load a sample event' }).click();
  // The first file starts the reading thread.
  await expect(page.getByText('This is the sample event')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole('link', { name: /Friday cup/ })).toBeVisible();

  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Football league (sample)' }).uncheck();
  expect(await findViolations(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save 2 tournaments' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Matchdesk \d{4}-\d\d-\d\d\.matchdesk$/);
  const file = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(file);
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Remove the sample event' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a file…' }).click();
  await dialog.getByRole('button', { name: 'Choose a file' }).click();
  const photo = test.info().outputPath('photo.matchdesk');
  writeFileSync(photo, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  const chooser = await choosing;
  await chooser.setFiles(photo);
  await expect(dialog.getByRole('alert')).toContainText('not an event from Matchdesk');

  await chooser.setFiles(file);
  await expect(dialog.getByText('among the deleted ones').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Bring in' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Friday cup (sample)' }).check();
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bring in 1 tournament' }).click();
  await expect(page.getByRole('heading', { name: 'Friday cup (sample)' })).toBeVisible();
});
