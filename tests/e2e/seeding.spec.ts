import { expect } from '@playwright/test';
import { findViolations } from './support/axe.ts';
import { type Desk, test } from './support/desk.ts';

/** A list of four that everybody may see. */
async function giveList(desk: Desk): Promise<string> {
  const { id } = await desk.send('tournament.create', {
    name: 'Cup',
    game: '',
    config: { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } },
    capacity: 16,
    startsAt: null,
  });
  const csv = 'name,club,points\nAna,North,10\nBob,,20\nCy,,\nDi,North,30\n';
  await desk.send('entrant.import', { tournament: id, csv, mode: 'all' });
  await desk.send('tournament.move', { tournament: id, to: 'published' });
  return id;
}

/** The first look at a page, and all after axe, takes longest on a busy machine. */
const PATIENT = { timeout: 60_000 };

test('an organizer sees what a seeding would make, makes it, and takes it back', async ({ page, desk }) => {
  await desk.open(`/t/${await giveList(desk)}/entrants`);
  const first = page.getByRole('list', { name: 'Entrants' }).getByRole('listitem').first();
  await expect(first).toContainText('Ana', PATIENT);
  await page.getByRole('button', { name: 'Seeding: in order' }).click();
  const dialog = page.getByRole('dialog', { name: 'Seeding' });
  await dialog.getByRole('radio', { name: 'By ranking' }).check();
  await expect(dialog.getByText('1 entrant has no points and comes last')).toBeVisible(PATIENT);
  await dialog.getByRole('checkbox', { name: 'Those of one club' }).check();
  await expect(dialog.getByRole('row', { name: 'Round 2 1 1' })).toBeVisible(PATIENT);
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Seed like this' }).click();
  await expect(dialog).toBeHidden(PATIENT);
  await expect(first).toContainText('Di', PATIENT);
  await expect(page.getByRole('button', { name: 'Seeding: by ranking' })).toBeVisible(PATIENT);
  await page.getByRole('button', { name: 'Undo seeding' }).click();
  await expect(first).toContainText('Ana', PATIENT);
});

test('the desk takes a name off every page in the hall, and brings it back', async ({ page, desk, browser }) => {
  const id = await giveList(desk);
  await desk.open(`/t/${id}/entrants`);
  const hall = await browser.newPage();
  await hall.goto(`${desk.url}/t/${id}`);
  await expect(hall.getByText('Bob')).toBeVisible(PATIENT);
  const list = page.getByRole('list', { name: 'Entrants' });
  await list.getByRole('button', { name: 'Bob', exact: true }).click(PATIENT);
  await page.getByRole('button', { name: 'Hide the name' }).click();
  await expect(hall.getByText('Entrant 2')).toBeVisible(PATIENT);
  await expect(hall.getByText('Bob')).toBeHidden();
  await expect(page.getByText('The name is “Bob”. Only the desk sees it.')).toBeVisible(PATIENT);
  await page.getByRole('button', { name: 'Show the name' }).click();
  await expect(hall.getByText('Bob')).toBeVisible(PATIENT);
  await hall.close();
});
