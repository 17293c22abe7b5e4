import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { CONSOLE_AT, installBridge } from '../../shell/bridge-harness.ts';
import { makeCore, type Client, type TestCore } from '../../support/core.ts';

const PAGES = join(import.meta.dirname, '..', '..', '..', 'out', 'renderer');

/** The organizer's window on a host of its own; the page is not opened yet. */
export interface Desk {
  readonly core: TestCore;
  /** Where phones and the venue screen reach the host. */
  readonly url: string;
  readonly send: Client['send'];
  readonly ask: Client['ask'];
  /** Opens a page of the console, `/host` say. */
  open(path?: string): Promise<void>;
}

interface Fixtures {
  /** The host's time where it stands still, as milliseconds since 1970; undefined: the computer's. */
  readonly stoppedAt: number | undefined;
  readonly desk: Desk;
}

export const test = base.extend<Fixtures>({
  stoppedAt: [undefined, { option: true }],
  desk: async ({ page, stoppedAt }, use) => {
    const core = await makeCore({ clock: () => stoppedAt ?? Date.now(), pagesDir: PAGES });
    await installBridge(page, core);
    await page.setViewportSize({ width: 1440, height: 900 });
    const { send, ask } = core.desk;
    await use({
      core,
      url: `http://127.0.0.1:${core.address.port}`,
      send,
      ask,
      open: async (path = '') => void (await page.goto(CONSOLE_AT + path)),
    });
    await core.stop();
  },
});

/** Keeps a picture of what is open where somebody asked for it: `SCREENSHOTS=folder npm run test:browser`. */
export async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({
    path: join(folder, `${basename(test.info().file, '.spec.ts')}-${name}.png`),
    fullPage: true,
  });
}
