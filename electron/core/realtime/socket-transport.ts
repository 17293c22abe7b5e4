import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { Transport } from './transport.ts';

/** How long a client may take to answer a close before its socket is cut. */
const CLOSE_GRACE_MS = 3_000;

/**
 * A WebSocket as a transport. `socket` is the TCP socket below it, to which ready frames go as they are; without compression
 * ws holds nothing back of its own, so they keep their order with its pongs and closes.
 */
export function createSocketTransport(ws: WebSocket, socket: Duplex): Transport {
  return {
    deliver(frame) {
      if (ws.readyState === WebSocket.OPEN) socket.write(frame.bytes);
    },
    buffered: () => ws.bufferedAmount,
    drained() {
      return new Promise((resolve) => {
        if (socket.destroyed || !socket.writableNeedDrain) return resolve();
        const done = () => {
          socket.off('drain', done).off('close', done);
          resolve();
        };
        socket.on('drain', done).on('close', done);
      });
    },
    close(code, reason) {
      ws.close(code, reason);
      const cut = setTimeout(() => ws.terminate(), CLOSE_GRACE_MS);
      cut.unref();
      ws.once('close', () => clearTimeout(cut));
    },
  };
}
