import { readServerFrame } from './frames.ts';
import type { MatchdeskBridge } from '#shared/protocol/bridge.ts';
import type { ServerFrame } from '#shared/protocol/frames.ts';

/** How frames travel: a WebSocket in a browser, the bridge in the desktop window. */
export interface Transport {
  readonly kind: 'socket' | 'bridge';
  /** Opens one connection. `onClose` comes at most once, and not after `close` was called. */
  open(handlers: TransportHandlers): TransportConnection;
}

export interface TransportHandlers {
  onOpen(): void;
  onFrame(text: string): void;
  onClose(code: number, reason: string): void;
}

export interface TransportConnection {
  send(text: string): void;
  close(): void;
}

/** Frames over a WebSocket; by default to the host that served the page. */
export function createSocketTransport(url: string = socketUrl()): Transport {
  return {
    kind: 'socket',
    open({ onOpen, onFrame, onClose }) {
      const socket = new WebSocket(url);
      let over = false;
      socket.onopen = () => onOpen();
      socket.onmessage = (message) => {
        if (!over && typeof message.data === 'string') onFrame(message.data);
      };
      socket.onclose = (event) => {
        if (!over) onClose(event.code, event.reason);
        over = true;
      };
      return {
        send: (text) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(text);
        },
        close: () => {
          over = true;
          socket.close();
        },
      };
    },
  };
}

/** Frames over the desktop window's bridge; the session there has the role admin. */
export function createBridgeTransport(bridge: MatchdeskBridge): Transport {
  return {
    kind: 'bridge',
    open({ onOpen, onFrame, onClose }) {
      const channel = bridge.openChannel((text) => {
        const end = readEnd(text);
        if (end === undefined) return onFrame(text);
        channel.close();
        onClose(end.code, end.reason);
      });
      queueMicrotask(onOpen);
      return channel;
    },
  };
}

/** A bridge has no close code: the last frame of a session says it. Others are not read here, they are large. */
function readEnd(text: string): Extract<ServerFrame, { t: 'end' }> | undefined {
  if (!text.startsWith('{"t":"end"')) return undefined;
  const frame = readServerFrame(text);
  return frame?.t === 'end' ? frame : undefined;
}

/** The bridge where the page runs in the desktop window, otherwise a WebSocket. */
export function findTransport(): Transport {
  return window.matchdesk === undefined ? createSocketTransport() : createBridgeTransport(window.matchdesk);
}

function socketUrl(): string {
  const url = new URL('/ws', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
