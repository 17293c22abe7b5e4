import { WebSocket } from 'ws';
import type { Transport } from '#renderer/lib/transport.ts';

/** Frames over a WebSocket as a page of the host opens it: a browser names the origin of its page, which Node's own does not. */
export function createPageTransport(url: string): Transport {
  return {
    kind: 'socket',
    open({ onOpen, onFrame, onClose }) {
      const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/ws`, { origin: url, perMessageDeflate: false });
      let over = false;
      socket.on('open', onOpen);
      socket.on('message', (data: Buffer) => over || onFrame(data.toString()));
      // Its close follows.
      socket.on('error', () => undefined);
      socket.on('close', (code, reason) => {
        if (!over) onClose(code, reason.toString());
        over = true;
      });
      return {
        send(text) {
          if (socket.readyState === WebSocket.OPEN) socket.send(text);
        },
        close() {
          over = true;
          socket.terminate();
        },
      };
    },
  };
}
