import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../support/find-chromium.ts';
import { CONSOLE_AT, installBridge } from './bridge-harness.ts';
import { makeFakeCore, toAnswer, type FakeCore } from './fake-core.ts';

const executablePath = findChromium();
if (executablePath === undefined)
  process.stdout.write('skipped: the real preload in Chromium; there is no Chromium here\n');

/** A busy machine starts a browser slowly; a wait ends as soon as its condition holds. */
const PATIENCE = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const HTML = `<!doctype html><title>Console</title><script src="/console.js"></script><script>window.inline = true</script>`;
const SCRIPT = `window.frames_ = []; window.channel = window.matchdesk?.openChannel((frame) => window.frames_.push(frame));`;

describe.skipIf(executablePath === undefined)('the real preload in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let core: FakeCore;

  beforeAll(async () => {
    browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    core = makeFakeCore();
    core.inject = async (request) => {
      core.asked.push(request);
      if (request.url === '/console') return toAnswer(HTML, { 'content-type': 'text/html' });
      if (request.url === '/console.js') return toAnswer(SCRIPT, { 'content-type': 'text/javascript' });
      return toAnswer('{}', { 'content-type': 'application/json' }, 404);
    };
    page = await browser.newPage();
    await installBridge(page, core, '1.2.3');
    await page.goto(CONSOLE_AT);
  });
  afterEach(() => page.close());

  const read = (expression: string): Promise<unknown> => page.evaluate(expression);

  it('gives the page window.matchdesk, and neither require nor process', async () => {
    expect(await read('[matchdesk.version, matchdesk.platform, typeof require, typeof process]')).toEqual([
      '1.2.3',
      'linux',
      'undefined',
      'undefined',
    ]);
  });

  it('carries a hundred frames each way, in order', async () => {
    const frames = Array.from({ length: 100 }, (_, n) => `{"n":${n}}`);
    await read(`for (const frame of ${JSON.stringify(frames)}) channel.send(frame)`);
    await expect.poll(() => core.connections[0]?.received, PATIENCE).toEqual(frames);
    for (const frame of frames) core.connections[0]?.deliver(frame);
    await expect.poll(() => read('frames_'), PATIENCE).toEqual(frames);
  });

  it('answers a frame of more than 16 KB with input.too_large', async () => {
    await read(`channel.send('x'.repeat(16 * 1024 + 1))`);
    await expect
      .poll(() => read('frames_.map((frame) => JSON.parse(frame).error.code)'), PATIENCE)
      .toEqual(['input.too_large']);
    expect(core.connections[0]?.received).toEqual([]);
  });

  it("answers the page's requests by the core, under the policy of the window", async () => {
    expect(await read(`fetch('/api/x', { method: 'POST', body: '{}' }).then((answer) => answer.status)`)).toBe(404);
    expect(core.asked.at(-1)).toMatchObject({ method: 'POST', url: '/api/x' });
    expect(await read('typeof inline')).toBe('undefined');
    expect(await read(`fetch('https://example.org/').then(() => 'open', () => 'closed')`)).toBe('closed');
  });

  it('ends the session when the page is loaded again, and gives a new one', async () => {
    await page.reload();
    await expect.poll(() => core.connections.map(({ closed }) => closed), PATIENCE).toEqual([true, false]);
  });
});
