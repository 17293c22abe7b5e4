import { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { moment } from './moment.ts';

const NINE = 0x39;
const ZERO = 0x30;

/** Where one kind of server is reached and what is heard there. */
export interface Place {
  readonly url: string;
  /** Undefined at the bare server, which sends the same bytes without being asked. */
  readonly topic: string | undefined;
  /** Bytes of an event before the digits of its offset. */
  readonly prefix: number;
  /** Called for each event: the how many-th of the window it is for this member, and when it came. */
  readonly onEvent: (member: Member, at: number) => void;
  /** Called when a member was answered to its subscribe, or is connected where there is nothing to subscribe to. */
  readonly onReady: (member: Member) => void;
}

/** One phone in the crowd. */
export class Member {
  readonly no: number;
  readonly #place: Place;
  #ws: WebSocket | undefined;
  #epoch = '';
  /** Offset of the last event, of our host. */
  last = -1;
  /** Events of this window. */
  got = 0;
  /** Events that came out of order, and resets. */
  faults = 0;
  retries = 0;

  constructor(no: number, place: Place) {
    this.no = no;
    this.#place = place;
  }

  connect(): void {
    const { url, topic } = this.#place;
    const ws = new WebSocket(`${url.replace(/^http/, 'ws')}/ws`, { origin: url, perMessageDeflate: false });
    this.#ws = ws;
    ws.on('message', (data: Buffer) => this.#take(data));
    ws.on('error', () => undefined);
    ws.on('open', () => {
      if (topic === undefined) return this.#place.onReady(this);
      this.#send({ t: 'hello', protocol: PROTOCOL_VERSION });
      this.#send({ t: 'subscribe', topic, ...(this.last >= 0 && { epoch: this.#epoch, offset: this.last }) });
    });
    ws.on('close', () => {
      if (this.#ws !== ws) return;
      this.retries += 1;
      // As our pages do it: full jitter, so that a crowd does not come back as one.
      setTimeout(() => this.connect(), Math.random() * Math.min(5_000, 250 * 2 ** this.retries));
    });
  }

  /** The line is gone, without a word. */
  drop(): void {
    const ws = this.#ws;
    this.#ws = undefined;
    ws?.terminate();
  }

  #send(frame: object): void {
    this.#ws?.send(JSON.stringify(frame));
  }

  #take(data: Buffer): void {
    const at = moment();
    // `{"t":"event"` and not `{"t":"error"`: most of what comes is not parsed, so that the crowd does not hold itself up.
    if (data[6] === 0x65 && data[7] === 0x76) return this.#takeEvent(data, at);
    const frame = JSON.parse(data.toString()) as { t: string; epoch: string; offset: number };
    if (frame.t === 'ping') this.#send({ t: 'pong' });
    else if (frame.t === 'subscribed') {
      this.#epoch = frame.epoch;
      this.last = frame.offset;
      this.#place.onReady(this);
    } else if (frame.t === 'reset' || frame.t === 'error') this.faults += 1;
  }

  #takeEvent(data: Buffer, at: number): void {
    const offset = readDigits(data, this.#place.prefix);
    if (this.#place.topic !== undefined) {
      if (offset !== this.last + 1) this.faults += 1;
      this.last = offset;
    }
    this.#place.onEvent(this, at);
    this.got += 1;
  }
}

function readDigits(data: Buffer, from: number): number {
  let value = 0;
  for (let at = from; ; at += 1) {
    const byte = data[at];
    if (byte === undefined || byte < ZERO || byte > NINE) return value;
    value = value * 10 + byte - ZERO;
  }
}
