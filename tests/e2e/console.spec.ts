import { expect, type Page } from '@playwright/test';
import { findViolations } from './support/axe.ts';
import { type Desk, test } from './support/desk.ts';

/** From the empty console to a running cup of four, as an organizer does it. */
async function runCup(desk: Desk, page: Page): Promise<void> {
  await desk.open();
  await page
    .getByRole('button', { name: /tournament/i })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Cup');
  await page.getByRole('radio', { name: /^Single elimination/ }).check();
  await page.getByRole('button', { name: 'Create as a draft' }).click();
  await page.getByRole('button', { name: 'Add or import names' }).click();
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('name\nAna\nBob\nCy\nDi\nana\n');
  await expect(dialog.getByText('The same name stands in line')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Only the good rows' }).check();
  await dialog.getByRole('button', { name: 'Add 4 entrants' }).click();
  await expect(page.getByRole('list', { name: 'Entrants' }).getByRole('listitem')).toHaveCount(4);
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Start…' }).click();
  await page.getByRole('button', { name: 'Start with 4 entrants' }).click();
  await page.getByRole('link', { name: 'Bracket' }).click();
}

async function openMatch(page: Page, no: number) {
  // Twice, as people do: the second click must not press what the panel puts under the pointer.
  await page.getByRole('button', { name: new RegExp(`^Match ${no},`) }).dblclick();
  const panel = page.getByRole('complementary', { name: `Match ${no}` });
  await expect(panel).toBeVisible();
  return panel;
}

async function enter(page: Page, no: number, result: string | RegExp): Promise<void> {
  const panel = await openMatch(page, no);
  await panel.getByRole('button', { name: 'Enter a score' }).click();
  await panel.getByRole('button', { name: result }).click();
  await panel.getByRole('button', { name: 'Enter', exact: true }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^Match ${no},.*Finished`) })).toBeVisible();
  await panel.getByRole('button', { name: 'Close the panel' }).click();
}

test('the console over the window’s bridge runs a cup, corrects a result that moved on, and takes it back', async ({
  page,
  desk,
}) => {
  await runCup(desk, page);
  await enter(page, 1, /wins, 2 to 0/);
  await enter(page, 2, /wins, 2 to 0/);
  await enter(page, 4, /wins, 2 to 1/);
  await expect(page.getByRole('button', { name: /^Match 4, Final, Ana 2, Bob 1/ })).toBeVisible();

  // The semifinal was wrong: Di won it. The final of Ana and Bob no longer holds, and the console says so first.
  const panel = await openMatch(page, 1);
  await panel.getByRole('button', { name: 'Change the result' }).click();
  await panel.getByRole('button', { name: 'Di wins, 0 to 2' }).click();
  await panel.getByRole('button', { name: 'Enter', exact: true }).click();
  await expect(page.getByText('Clears 1 match')).toBeVisible();
  await page.getByRole('button', { name: /^Do it/ }).click();
  await expect(page.getByRole('button', { name: /^Match 4, Final, Di, Bob, Ready/ })).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByRole('button', { name: /^Match 4, Final, Ana 2, Bob 1, Finished/ })).toBeVisible();
});

test('every page of the console is clean for axe, in both themes', async ({ page, desk }) => {
  await desk.open();
  await expect(page.getByRole('button', { name: 'Create the first tournament' })).toBeVisible();
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await findViolations(page), `the first steps, ${scheme}`).toEqual([]);
  }
  await runCup(desk, page);
  await openMatch(page, 1);
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await findViolations(page), `bracket, ${scheme}`).toEqual([]);
    for (const name of ['Home', 'Overview', 'Entrants', 'Matches', 'Devices', 'Log']) {
      await page
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await findViolations(page), `${name}, ${scheme}`).toEqual([]);
    }
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Bracket' }).click();
  }
});

test('a bracket is walked and a match opened by the keyboard alone', async ({ page, desk }) => {
  await runCup(desk, page);
  await page.getByRole('button', { name: /^Match 1,/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Match 2,/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Match 4,/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: /^Match [12]$/ })).toBeVisible();
});
