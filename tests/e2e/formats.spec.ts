import { expect, type Page } from '@playwright/test';
import { readRows, readShapes } from '#shared/protocol/dto/columns.ts';
import { MATCH_STATES, type MatchShape } from '#shared/protocol/dto/match.ts';
import { findViolations } from './support/axe.ts';
import { type Desk, keep, test } from './support/desk.ts';

/** A tournament made in the wizard; answers its id. */
async function make(desk: Desk, page: Page, format: RegExp, settings: () => Promise<void>, names: readonly string[]) {
  await desk.open('/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Cup');
  await page.getByRole('radio', { name: format }).check();
  await settings();
  expect(await findViolations(page)).toEqual([]);
  await keep(page, 'wizard');
  await page.getByRole('button', { name: 'Create as a draft' }).click();
  await page.getByRole('button', { name: 'Add or import names' }).click();
  const { tournaments } = await desk.ask('tournament.list', {});
  const id = tournaments[0]?.id ?? '';
  await desk.send('entrant.import', { tournament: id, csv: `name\n${names.join('\n')}`, mode: 'all' });
  await desk.send('tournament.start', { tournament: id });
  await page.getByRole('link', { name: 'Standings' }).click();
  return id;
}

/** Opens the list, once more where it closed again as the page behind it changed, and takes an option. */
async function choose(page: Page, list: string, option: string): Promise<void> {
  const found = page.getByRole('option', { name: option, exact: true });
  await expect(async () => {
    if (!(await found.isVisible())) await page.getByRole('combobox', { name: list }).click();
    await expect(found).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await found.click();
}

async function shapesOf(desk: Desk, tournament: string): Promise<MatchShape[]> {
  const { stages } = await desk.ask('tournament.snapshot', { tournament });
  return readShapes(stages[0]?.shapes ?? []);
}

/** The better seed wins every match from `first` on that has two sides. */
async function play(desk: Desk, tournament: string, first = 1): Promise<void> {
  for (const [no, , , a, b] of await shapesOf(desk, tournament)) {
    if (no < first || b === 0) continue;
    const game: [number, number] = a < b ? [1, 0] : [0, 1];
    const change = { kind: 'score' as const, games: [game, game] };
    await desk.send('match.change', { match: { tournament, stage: 1, no }, change });
  }
}

/** The same of whatever is ready, until nothing is. */
async function playToTheEnd(desk: Desk, tournament: string): Promise<void> {
  for (;;) {
    const { stages } = await desk.ask('tournament.snapshot', { tournament });
    const ready = readRows(stages[0]?.rows ?? []).filter(([, state]) => MATCH_STATES[state] === 'ready');
    if (ready.length === 0) return;
    for (const [no, , a, b] of ready) {
      const game: [number, number] = a < b ? [1, 0] : [0, 1];
      const change = { kind: 'score' as const, games: [game, game] };
      await desk.send('match.change', { match: { tournament, stage: 1, no }, change });
    }
  }
}

/** Both themes, a phone's width, and Bengali. */
async function lookAround(page: Page, name: string): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await findViolations(page), scheme).toEqual([]);
    await keep(page, `${name}-${scheme}`);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await keep(page, `${name}-phone`);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('groups lead into a playoff: tables with reasons, then the next stage with its seeds', async ({ page, desk }) => {
  const names = ['Ana', 'Bob', 'Cy', 'Di', 'Eve', 'Fay', 'Gus', 'Hal'];
  const id = await make(
    desk,
    page,
    /^Round robin/,
    async () => {
      await page.getByRole('textbox', { name: 'Groups' }).fill('2');
      await choose(page, 'Then', 'Single elimination');
      await expect(page.getByText('4 go on to the next stage.')).toBeVisible();
    },
    names,
  );
  await expect(page.getByText('12 matches are still open', { exact: false })).toBeVisible();
  await play(desk, id);
  await expect(page.getByRole('button', { name: 'Open stage 2' })).toBeEnabled();
  const phone = await page.context().newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(`${desk.url}/t/${id}`);
  await expect(phone.getByRole('heading', { name: 'Group B', exact: true })).toBeVisible();
  await expect(phone.getByRole('row', { name: /Ana 3–0 9$/ }).first()).toBeVisible();
  expect(await findViolations(phone)).toEqual([]);
  await keep(phone, 'spectator');
  await phone.close();
  await page.getByRole('button', { name: 'Place 2 of Di: why' }).click();
  await expect(page.getByText('Matches won').first()).toBeVisible();
  await lookAround(page, 'groups');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open stage 2' }).click();
  await expect(page.getByRole('radiogroup', { name: 'Stage' })).toBeVisible();
  await page.getByRole('link', { name: 'Bracket' }).click();
  await expect(page.getByRole('button', { name: /^Match 1,.*Ana.*Cy/ })).toBeVisible();
});

test('brackets of groups end with some left, who go on where they stand', async ({ page, desk }) => {
  const names = ['Ana', 'Bob', 'Cy', 'Di', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Joe', 'Kim', 'Lou'];
  const id = await make(
    desk,
    page,
    /^Double elimination/,
    async () => {
      await choose(page, 'Ends with', '4 left');
      await page.getByRole('textbox', { name: 'Groups' }).fill('2');
      await choose(page, 'Then', 'Double elimination');
      await expect(page.getByRole('textbox', { name: "Begin on the losers' side" })).toHaveValue('4');
      await expect(page.getByText('8 go on to the next stage.')).toBeVisible();
    },
    names,
  );
  await page.getByRole('link', { name: 'Bracket' }).click();
  await expect(page.getByRole('button', { name: /^Match 1,/ })).toBeVisible();
  // An entrant of the other group is found all the same, and its bracket is the one that is drawn then.
  await page.getByRole('textbox', { name: 'Find an entrant' }).fill('Bob');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Group' })).toHaveValue('Group B');
  await lookAround(page, 'pools');
  await playToTheEnd(desk, id);
  const phone = await page.context().newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(`${desk.url}/t/${id}/bracket`);
  await phone.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'Group B' });
  await expect(phone.getByRole('button', { name: /Bob/ }).first()).toBeVisible();
  expect(await findViolations(phone)).toEqual([]);
  await keep(phone, 'pools-spectator');
  await phone.close();
  await page.getByRole('link', { name: 'Standings' }).click();
  await page.getByRole('button', { name: 'Open stage 2' }).click();
  await page.getByRole('link', { name: 'Bracket' }).click();
  await expect(page.getByRole('radio', { name: 'Final', exact: true })).toBeAttached();
  await expect(page.getByText("Losers' round 1").first()).toBeVisible();
});

