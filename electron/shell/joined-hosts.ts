import { createHash } from 'node:crypto';
import { BrowserWindow, dialog, session, type Certificate, type WebContents } from 'electron';
import { isOnLink } from '#core/discovery/addresses.ts';
import type { HostPage } from '#shared/protocol/bridge.ts';
import { isPrivate, readOrigin } from '#shared/protocol/host-address.ts';
import { keepToOrigin } from './navigation.ts';
import { limitNetwork } from './network.ts';
import { createTrust } from './trust.ts';
import type { Texts } from './texts.ts';
import { DARK_GROUND, loadPage, safePreferences, showWindow } from './windows.ts';

/** Chromium's word for a load that another one took the place of. */
const ABORTED = -3;

export interface JoinedHosts {
  /** Opens a page of another host, or brings it to the front. Returns why it was refused, for the log, or undefined. */
  open(origin: string, page: HostPage): string | undefined;
  /** A certificate that nobody signed: asks the person once for each host; false for windows that are not ours. */
  judgeCertificate(contents: WebContents, url: string, certificate: Certificate): Promise<boolean>;
}

/**
 * Pages of other hosts in the hall, as any browser shows them: a window without preload, in a session of its own that reaches that one
 * origin and nothing else. `isNear` tells an address of this computer's networks.
 */
export function createJoinedHosts(texts: Texts, isNear: (address: string) => boolean = isOnLink): JoinedHosts {
  const windows = new Map<string, BrowserWindow>();
  const origins = new Map<number, string>();
  const trust = createTrust(texts);

  function open(origin: string, page: HostPage): string | undefined {
    const host = readOrigin(origin);
    if (host === undefined || !(isPrivate(host.address) || isNear(host.address))) return 'no host of this network';
    const url = `${origin}/${page}`;
    const known = windows.get(url);
    if (known !== undefined) {
      showWindow(known);
      return undefined;
    }
    const window = makeWindow(origin, `${host.address}:${host.port}`);
    const { id } = window.webContents;
    windows.set(url, window);
    origins.set(id, origin);
    window.on('closed', () => {
      windows.delete(url);
      origins.delete(id);
    });
    sayWhenItFails(window, url, `${host.address}:${host.port}`, texts);
    loadPage(window, url);
    return undefined;
  }

  return {
    open,
    async judgeCertificate(contents, url, certificate) {
      const origin = origins.get(contents.id);
      if (origin === undefined || URL.parse(url.replace(/^ws/, 'http'))?.origin !== origin) return false;
      return trust.ask(origin, certificate.fingerprint);
    },
  };
}

function makeWindow(origin: string, address: string): BrowserWindow {
  const name = createHash('sha256').update(origin).digest('hex').slice(0, 16);
  const own = session.fromPartition(`persist:host-${name}`);
  limitNetwork(own, [origin, origin.replace('http', 'ws')]);
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    title: address,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: DARK_GROUND,
    webPreferences: { ...safePreferences(), session: own },
  });
  keepToOrigin(window.webContents, origin);
  window.once('ready-to-show', () => window.show());
  // Whatever the page calls itself, its address stands before it: that is what people compare with the host's own screen.
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    window.setTitle(`${address} · ${title}`);
  });
  return window;
}

/** A host that does not answer leaves a white window: say it, and try again or close. */
function sayWhenItFails(window: BrowserWindow, url: string, address: string, texts: Texts): void {
  window.webContents.on('did-fail-load', (_event, code, _reason, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED || window.isDestroyed()) return;
    const options = {
      type: 'warning' as const,
      title: texts('hostSilentTitle'),
      message: texts('hostSilent', { address }),
      buttons: [texts('hostAgain'), texts('hostClose')],
      defaultId: 0,
      cancelId: 1,
    };
    void dialog.showMessageBox(options).then(({ response }) => {
      if (window.isDestroyed()) return;
      if (response === 0) loadPage(window, url);
      else window.destroy();
    });
  });
}
