import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OursSetup } from '#tests/bench/browser/page/ours.tsx';
import { servePage } from '#tests/bench/browser/serve-page.ts';
import type { ServedPage } from '#tests/bench/browser/serve-page.ts';
import { findChromium } from '#tests/support/find-chromium.ts';
import { standStill } from '#tests/support/stand-still.ts';

const executablePath = findChromium();
const PATIENCE = 120_000;

describe.skipIf(executablePath === undefined)('the bracket in a browser', { timeout: PATIENCE }, () => {
  let served: ServedPage;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    served = await servePage();
    browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) });
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  }, PATIENCE);
  afterEach(() => page.context().close());

  async function show(setup: OursSetup): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    await page.goto(served.url);
    await page.waitForSelector('html[data-ready]');
    await page.evaluate(async (wanted) => {
      window.bench.ours.prepare(wanted);
      await window.bench.ours.paint();
    }, setup);
  }

  const tell = () => page.evaluate(() => window.bench.ours.tell());
  const card = (no: number) => page.locator(`[data-no="${no}"]`);
  const getFocused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['no']);
  const getLeft = async (no: number) => (await card(no).boundingBox())?.x ?? NaN;

  it('names every match in one sentence', async () => {
    await show({ entrants: 8, played: 8 });
    await expect
      .poll(() => card(1).getAttribute('aria-label'))
      .toBe("Match 1, Winners' quarterfinal, Sylhet Rhinos Gaming 2, Royal Academy 0, Finished");
    expect(await card(11).getAttribute('aria-label')).toContain('Winner of 9, Winner of 10, Waiting');
  });

  it('selects on a click, opens on a double click, and does neither after a drag', async () => {
    await show({ entrants: 8 });
    await card(2).click();
    expect(await tell()).toEqual(['select 2']);
    await card(2).dblclick();
    expect(await tell()).toContain('open 2');
    const before = await getLeft(2);
    await page.mouse.move(before + 60, 300);
    await card(2).hover();
    await page.mouse.down();
    await page.mouse.move(500, 500, { steps: 5 });
    await page.mouse.up();
    expect(await tell()).toEqual([]);
  });

  it('pans by wheel and drag, zooms by Ctrl and wheel around the pointer', async () => {
    await show({ entrants: 64 });
    const before = await getLeft(1);
    await page.mouse.move(600, 400);
    await page.mouse.wheel(120, 0);
    await expect.poll(() => getLeft(1)).toBeLessThan(before - 100);
    const wide = (await card(2).boundingBox())?.width ?? NaN;
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -60);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await card(2).boundingBox())?.width ?? NaN).toBeGreaterThan(1.2 * wide);
  });

  it('walks along the graph by arrow keys, even out of view, and opens by Enter', async () => {
    await show({ entrants: 128 });
    await card(1).focus();
    for (const [key, no] of [
      ['ArrowDown', '2'],
      ['ArrowRight', '97'],
      ['ArrowLeft', '1'],
      ['End', undefined],
    ] as const) {
      await page.keyboard.press(key);
      if (no !== undefined) expect(await getFocused()).toBe(no);
    }
    const last = Number(await getFocused());
    const box = await card(last).boundingBox();
    expect(box !== null && box.y > 0 && box.y + box.height < 800).toBe(true);
    await page.keyboard.press('Enter');
    expect(await tell()).toEqual([`open ${last}`]);
    expect(await page.locator('[data-no][tabindex="0"]').count()).toBe(1);
  });

  it("lights the way of a match under the pointer, the loser's dashed", async () => {
    await show({ entrants: 8 });
    await card(1).locator('[data-slot="0"]').hover();
    const lit = await page
      .locator('[data-route]')
      .evaluateAll((cards) => cards.map((one) => Number(one.getAttribute('data-no'))));
    // Its winner's way to the final, and its loser's through the losers' side.
    expect(lit).toEqual(expect.arrayContaining([1, 7, 12, 14, 5, 9, 11, 13]));
    expect(lit).not.toContain(2);
    expect(await page.locator('svg path').filter({ visible: true }).count()).toBeGreaterThanOrEqual(2);
  });

  it('draws what is in view and no more, and bars from afar', async () => {
    await show({ entrants: 512 });
    expect(await page.evaluate(() => window.bench.ours.countCards())).toBeLessThan(120);
    await page.evaluate(() => window.bench.ours.handle()?.fit());
    await expect.poll(() => page.locator('[data-detail="bars"]').count()).toBe(1);
    expect(await page.evaluate(() => window.bench.ours.countCards())).toBe(1);
    await page.evaluate(() => window.bench.ours.jump(1000));
    await expect.poll(() => card(1000).isVisible()).toBe(true);
  });

  it('changes one card and leaves the others alone', async () => {
    // All of it is in view, so that nothing else is drawn meanwhile.
    await show({ entrants: 4 });
    const changed = await page.evaluate(async () => {
      const touched = new Set<string>();
      const observer = new MutationObserver((mutations) => {
        for (const { target } of mutations) {
          const at = target instanceof Element ? target : target.parentElement;
          touched.add(at?.closest<HTMLElement>('[data-no]')?.dataset['no'] ?? 'none');
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      await window.bench.ours.update(1);
      // What the update brought is in the document after the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return [...touched];
    });
    expect(changed).toEqual(['1']);
  });

  it('is a list of rounds for whoever asks', async () => {
    await show({ entrants: 8, played: 5 });
    await page.getByRole('button', { name: 'Show as a list of rounds' }).click();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(9);
    await page.getByRole('button', { name: /^Match 3,/ }).click();
    expect(await tell()).toEqual(['open 3']);
    expect((await new AxeBuilder({ page }).include('#root').analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Show as a drawing' }).click();
    await expect.poll(() => card(3).isVisible()).toBe(true);
  });

  it.each(['dark', 'light'])('has nothing that axe finds, in %s', async (theme) => {
    await show({ entrants: 16, played: 9, selected: 3 });
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    await standStill(page);
    const { violations } = await new AxeBuilder({ page }).include('#root').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('prints whole, and makes a picture with its fonts', async () => {
    await show({ entrants: 32, played: 20 });
    const sheet = page.locator('#root svg[viewBox] g');
    // What draws the sheet comes a moment after the page.
    const print = async (): Promise<number> => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return sheet.count();
    };
    await expect.poll(print, { timeout: 10_000 }).toBe(63);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-no]').first().isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    const size = await page.evaluate(async () => {
      const blob = await window.bench.ours.handle()?.exportPng();
      const picture = blob && (await createImageBitmap(blob));
      return picture && [picture.width, picture.height];
    });
    expect(size?.[0]).toBeGreaterThan(4000);
  });
});
