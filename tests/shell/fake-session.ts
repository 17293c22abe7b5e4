import type * as Electron from 'electron';
import { FakeEmitter } from './fake-emitter.ts';

type RealSession = Pick<
  Electron.Session,
  | 'on'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
>;
type RequestListener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

/** A session that remembers its handlers, so that a test can ask them as Chromium would. */
export class FakeSession extends FakeEmitter implements RealSession {
  permissionRequest: Parameters<RealSession['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<RealSession['setPermissionCheckHandler']>[0] = null;
  devicePermission: Parameters<RealSession['setDevicePermissionHandler']>[0] = null;
  displayMedia: Parameters<RealSession['setDisplayMediaRequestHandler']>[0] = null;
  spellChecker = true;
  readonly schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
  requestFilter: readonly string[] = [];
  beforeRequest: RequestListener | null = null;

  readonly protocol: Pick<Electron.Protocol, 'handle'> = {
    handle: (scheme, handler) => void this.schemes.set(scheme, handler as (request: Request) => Response),
  };
  readonly webRequest: { onBeforeRequest(filter: Electron.WebRequestFilter, listener: RequestListener): void } = {
    onBeforeRequest: (filter, listener) => {
      this.requestFilter = filter.urls;
      this.beforeRequest = listener;
    },
  };

  readonly setPermissionRequestHandler: RealSession['setPermissionRequestHandler'] = (handler) => {
    this.permissionRequest = handler;
  };
  readonly setPermissionCheckHandler: RealSession['setPermissionCheckHandler'] = (handler) => {
    this.permissionCheck = handler;
  };
  readonly setDevicePermissionHandler: RealSession['setDevicePermissionHandler'] = (handler) => {
    this.devicePermission = handler;
  };
  readonly setDisplayMediaRequestHandler: RealSession['setDisplayMediaRequestHandler'] = (handler) => {
    this.displayMedia = handler;
  };
  readonly setSpellCheckerEnabled: RealSession['setSpellCheckerEnabled'] = (enabled) => {
    this.spellChecker = enabled;
  };

  /** Whether a request for `url` would be cancelled: only urls under the filter are asked at all. */
  isCancelled(url: string): boolean {
    const scheme = url.slice(0, url.indexOf(':') + 1);
    if (!this.requestFilter.some((pattern) => pattern.startsWith(scheme))) return false;
    let cancelled: boolean | undefined;
    this.beforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, (response) => {
      cancelled = response.cancel;
    });
    return cancelled === true;
  }
}
