import { defineConfig } from '@playwright/test';
import { findChromium } from '../support/find-chromium.ts';

const executablePath = findChromium();

/** `npm run screenshots`: pictures of every screen, for eyes. Build first; they come to /screenshots. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screenshots',
  workers: 1,
  timeout: 1_200_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    headless: true,
    launchOptions: executablePath === undefined ? {} : { executablePath },
  },
});
