import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { EventFrame, ServerFrame } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';

/** What became of a command, as its sender knows it. */
export type Reply =
  | { readonly kind: 'answered'; readonly answer: unknown; readonly replay: boolean }
  | { readonly kind: 'refused'; readonly code: string }
  /** The line broke before: it may be done or not. */
  | { readonly kind: 'lost' };

export interface Place {
  readonly epoch: string;
  readonly offset: number;
}

/** A client that speaks frames and nothing else: it never sends again by itself. */
export class Wire {
  readonly #ws: WebSocket;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #topics = new Map<string, PromiseWithResolvers<ServerFrame>>();
  readonly #onEvent: (event: EventFrame) => void;
  #id = 0;
  closed = false;

  private constructor(ws: WebSocket, onEvent: (event: EventFrame) => void) {
    this.#ws = ws;
    this.#onEvent = onEvent;
    ws.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString()) as ServerFrame));
    ws.on('error', () => undefined);
    ws.on('close', () => {
      this.closed = true;
      for (const resolve of this.#waiting.values()) resolve({ kind: 'lost' });
      this.#waiting.clear();
      for (const { reject } of this.#topics.values())
        reject(new Error('the line broke before the subscribe was answered'));
    });
  }

  static async open(
    url: string,
    token?: string,
    onEvent: (event: EventFrame) => void = () => undefined,
  ): Promise<Wire> {
    const ws = new WebSocket(`${url.replace(/^http/, 'ws')}/ws`, { origin: url, perMessageDeflate: false });
    await once(ws, 'open');
    const wire = new Wire(ws, onEvent);
    wire.#write({ t: 'hello', protocol: PROTOCOL_VERSION, ...(token !== undefined && { token }) });
    return wire;
  }

  send(name: string, input: unknown, key: string = randomUUID()): Promise<Reply> {
    return this.#call({ t: 'send', name, input, key });
  }

  /** For what must go well. */
  async must<T>(name: string, input: unknown): Promise<T> {
    const reply = await this.send(name, input);
    if (reply.kind !== 'answered') throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.answer as T;
  }

  async ask<T>(name: string, input: unknown): Promise<T> {
    const reply = await this.#call({ t: 'ask', name, input });
    if (reply.kind !== 'answered') throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.answer as T;
  }

  /** The answer: `subscribed` or `reset`. */
  subscribe(topic: string, from?: Place): Promise<ServerFrame> {
    const answer = Promise.withResolvers<ServerFrame>();
    this.#topics.set(topic, answer);
    this.#write({ t: 'subscribe', topic, ...from });
    return answer.promise;
  }

  close(): void {
    this.#ws.terminate();
  }

  #call(frame: object): Promise<Reply> {
    if (this.closed) return Promise.resolve({ kind: 'lost' });
    const id = ++this.#id;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#write({ ...frame, id });
    });
  }

  #write(frame: object): void {
    this.#ws.send(JSON.stringify(frame), () => undefined);
  }

  #take(frame: ServerFrame): void {
    if (frame.t === 'event') this.#onEvent(frame);
    else if (frame.t === 'ping') this.#write({ t: 'pong' });
    else if (frame.t === 'subscribed' || frame.t === 'reset') this.#answerTopic(frame.topic, frame);
    else if (frame.t === 'answer') {
      this.#settle(frame.id, { kind: 'answered', answer: frame.answer, replay: frame.replay === true });
    } else if (frame.t === 'error' && frame.id !== null) {
      this.#settle(frame.id, { kind: 'refused', code: frame.error.code });
    }
  }

  #answerTopic(topic: string, frame: ServerFrame): void {
    this.#topics.get(topic)?.resolve(frame);
    this.#topics.delete(topic);
  }

  #settle(id: number, reply: Reply): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }
}

/** Exchanges a one-time token for an access token. */
export async function exchange(url: string, token: string): Promise<string> {
  const anyone = await Wire.open(url);
  const { accessToken } = await anyone.must<{ accessToken: string }>('session.exchange', { token });
  anyone.close();
  return accessToken;
}