test('a Swiss round is drawn when all is decided, and taken back while nothing is entered', async ({ page, desk }) => {
  const names = ['Ana', 'Bob', 'Cy', 'Di', 'Eve'];
  const id = await make(desk, page, /^Swiss/, async () => {}, names);
  await expect(page.getByRole('button', { name: 'Draw round 2' })).toBeDisabled();
  await play(desk, id);
  await page.getByRole('button', { name: 'Draw round 2' }).click();
  await expect(page.getByRole('button', { name: 'Take round 2 back' })).toBeVisible();
  // Beside the draw of each round, and at the line of the round that is shown.
  await expect(page.getByText('has no opponent', { exact: false })).toHaveCount(3);
  await lookAround(page, 'swiss');
  await page.getByRole('button', { name: 'Take round 2 back' }).click();
  await expect(page.getByRole('button', { name: 'Draw round 2' })).toBeEnabled();
});

test("a lobby's result is typed down a column, with faults at their lines", async ({ page, desk }) => {
  const names = ['Ana', 'Bob', 'Cy', 'Di'];
  await make(desk, page, /^Battle royale/, async () => {}, names);
  await page.getByRole('button', { name: 'Enter result' }).click();
  const place = page.getByRole('textbox', { name: 'Place of Ana' });
  await expect(place).toBeFocused();
  for (const typed of ['2', '1', '1', 'x']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Placement 1 is given twice', { exact: false })).toBeVisible();
  await page.getByRole('textbox', { name: 'Place of Cy' }).fill('3');
  await page.getByRole('textbox', { name: 'Kills of Ana' }).fill('7');
  await lookAround(page, 'lobby');
  await page.getByRole('textbox', { name: 'Kills of Ana' }).press('Control+Enter');
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Table').click();
  await expect(page.getByRole('row', { name: /Ana 1 0 7 16/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Draw round 2' })).toBeEnabled();
});
