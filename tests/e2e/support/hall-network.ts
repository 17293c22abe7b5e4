import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { makeNetwork, type TestNetwork } from '../../discovery/support/network.ts';
import { findChromium } from '../../support/find-chromium.ts';

/** Three computers of a hall, and browsers that run on them. */
export class HallNetwork {
  readonly network: TestNetwork = makeNetwork();
  readonly #folder = mkdtempSync(join(tmpdir(), 'matchdesk-hall-'));
  readonly #browsers: Browser[] = [];

  /** A browser on one of the computers: what it opens comes from there. */
  async openBrowser(namespace: string): Promise<Browser> {
    const wrapper = join(this.#folder, `browser-${namespace}`);
    writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${namespace} ${findChromium() ?? 'chromium'} "$@"\n`);
    chmodSync(wrapper, 0o755);
    const browser = await chromium.launch({ executablePath: wrapper });
    this.#browsers.push(browser);
    return browser;
  }

  async remove(): Promise<void> {
    await Promise.all(this.#browsers.map((one) => one.close()));
    this.network.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
