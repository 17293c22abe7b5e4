import { app, type Session } from 'electron';
import { APP_ORIGIN } from './app-scheme.ts';

/** Every session, now and later, is refused camera, clipboard, notifications, devices, screen capture and all the rest. */
export function denyPermissions(): void {
  app.on('session-created', denyAll);
}

function denyAll(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.on('will-download', (event, item) => {
    if (!isOwnFile(item.getURL())) event.preventDefault();
  });
}

/** A download asks the user where to save; only what the console made or the core answered may ask. */
function isOwnFile(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || url.startsWith(`blob:${APP_ORIGIN}/`);
}
