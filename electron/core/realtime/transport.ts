import type { ServerFrame } from '#shared/protocol/frames.ts';
import { frameText } from './frame-text.ts';

/** A frame on its way out, encoded and framed at most once whoever gets it. */
export class OutFrame {
  readonly text: string;
  #bytes: Buffer | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** As it goes over a WebSocket, header and all: the same buffer for every socket. */
  get bytes(): Buffer {
    this.#bytes ??= frameText(this.text);
    return this.#bytes;
  }
}

export function encode(frame: ServerFrame): OutFrame {
  return new OutFrame(JSON.stringify(frame));
}

/** The far end of a session: a WebSocket, or a page of the desktop window. */
export interface Transport {
  /** Hands a frame over; order is kept. Does nothing once the transport has ended. */
  deliver(frame: OutFrame): void;
  /** Bytes handed over that have not left yet. */
  buffered(): number;
  /** Resolves when what was handed over has left, or the transport ended. */
  drained(): Promise<void>;
  close(code: number, reason: string): void;
}
