import { expect } from '@playwright/test';
import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import { findViolations } from './support/axe.ts';
import { type Desk, keep, test } from './support/desk.ts';

/** A running tournament of five; answers its id. */
async function start(desk: Desk, config: StageConfigDto): Promise<string> {
  const input = { name: 'Cup', game: 'Chess', config, capacity: 16, startsAt: null };
  const { id } = await desk.send('tournament.create', input);
  await desk.send('entrant.import', { tournament: id, csv: 'name\nAlice\nBob\nCarol\nDave\nErin', mode: 'all' });
  await desk.send('tournament.start', { tournament: id });
  return id;
}

test('the desk lets one in late, replaces a no-show, takes one out and makes the stage anew', async ({
  page,
  desk,
}) => {
  const id = await start(desk, {
    format: 'single-elimination',
    thirdPlace: false,
    lengths: { default: { bestOf: 3 } },
  });
  await desk.open(`/t/${id}/entrants`);
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

  await desk.send('match.change', {
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

test('a table asks what the matches of one that leaves are worth', async ({ page, desk }) => {
  const id = await start(desk, {
    format: 'round-robin',
    groups: 1,
    times: 1,
    points: { win: 3, draw: 1, loss: 0 },
    tieBreaks: ['points', 'wins'],
    length: { bestOf: 3 },
  });
  await desk.send('match.change', {
    match: { tournament: id, stage: 1, no: 1 },
    change: {
      kind: 'score',
      games: [
        [1, 0],
        [1, 0],
      ],
    },
  });
  await desk.open(`/t/${id}/entrants`);
  await page.locator('[data-entrant]').first().click();
  await page.getByRole('button', { name: 'Drop out' }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: /./ });
  await expect(dialog.getByRole('radio', { name: /annulled, for both sides/ })).toBeChecked();
  await keep(page, 'annul');
  expect(await findViolations(page)).toEqual([]);
});
