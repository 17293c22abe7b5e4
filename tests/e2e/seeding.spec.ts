import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { Core } from '#core/core-api.ts';
import { startCore } from '#core/start-core.ts';
import { CONSOLE_AT, installBridge } from '../shell/bridge-harness.ts';
import { findViolations } from './support/axe.ts';

let core: Core;
let folder: string;

test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'matchdesk-seeding-'));
  core = await startCore({
    dataDir: folder,
    port: 0,
    bind: '127.0.0.1',
    announce: false,
    version: '0.0.0-test',
    logLevel: 'error',
    pagesDir: join(import.meta.dirname, '..', '..', 'out', 'renderer'),
  });
  await installBridge(page, core);
  await page.setViewportSize({ width: 1440, height: 900 });
});
test.afterEach(async () => {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send(name: string, input: object): Promise<{ readonly id: string }> {
  const { body } = await core.inject({
    method: 'POST',
    url: `/api/commands/${name}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: Buffer.from(JSON.stringify(input)),
  });
  const { answer } = JSON.parse(Buffer.from(body).toString()) as { answer: { id: string } };
  return answer;
}

/** A list of four that everybody may see. */
async function giveList(): Promise<string> {
  const { id } = await send('tournament.create', {
    name: 'Cup',
    game: '',
    config: { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } },
    capacity: 16,
    startsAt: null,
  });
  const csv = 'name,club,points\nAna,North,10\nBob,,20\nCy,,\nDi,North,30\n';
  await send('entrant.import', { tournament: id, csv, mode: 'all' });
  await send('tournament.move', { tournament: id, to: 'published' });
  return id;
}

/** The first look at a page, and all after axe, takes longest on a busy machine. */
const PATIENT = { timeout: 60_000 };

test('an organizer sees what a seeding would make, makes it, and takes it back', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(`${CONSOLE_AT}/t/${await giveList()}/entrants`);
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

test('the desk takes a name off every page in the hall, and brings it back', async ({ page, browser }) => {
  test.setTimeout(240_000);
  const id = await giveList();
  await page.goto(`${CONSOLE_AT}/t/${id}/entrants`);
  const hall = await browser.newPage();
  await hall.goto(`http://127.0.0.1:${core.address.port}/t/${id}`);
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
