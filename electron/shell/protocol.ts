import { protocol, type Session } from 'electron';
import type { Core } from '#core/core-api.ts';
import { answerRequest } from './answer.ts';
import { APP_SCHEME } from './app-scheme.ts';
import { report } from './report.ts';

/** Must run before the app is ready. No privilege beyond an ordinary https page: no service worker, no CORS, CSP not bypassed. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Lets the console's session (and no other) load its pages from the core. A fault becomes an empty 500. */
export function serveApp(session: Session, core: Pick<Core, 'inject'>): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    try {
      return await answerRequest(core, request);
    } catch (error) {
      report(`${request.method} ${request.url} failed`, error);
      return new Response(null, { status: 500 });
    }
  });
}
