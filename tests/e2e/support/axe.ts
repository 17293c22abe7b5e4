import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { standStill } from '#tests/support/stand-still.ts';

/** What axe finds by WCAG 2.1 A and AA, one line each; the page must stand still. */
export async function findViolations(page: Page): Promise<string[]> {
  await standStill(page);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
