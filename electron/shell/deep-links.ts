import { app } from 'electron';
import { CONSOLE_URL } from './app-scheme.ts';

export const LINK_SCHEME = 'matchdesk';
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** What a link may name. It opens a page and does nothing more: no command, no address of another host. */
const LINKS: readonly { readonly link: RegExp; readonly page: (match: RegExpExecArray) => string }[] = [
  { link: /^matchdesk:\/\/open\/?$/, page: () => '' },
  { link: new RegExp(`^matchdesk://tournament/(${UUID})/?$`), page: (match) => `/t/${match[1]}` },
  {
    link: new RegExp(`^matchdesk://tournament/(${UUID})/match/(\\d{1,2})\\.(\\d{1,5})/?$`),
    page: (match) => `/t/${match[1]}/bracket?match=${match[2]}.${match[3]}`,
  },
];

/** The console page that a `matchdesk://` link names, or undefined when it names none. */
export function toConsolePage(link: string): string | undefined {
  for (const { link: pattern, page } of LINKS) {
    const match = pattern.exec(link);
    if (match !== null) return CONSOLE_URL + page(match);
  }
  return undefined;
}

/** The first link among the arguments of a start, as Windows and Linux hand it over. */
export function findLink(argv: readonly string[]): string | undefined {
  return argv.find((argument) => argument.startsWith(`${LINK_SCHEME}://`));
}

/** Takes `matchdesk://` links for the installed program, and hears those that macOS hands over as events. */
export function hearLinks(onLink: (link: string) => void): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  app.on('open-url', (event, link) => {
    event.preventDefault();
    onLink(link);
  });
}

export interface LinkInbox {
  put(link: string): void;
  /** From now on links open at once; the last one that came earlier opens now. */
  handTo(open: (page: string) => void): void;
}

/** Keeps a link that comes before there is a window. Links that name no page are dropped. */
export function createLinkInbox(): LinkInbox {
  let open: ((page: string) => void) | undefined;
  let waiting: string | undefined;
  return {
    put(link) {
      const page = toConsolePage(link);
      if (page === undefined) return;
      if (open === undefined) waiting = page;
      else open(page);
    },
    handTo(target) {
      open = target;
      if (waiting !== undefined) target(waiting);
    },
  };
}
