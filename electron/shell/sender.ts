import type { IpcMainEvent, WebFrameMain } from 'electron';
import { APP_ORIGIN, CONSOLE_URL, matchesPage } from './app-scheme.ts';

/** The parts of an IPC event that tell who speaks. */
export interface Speaker {
  readonly sender: Pick<IpcMainEvent['sender'], 'id'>;
  readonly senderFrame: Pick<WebFrameMain, 'origin' | 'url' | 'parent'> | null;
}

/** Only the top frame of a console window, showing the console of our own scheme, is heard. */
export function isTrusted(event: Speaker, isConsole: (contentsId: number) => boolean): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  return isConsole(event.sender.id) && frame.origin === APP_ORIGIN && matchesPage(frame.url, CONSOLE_URL);
}
