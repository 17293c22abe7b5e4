import type { Session } from 'electron';

/** Everything that could leave the computer or read a file; the window's own scheme is not among them. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];

/**
 * Cancels every request of a session that does not go to one of `origins` (scheme, host and port). The console asks the
 * core by its own scheme and needs none; no page asks the internet for anything.
 */
export function limitNetwork(session: Session, origins: readonly string[]): void {
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, (details, callback) => {
    const origin = URL.parse(details.url)?.origin;
    callback({ cancel: origin === undefined || !origins.includes(origin) });
  });
}
