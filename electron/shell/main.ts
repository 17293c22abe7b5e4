import { app, session } from 'electron';
import type { Core } from '#core/core-api.ts';
import { type JudgeCertificate, refuseBadCertificates } from './certificates.ts';
import { createLinkInbox, findLink, hearLinks, type LinkInbox } from './deep-links.ts';
import { createVenueScreen } from './displays.ts';
import { setUpIpc } from './ipc.ts';
import { createJoinedHosts } from './joined-hosts.ts';
import { setUpMenu, type ShellActions } from './menu.ts';
import { limitNavigation } from './navigation.ts';
import { limitNetwork } from './network.ts';
import { readOptions, type ShellOptions } from './options.ts';
import { settlePaths, type ShellPaths } from './paths.ts';
import { denyPermissions } from './permissions.ts';
import { createKeepAwake } from './power.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { guardQuit } from './quit.ts';
import { report } from './report.ts';
import { watchRunningMatches } from './running.ts';
import { claimSingleInstance } from './single-instance.ts';
import { startOrOffer } from './start.ts';
import { showStartError } from './start-error.ts';
import { loadTexts, type Texts } from './texts.ts';
import { setUpTray } from './tray.ts';
import { loadPage, openConsole, showWindow } from './windows.ts';

const ASK_RUNNING_EVERY_MS = 10_000;
/** The certificate of the core that runs here, where it answers by https. */
let ownCertificate: string | undefined;
/** Set once windows of other hosts can be opened. */
let judgeCertificate: JudgeCertificate = async () => false;

/** What must stand before the app is ready. Ends early when the options are wrong or another console has this folder. */
function prepare(argv: readonly string[]): void {
  const options = readOptions(argv.slice(app.isPackaged ? 1 : 2));
  if ('fault' in options) {
    report(options.fault);
    app.exit(2);
    return;
  }
  const paths = settlePaths(options.dataDir);
  const links = createLinkInbox();
  let showConsole = (): void => {};
  const isFirst = claimSingleInstance((others) => {
    showConsole();
    links.put(findLink(others) ?? '');
  });
  if (!isFirst) return;
  app.enableSandbox();
  registerAppScheme();
  denyPermissions();
  limitNavigation();
  refuseBadCertificates(
    () => ownCertificate,
    (...asked) => judgeCertificate(...asked),
  );
  hearLinks((link) => links.put(link));
  links.put(findLink(argv) ?? '');
  // No await at the top: Electron is ready only after this module has run.
  void app.whenReady().then(async () => {
    showConsole = await run(options, paths, links);
  });
}

/** Starts the core, then everything that needs it. Returns how to bring the console to the front. */
async function run(options: ShellOptions, paths: ShellPaths, links: LinkInbox): Promise<() => void> {
  const texts = loadTexts(paths.locales, app.getLocale());
  try {
    const config = {
      dataDir: paths.data,
      port: options.port,
      announce: options.announce,
      ...(options.https !== undefined && { https: options.https }),
      pagesDir: paths.pages,
      resourcesDir: paths.resources,
      version: app.getVersion(),
    };
    const core = await startOrOffer(config, texts);
    ownCertificate = core.certificate;
    return openDesk(core, paths, texts, links);
  } catch (error) {
    showStartError(error, texts);
    return () => {};
  }
}

function openDesk(core: Core, paths: ShellPaths, texts: Texts, links: LinkInbox): () => void {
  serveApp(session.defaultSession, core);
  limitNetwork(session.defaultSession, []);
  const window = openConsole(paths, texts('appName'));
  const showConsole = (): void => showWindow(window);
  const others = createJoinedHosts(texts);
  judgeCertificate = others.judgeCertificate;
  setUpIpc(core, (id) => !window.isDestroyed() && id === window.webContents.id, others.open);
  guardQuit(core, window, texts);

  const venue = createVenueScreen(core.address.port, window, texts('venueTitle'), core.certificate !== undefined);
  const actions: ShellActions = { showConsole, venue, dataDir: paths.data };
  setUpMenu(texts, actions);
  const tray = setUpTray(paths.trayIcon, core, texts, actions);
  const awake = createKeepAwake();
  const running = watchRunningMatches(core, ASK_RUNNING_EVERY_MS, (count) => {
    tray.setRunning(count);
    awake.set(count > 0 || venue.isOpen());
  });
  venue.onChange(() => awake.set(running.count > 0 || venue.isOpen()));
  app.on('will-quit', () => running.stop());
  app.on('activate', showConsole);
  links.handTo((page) => {
    showConsole();
    loadPage(window, page);
  });
  return showConsole;
}

prepare(process.argv);
