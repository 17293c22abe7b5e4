import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { until } from '#tests/realtime/support/test-client.ts';

export const OPCODE = { more: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9 } as const;

interface FrameOptions {
  readonly opcode?: number;
  readonly last?: boolean;
  /** The first reserved bit: what a peer says that compresses. */
  readonly compressed?: boolean;
  readonly masked?: boolean;
  /** The length that the header names, where it is not the payload's. */
  readonly claimed?: number;
}

/** A client's WebSocket frame by hand, also one that no library would send. RFC 6455, 5.2. */
export function frame(payload: string | Buffer, options: FrameOptions = {}): Buffer {
  const { opcode = OPCODE.text, last = true, compressed = false, masked = true } = options;
  const data = Buffer.from(payload);
  const length = options.claimed ?? data.length;
  const mask = masked ? 0x80 : 0;
  const start = (last ? 0x80 : 0) | (compressed ? 0x40 : 0) | opcode;
  const head =
    length < 126
      ? Buffer.from([start, mask | length])
      : length <= 0xffff
        ? Buffer.from([start, mask | 126, length >> 8, length & 0xff])
        : Buffer.concat([Buffer.from([start, mask | 127]), bigLength(length)]);
  const zeros = Buffer.alloc(masked ? 4 : 0);
  return Buffer.concat([head, zeros, data]);
}

function bigLength(length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return bytes;
}

export interface RawSocket {
  readonly socket: Socket;
  /** Code of the close frame, once one came; 0 when the line ended without. */
  closeCode(): Promise<number>;
}

/** Shakes hands by hand on a bare line. */
export async function shakeHands(socket: Socket, origin: string, extensions = ''): Promise<RawSocket> {
  let heard = Buffer.alloc(0);
  let ended = false;
  socket.on('data', (chunk: Buffer) => (heard = Buffer.concat([heard, chunk])));
  socket.on('close', () => (ended = true));
  const lines = [
    'GET /ws HTTP/1.1',
    `Host: ${new URL(origin).host}`,
    `Origin: ${origin}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(extensions === '' ? [] : [`Sec-WebSocket-Extensions: ${extensions}`]),
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const answer = await until(() => {
    const end = heard.indexOf('\r\n\r\n');
    if (end < 0) throw new Error(`no answer to the handshake; ended: ${ended}`);
    return { text: heard.subarray(0, end).toString(), end: end + 4 };
  });
  if (!answer.text.startsWith('HTTP/1.1 101')) throw new Error(answer.text);
  if (answer.text.toLowerCase().includes('sec-websocket-extensions')) throw new Error('the host takes extensions');
  return {
    socket,
    closeCode: () =>
      until(() => {
        const code = findClose(heard.subarray(answer.end));
        if (code !== undefined) return code;
        if (!ended) throw new Error('the line is open');
        return 0;
      }),
  };
}

/** Walks the host's frames, which are short and not masked, to the close. */
function findClose(bytes: Buffer): number | undefined {
  for (let at = 0; at + 2 <= bytes.length;) {
    const short = (bytes[at + 1] ?? 0) & 0x7f;
    const head = short === 126 ? 4 : 2;
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short;
    if (((bytes[at] ?? 0) & 0x0f) === OPCODE.close && bytes.length >= at + head + 2)
      return bytes.readUInt16BE(at + head);
    at += head + length;
  }
  return undefined;
}
