/**
 * What the desktop window gives its page as `window.matchdesk`: the frames of `frames.ts` as text, both ways,
 * and the way to other hosts. Nothing else.
 * A page in a browser has no such object and speaks over a WebSocket.
 */
export interface MatchdeskBridge {
  /** Program version as in package.json. */
  readonly version: string;
  /** Operating system as Node names it: `win32`, `darwin`, `linux`. */
  readonly platform: string;
  /** Opens a session with the role admin. Frames arrive in order until `close`; a reload of the page closes it too. */
  openChannel(onFrame: (frame: string) => void): BridgeChannel;
  /** Opens a page of another host of this network (`http://192.168.1.20:4747`) in a window of its own, which has no such bridge. */
  openHost(origin: string, page: HostPage): void;
}

export const HOST_PAGES = ['console', 'play', 'screen'] as const;
export type HostPage = (typeof HOST_PAGES)[number];

export interface BridgeChannel {
  /** At most `MAX_FRAME_BYTES`; a longer frame is answered by an error frame `input.too_large`. */
  send(frame: string): void;
  close(): void;
}

declare global {
  interface Window {
    /** Present in the desktop window only. */
    readonly matchdesk?: MatchdeskBridge;
  }
}
