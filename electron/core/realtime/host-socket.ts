import { WebSocket } from 'ws';
import { CLOSE } from '#shared/protocol/frames.ts';

/** Code by which ws itself closes on a message above `maxPayload`. */
const WS_TOO_BIG = 1009;

/** A socket that tells a message too big by our own close code, with a reason that a page can act on. */
export class HostSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === WS_TOO_BIG) super.close(CLOSE.tooBig, 'input.too_large');
    else super.close(code, reason);
  }
}
