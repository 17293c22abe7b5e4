import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Core } from '#core/core-api.ts';
import { startCore } from '#core/start-core.ts';
import { CONSOLE_AT, installBridge } from '../shell/bridge-harness.ts';
import { findViolations } from './support/axe.ts';
import { PlayerPage } from './support/player-page.ts';

let core: Core;
let folder: string;

test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'matchdesk-host-'));
  const pagesDir = join(import.meta.dirname, '..', '..', 'out', 'renderer');
  const version = '0.0.0-test';
  core = await startCore({ dataDir: folder, port: 0, bind: '127.0.0.1', announce: false, version, pagesDir });
  await installBridge(page, core);
  await page.setViewportSize({ width: 1440, height: 900 });
});
test.afterEach(async () => {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the window does. */
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
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
}

test('the page Host says how the host is, changes its limits at once, and is clean for axe in both themes', async ({
  page,
}) => {
  await page.goto(`${CONSOLE_AT}/host`);
  await expect(page.getByText('The host is well.')).toBeVisible();
  await page.getByText('All limits').click();
  await page.getByRole('textbox', { name: "Spectators' pages, an address" }).fill('50');
  await page.getByRole('switch', { name: 'One shared address' }).check({ force: true });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Limits saved')).toBeVisible();
  const { limits } = await ask<{ limits: Record<string, unknown> }>('queries', 'limits.get', {});
  expect(limits).toMatchObject({ connectionsPerAddress: 50, sharedAddress: true, connectionsPerPerson: 3 });
  await page.getByRole('button', { name: 'Show the token' }).click();
  await page.getByText('All limits').click();
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await findViolations(page), scheme).toEqual([]);
    await keep(page, `host-${scheme}`);
  }
});

test('the score so far goes from the desk to the hall, to a player and back, and ends with the match', async ({
  page,
  browser,
}) => {
  const config = { format: 'single-elimination', thirdPlace: false, lengths: { default: { bestOf: 3 } } };
  const cup = { name: 'Cup', game: 'Chess', config, capacity: 8, startsAt: null };
  const { id } = await ask<{ id: string }>('commands', 'tournament.create', cup);
  await ask('commands', 'entrant.import', { tournament: id, csv: 'name\nAna\nBob', mode: 'all' });
  const { entrants } = await ask<{ entrants: { id: string; name: string }[] }>('queries', 'entrant.list', {
    tournament: id,
  });
  const claim = await ask<{ token: string }>('commands', 'entrant.createClaim', { entrant: entrants[0]?.id });
  await ask('commands', 'tournament.start', { tournament: id });
  const match = { tournament: id, stage: 1, no: 1 };
  await ask('commands', 'match.start', { match });

  const url = `http://127.0.0.1:${core.address.port}`;
  const ana = await PlayerPage.claim(browser, url, claim.token);
  const hall = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })).newPage();
  await hall.goto(`${url}/t/${id}`);
  await page.goto(`${CONSOLE_AT}/t/${id}/matches?match=1.1`);
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
  await ask('commands', 'match.change', { match, change: { kind: 'forfeit', winner: 0 } });
  await expect(hall.getByRole('button', { name: /Ana 1, Bob 1/ })).toHaveCount(0);
});
