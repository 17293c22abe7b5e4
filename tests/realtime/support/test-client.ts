import { expect, vi } from 'vitest';
import type { ClientFrame, EventFrame, ServerFrame } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';

/** The client's end of a session, whatever carries the frames. */
export class TestClient {
  readonly frames: ServerFrame[] = [];
  closed: { readonly code: number; readonly reason: string } | undefined;
  readonly #write: (text: string) => void;
  readonly leave: () => void;

  constructor(write: (text: string) => void, leave: () => void) {
    this.#write = write;
    this.leave = leave;
  }

  take(text: string): void {
    // What the host sends has its declared shape; tests look at it field by field.
    this.frames.push(JSON.parse(text) as ServerFrame);
  }

  end(code: number, reason: string): void {
    this.closed ??= { code, reason };
  }

  write(text: string): void {
    this.#write(text);
  }

  send(frame: ClientFrame): void {
    this.write(JSON.stringify(frame));
  }

  async hello(token?: string): Promise<this> {
    this.send({ t: 'hello', protocol: PROTOCOL_VERSION, ...(token !== undefined && { token }) });
    await this.sees('welcome');
    return this;
  }

  of<T extends ServerFrame['t']>(kind: T): Extract<ServerFrame, { t: T }>[] {
    return this.frames.filter((frame): frame is Extract<ServerFrame, { t: T }> => frame.t === kind);
  }

  /** Waits for the `nth` frame of a kind and gives it. */
  async sees<T extends ServerFrame['t']>(kind: T, nth = 1): Promise<Extract<ServerFrame, { t: T }>> {
    return until(() => {
      const frame = this.of(kind)[nth - 1];
      if (frame === undefined) throw new Error(`no ${kind} ${nth}; closed ${JSON.stringify(this.closed)}`);
      return frame;
    });
  }

  async isClosed(): Promise<{ readonly code: number; readonly reason: string }> {
    return until(() => {
      if (this.closed === undefined) throw new Error(`open; frames ${JSON.stringify(this.frames).slice(0, 500)}`);
      return this.closed;
    });
  }

  events(topic?: string): EventFrame[] {
    return this.of('event').filter((frame) => topic === undefined || frame.topic === topic);
  }

  offsets(topic?: string): number[] {
    return this.events(topic).map(({ offset }) => offset);
  }

  async reaches(offset: number, topic?: string): Promise<void> {
    await until(() => expect(this.offsets(topic).at(-1)).toBe(offset));
  }
}

/** Waits for a condition: the function no longer throws. */
export function until<T>(condition: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(condition, { interval: 2, timeout: 5_000 });
}

/** 1, 2, 3 … of `from` to `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
