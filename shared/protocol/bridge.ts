/**
 * What the desktop window gives its page as `window.matchdesk`: the frames of `frames.ts` as text, both ways, and nothing else.
 * A page in a browser has no such object and speaks over a WebSocket.
 */
export interface MatchdeskBridge {
  /** Program version as in package.json. */
  readonly version: string;
  /** Operating system as Node names it: `win32`, `darwin`, `linux`. */
  readonly platform: string;
  /** Opens a session with the role admin. Frames arrive in order until `close`; a reload of the page closes it too. */
  openChannel(onFrame: (frame: string) => void): BridgeChannel;
}

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
