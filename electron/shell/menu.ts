import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron';
import type { VenueScreen } from './displays.ts';
import type { Texts } from './texts.ts';

/** What the menu and the tray can do. */
export interface ShellActions {
  readonly showConsole: () => void;
  readonly venue: VenueScreen;
  /** Shown in the file manager by the menu. */
  readonly dataDir: string;
}

/** The program's menu; made again whenever the displays or the venue screen change. */
export function setUpMenu(texts: Texts, actions: ShellActions): void {
  const build = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(toTemplate(texts, actions)));
  actions.venue.onChange(build);
  build();
}

/** The items that open and close the venue screen, for the menu and the tray. */
export function toVenueItems(texts: Texts, venue: VenueScreen): MenuItemConstructorOptions[] {
  return [
    ...venue.displays().map(({ id, label }) => ({
      label: texts('venueOnDisplay', { display: label }),
      click: () => venue.open(id),
    })),
    { label: texts('venueInWindow'), click: () => venue.open() },
    { label: texts('venueClose'), enabled: venue.isOpen(), click: () => venue.close() },
  ];
}

function toTemplate(texts: Texts, actions: ShellActions): MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin';
  const dataFolder = { label: texts('openDataFolder'), click: () => void shell.openPath(actions.dataDir) };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: texts('quit') };
  const view: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ];
  if (!app.isPackaged) view.push({ role: 'toggleDevTools' });
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: texts('menuFile'), submenu: isMac ? [dataFolder] : [dataFolder, { type: 'separator' }, quit] },
    { role: 'editMenu', label: texts('menuEdit') },
    { label: texts('menuView'), submenu: view },
    { label: texts('menuVenue'), submenu: toVenueItems(texts, actions.venue) },
    { role: 'windowMenu', label: texts('menuWindow') },
    { role: 'help', label: texts('menuHelp'), submenu: [{ role: 'about' }] },
  ];
}
