import { app, Menu, nativeImage, Tray } from 'electron';
import type { Core } from '#core/core-api.ts';
import { toVenueItems, type ShellActions } from './menu.ts';
import type { Texts } from './texts.ts';

export interface TrayIcon {
  /** Shows how many matches run, as the icon's tooltip. */
  setRunning(count: number): void;
}

/** The icon beside the clock: where players join, the venue screen, the way back to a hidden console, and out. */
export function setUpTray(
  icon: string,
  core: Pick<Core, 'address' | 'onAddressChange'>,
  texts: Texts,
  actions: ShellActions,
): TrayIcon {
  const tray = new Tray(nativeImage.createFromPath(icon));
  const build = (): void => {
    const address = core.address.urls[0];
    const join = address === undefined ? texts('noAddress') : texts('joinAt', { address });
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: join, enabled: false },
        { label: texts('showConsole'), click: actions.showConsole },
        { label: texts('menuVenue'), submenu: toVenueItems(texts, actions.venue) },
        { type: 'separator' },
        { label: texts('quit'), click: () => app.quit() },
      ]),
    );
  };
  const setRunning = (count: number): void =>
    tray.setToolTip(count === 0 ? texts('runningNone') : texts('runningSome', { count }));
  tray.on('click', actions.showConsole);
  actions.venue.onChange(build);
  core.onAddressChange(build);
  build();
  setRunning(0);
  return { setRunning };
}
