import type { HostPage } from '#shared/protocol/bridge.ts';

/** The one IPC channel of the bridge. Page to shell: a message below. Shell to page: number of the channel and a frame. */
export const BRIDGE = 'matchdesk:bridge';

/** How the window tells its preload the program's version. */
export const VERSION_ARGUMENT = '--matchdesk-version=';

/** `channel` numbers the sessions inside one page. */
export type BridgeMessage =
  | { readonly do: 'open'; readonly channel: number }
  | { readonly do: 'send'; readonly channel: number; readonly frame: string }
  | { readonly do: 'close'; readonly channel: number }
  | { readonly do: 'open-host'; readonly origin: string; readonly page: HostPage };
