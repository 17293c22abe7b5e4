import { app, type WebContents } from 'electron';
import { matchesPage } from './app-scheme.ts';
import { openExternally } from './external-links.ts';

const pages = new WeakMap<WebContents, string>();

/** Names the one page that a window shows. A window without such a page may navigate nowhere. */
export function keepToPage(contents: WebContents, page: string): void {
  pages.set(contents, page);
}

/** Every page, now and later: stays where it is, opens no window, attaches no webview. Allowed https links go to the browser. */
export function limitNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => keepHere(contents, event));
    contents.on('will-frame-navigate', (event) => keepHere(contents, event));
    contents.on('will-redirect', (event) => keepHere(contents, event));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openExternally(url);
      return { action: 'deny' };
    });
  });
}

interface Move {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

function keepHere(contents: WebContents, move: Move): void {
  const page = pages.get(contents);
  if (page === undefined || !move.isMainFrame || !matchesPage(move.url, page)) move.preventDefault();
}
