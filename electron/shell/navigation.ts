import { app, type WebContents } from 'electron';
import { matchesPage } from './app-scheme.ts';
import { openExternally } from './external-links.ts';

const places = new WeakMap<WebContents, (url: string) => boolean>();

/** Names the one page that a window shows. A window without such a page may navigate nowhere. */
export function keepToPage(contents: WebContents, page: string): void {
  places.set(contents, (url) => matchesPage(url, page));
}

/** For a window that shows another host: all its pages, and none of anybody else. */
export function keepToOrigin(contents: WebContents, origin: string): void {
  places.set(contents, (url) => {
    const asked = URL.parse(url);
    return asked !== null && asked.origin === origin && asked.username === '' && asked.password === '';
  });
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
  const isPlace = places.get(contents);
  if (isPlace === undefined || !move.isMainFrame || !isPlace(move.url)) move.preventDefault();
}
