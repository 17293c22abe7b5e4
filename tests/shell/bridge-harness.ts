import { join } from 'node:path';
import type { Frame, Page, Route } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { Core } from '#core/core-api.ts';
import { answerRequest } from '../../electron/shell/answer.ts';
import { APP_ORIGIN } from '../../electron/shell/app-scheme.ts';
import { BRIDGE, VERSION_ARGUMENT } from '../../electron/shell/bridge-messages.ts';
import { createBridge, type OpenHost } from '../../electron/shell/bridge.ts';
import { isTrusted, type Speaker } from '../../electron/shell/sender.ts';

/** Chromium alone knows no scheme `app:`; this origin, a secure one too, stands in for `app://matchdesk`. */
const STAND_IN = 'https://matchdesk.test';
export const CONSOLE_AT = `${STAND_IN}/console`;
const PAGE_ID = 1;

/**
 * Makes a Chromium page into the desktop window, as far as that goes without Electron: the real preload, bundled as it is
 * shipped, gives it `window.matchdesk`; its messages pass the real sender check and parsing into `core.connect`; pages and
 * API are answered by the real answer code with `core.inject`, window's policy included; every other address is cut off.
 * Call it before the first `page.goto(CONSOLE_AT)`. A reload ends the sessions of the page, as in the window. The policy
 * forbids eval, so `page.waitForFunction` cannot be used there: wait with `expect.poll` or a locator.
 */
export async function installBridge(
  page: Page,
  core: Core,
  version = '0.0.0-test',
  openHost: OpenHost = () => undefined,
): Promise<void> {
  const bridge = createBridge(core, openHost);
  let order = Promise.resolve();
  const deliver = (channel: number, frame: string): void => {
    order = order
      .then(() =>
        page.evaluate(([name, to, text]) => Reflect.get(window, name)(to, text), [
          '__shellHear',
          channel,
          frame,
        ] as const),
      )
      .catch(() => {}); // the page went away meanwhile, as a window may
  };
  await page.exposeBinding('__shellSend', ({ frame }, message: unknown) => {
    if (!isTrusted(toSpeaker(frame), (id) => id === PAGE_ID)) return 'the sender is not trusted';
    return bridge.receive({ id: PAGE_ID, deliver }, message);
  });
  preload ??= bundlePreload();
  await page.addInitScript({ content: wrapPreload(await preload, version) });
  await page.route('**/*', (route) => answerRoute(core, route));
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) bridge.closePage(PAGE_ID);
  });
  page.on('close', () => bridge.closePage(PAGE_ID));
}

function toAppUrl(url: string): string {
  return url.startsWith(`${STAND_IN}/`) ? APP_ORIGIN + url.slice(STAND_IN.length) : url;
}

function toSpeaker(frame: Frame): Speaker {
  const url = toAppUrl(frame.url());
  const origin = url.startsWith(`${APP_ORIGIN}/`) ? APP_ORIGIN : new URL(url).origin;
  const parent = frame.parentFrame() === null ? null : ({} as NonNullable<Speaker['senderFrame']>['parent']);
  return { sender: { id: PAGE_ID }, senderFrame: { url, origin, parent } };
}

/** Bundled once for all pages of a test run. */
let preload: Promise<string> | undefined;

async function bundlePreload(): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(root, 'electron/shell/preload.ts'),
        external: ['electron'],
        output: { format: 'cjs' },
      },
    },
  });
  const [chunk] = (output as Rolldown.RolldownOutput).output;
  return chunk.code;
}

/** What a sandboxed preload finds: `require('electron')`, a small `process`, and the page's `location`. */
function wrapPreload(code: string, version: string): string {
  return `(() => {
    if (window !== window.top) return;
    const heard = [];
    Object.defineProperty(window, '__shellHear', { value: (...args) => heard.forEach((listener) => listener({}, ...args)) });
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }),
      },
      ipcRenderer: {
        on: (name, listener) => { if (name === ${JSON.stringify(BRIDGE)}) heard.push(listener); },
        send: (name, message) => { if (name === ${JSON.stringify(BRIDGE)}) void window.__shellSend(message); },
      },
    };
    const require = (name) => { if (name === 'electron') return electron; throw new Error('a sandboxed preload has no ' + name); };
    const process = { platform: 'linux', argv: [${JSON.stringify(VERSION_ARGUMENT + version)}] };
    const own = window.location.origin === ${JSON.stringify(STAND_IN)} ? ${JSON.stringify(APP_ORIGIN)} : window.location.origin;
    ((require, process, location) => {${code}
    })(require, process, { origin: own });
  })();`;
}

async function answerRoute(core: Core, route: Route): Promise<void> {
  const asked = route.request();
  if (!asked.url().startsWith(`${STAND_IN}/`)) return route.abort('blockedbyclient');
  const headers = new Headers(asked.headers());
  if (headers.get('origin') === STAND_IN) headers.set('origin', APP_ORIGIN);
  const body = asked.postDataBuffer();
  const request = new Request(toAppUrl(asked.url()), {
    method: asked.method(),
    headers,
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
  const answer = await answerRequest(core, request);
  return route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  });
}
