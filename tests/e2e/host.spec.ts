import { expect } from '@playwright/test';
import { findViolations } from './support/axe.ts';
import { keep, test } from './support/desk.ts';
import { HostUnderTest } from './support/host.ts';
import { PlayerPage } from './support/player-page.ts';

test('the page Host says how the host is, changes its limits at once, and is clean for axe in both themes', async ({
  page,
}) => {
  // A host of its own: how much memory it takes is told of its process.
  const host = new HostUnderTest();
  const { adminLink } = await host.start();
  try {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(adminLink);
    await page.getByRole('link', { name: 'Host' }).click();
    await expect(page.getByText('The host is well.')).toBeVisible();
    await page.getByText('All limits').click();
    await page.getByRole('textbox', { name: "Spectators' pages, an address" }).fill('50');
    await page.getByRole('switch', { name: 'One shared address' }).check({ force: true });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Limits saved')).toBeVisible();
    await page.reload();
    await page.getByText('All limits').click();
    await expect(page.getByRole('textbox', { name: "Spectators' pages, an address" })).toHaveValue('50');
    await expect(page.getByRole('textbox', { name: 'Pages open, a person' })).toHaveValue('3');
    await expect(page.getByRole('switch', { name: 'One shared address' })).toBeChecked();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Show the token' }).click();
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await findViolations(page), scheme).toEqual([]);
      await keep(page, `host-${scheme}`);
    }
  } finally {
    await host.remove();
  }
});

test('the score so far goes from the desk to the hall, to a player and back, and ends with the match', async ({
  page,
  desk,
  browser,
}) => {
  const { id } = await desk.send('tournament.create', {
    name: 'Cup',
    game: 'Chess',
    config: { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 3 } } },
    capacity: 8,
    startsAt: null,
  });
  await desk.send('entrant.import', { tournament: id, csv: 'name\nAna\nBob', mode: 'all' });
  const { entrants } = await desk.ask('entrant.list', {
    tournament: id,
  });
  const claim = await desk.send('entrant.createClaim', { entrant: entrants[0]?.id ?? '' });
  await desk.send('tournament.start', { tournament: id });
  const match = { tournament: id, stage: 1, no: 1 };
  await desk.send('match.start', { match });

  const ana = await PlayerPage.claim(browser, desk.url, claim.token);
  const hall = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })).newPage();
  await hall.goto(`${desk.url}/t/${id}`);
  await desk.open(`/t/${id}/matches?match=1.1`);
  const panel = page.getByRole('complementary', { name: 'Match 1' });
  await panel.getByRole('button', { name: 'One more: Score so far, Ana' }).click();
  await expect(hall.getByRole('button', { name: /Ana 1, Bob 0, Live/ })).toBeVisible();
  await expect(ana.page.getByRole('textbox', { name: 'You' }).first()).toHaveValue('1');
  await ana.page.getByRole('button', { name: 'One more: Bob' }).first().click();
  await expect(panel.getByRole('textbox', { name: 'Score so far, Bob' })).toHaveValue('1');
  await expect(hall.getByRole('button', { name: /Ana 1, Bob 1/ })).toBeVisible();
  for (const [name, one] of [
    ['console', page],
    ['player', ana.page],
    ['hall', hall],
  ] as const) {
    expect(await findViolations(one), name).toEqual([]);
    await keep(one, `live-${name}`);
  }
  await desk.send('match.change', { match, change: { kind: 'forfeit', winner: 0 } });
  await expect(hall.getByRole('button', { name: /Ana 1, Bob 1/ })).toHaveCount(0);
});
