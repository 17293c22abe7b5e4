import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/find-chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/playwright',
  globalSetup: 'tests/e2e/support/bundle-threads.ts',
  // A host and its pages keep two cores busy: two tests at a time end 5 % sooner, and pages that are late because of others fail.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    headless: true,
    locale: 'en-GB',
    actionTimeout: 30_000,
    launchOptions: executablePath === undefined ? {} : { executablePath },
    screenshot: 'only-on-failure',
    // A trace of each action takes as long again as the action: asked for by `TRACE=1 npm run test:browser`.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
  },
});
