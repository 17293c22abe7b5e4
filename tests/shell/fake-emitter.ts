import { EventEmitter } from 'node:events';

type Listener = (...args: never[]) => void;
type AnyListener = (...args: unknown[]) => void;

/** An emitter whose `on` fits every overload of Electron's; tests fire events by `fire`. */
export class FakeEmitter {
  readonly #emitter = new EventEmitter();

  readonly on = (event: string, listener: Listener): never => {
    this.#emitter.on(event, listener as AnyListener);
    return this as never;
  };

  readonly once = (event: string, listener: Listener): never => {
    this.#emitter.once(event, listener as AnyListener);
    return this as never;
  };

  /** Emits an Electron event with an object that has `preventDefault`; returns whether somebody prevented it. */
  fire(event: string, details: Readonly<Record<string, unknown>> = {}, ...rest: readonly unknown[]): boolean {
    let prevented = false;
    const preventDefault = (): void => {
      prevented = true;
    };
    this.#emitter.emit(event, { ...details, preventDefault }, ...rest);
    return prevented;
  }

  /** Emits exactly these arguments, for the events that carry no event object. */
  emitPlain(event: string, ...args: readonly unknown[]): void {
    this.#emitter.emit(event, ...args);
  }

  forgetListeners(): void {
    this.#emitter.removeAllListeners();
  }

  countListeners(event: string): number {
    return this.#emitter.listenerCount(event);
  }
}
