import { expect } from '@playwright/test';
import { findViolations } from './support/axe.ts';
import { keep, test } from './support/desk.ts';

/** A long name and a Bengali one, as a hall has them. */
const NAMES = ['The Quick Brown Foxes of Chattogram Port City', 'ঢাকা মহানগর যুব গেমিং সংঘ', 'Cem', 'Dia'] as const;

// One moment for all results, so that not even the earlier finish parts the losers of the semifinals.
test.use({ stoppedAt: Date.now() });

test('a tie for third is decided at the desk, and the podium comes to the venue screen by itself', async ({
  page,
  desk,
  browser,
}) => {
  const { id } = await desk.send('tournament.create', {
    name: 'Winter Cup',
    game: '',
    config: { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 1 } } },
    capacity: 8,
    startsAt: null,
  });
  await desk.send('entrant.import', { tournament: id, csv: `name\n${NAMES.join('\n')}`, mode: 'all' });
  await desk.send('tournament.start', { tournament: id });

  // axe wants a context that was made by itself.
  const hall = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
  const screen = await hall.newPage();
  await screen.goto(`${desk.url}/screen`);
  await desk.open('/devices');
  await page.getByRole('combobox', { name: /^What Screen .* shows$/ }).click();
  await page.getByRole('option', { name: 'Winners' }).click();
  await expect(screen.getByText('The winners will stand here.')).toBeVisible();

  for (const no of [1, 2, 3]) {
    await desk.send('match.change', {
      match: { tournament: id, stage: 1, no },
      change: { kind: 'score', games: [[2, 1]] },
    });
  }
  await expect(screen.getByText('All is played.', { exact: false })).toBeVisible();

  await desk.open();
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
  await phone.goto(`${desk.url}/t/${id}`);
  await expect(phone.getByText('Dia')).toBeVisible();
  await keep(phone, 'spectator');

  // The way back: the tie is open again, and no screen claims a third.
  await winners.getByRole('button', { name: /^Take back/ }).click();
  await expect(winners.getByText('Place 3 is tied')).toBeVisible();
  await expect(screen.getByText('All is played.', { exact: false })).toBeVisible();
  await Promise.all([hall.close(), phone.close()]);
});
