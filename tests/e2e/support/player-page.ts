import { expect, type Browser, type Page } from '@playwright/test';
import type { GameScore } from '#shared/domain/model/stage.ts';

/** A player with a phone: a real browser on the player's page. */
export class PlayerPage {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the personal QR code. */
  static async claim(browser: Browser, url: string, token: string): Promise<PlayerPage> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${url}/play#claim=${token}`);
    await expect(page.getByRole('heading', { level: 1, name: 'My matches' })).toBeVisible();
    expect(new URL(page.url()).hash).not.toContain(token);
    return new PlayerPage(page);
  }

  /** Enters the games of match `no`, which is live, by slot; `slot` is this player's. */
  async submit(no: number, games: readonly GameScore[], slot: 0 | 1): Promise<void> {
    const card = this.page.getByRole('region', { name: 'Your match is live' }).filter({ hasText: `Match ${no} ` });
    for (const [index, game] of games.entries()) {
      const isMine = game[slot] > game[(1 - slot) as 0 | 1];
      const row = card.getByRole('listitem').filter({ hasText: `Game ${index + 1}` });
      const more = row.getByRole('button', { name: `One more: Game ${index + 1}` });
      await more.nth(isMine ? 0 : 1).click();
    }
    await card.getByRole('button', { name: /^Send / }).click();
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Yes, that is right' }).click();
  }
}
