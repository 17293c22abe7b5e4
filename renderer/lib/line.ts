import { createStore, type StoreApi } from 'zustand/vanilla';
import { CLOSE, type ClientFrame, type ServerFrame } from '#shared/protocol/frames.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { readServerFrame } from './frames.ts';
import type { Transport, TransportConnection } from './transport.ts';
import type { WatchWake } from './wake.ts';

/** Without any frame for so long the line is dead, whatever the browser believes (the host asks every 25 s). */
export const SILENCE_MS = 60_000;
/** A page that slept for longer than one heartbeat does not trust its line when it wakes. */
const DOUBT_MS = 30_000;
const OPENING_MS = 10_000;
const BASE_DELAY_MS = 500;
/** Below 10 s, so that a whole hall is back within 10 s of the host. */
const MAX_DELAY_MS = 8_000;
/** A page whose place another page of the same person took comes back when it is looked at, else after a long while. */
const REPLACED = 'limit.replaced';
const REPLACED_DELAY_MS = 120_000;

export interface LineState {
  readonly state: 'connecting' | 'online' | 'offline';
  /** Since when, by this device's clock. */
  readonly since: number;
  /** The host speaks another protocol: the page must be loaded again. */
  readonly outdated: boolean;
}

export interface LineOptions {
  readonly transport: Transport;
  readonly watchWake: WatchWake;
  readonly random: () => number;
  /** Access token for the hello; undefined for a spectator. */
  readonly token: () => string | undefined;
  /** Milliseconds that the host's clock is ahead of this device's. */
  readonly onClock: (offset: number) => void;
  readonly onReady: () => void;
  readonly onFrame: (frame: ServerFrame) => void;
  /** Called at every break, before the next attempt is planned. A promise holds the next attempt back. */
  readonly onBreak: (code: number) => Promise<void> | undefined;
}

/** One connection that comes back by itself: hello, heartbeat, full jitter, and an attempt at once when the network or the visitor returns. */
export interface Line {
  readonly store: StoreApi<LineState>;
  /** False when there is no line; nothing is kept. */
  send(frame: ClientFrame): boolean;
  /** Shows a fresh token of the same device; the connection goes on. */
  renew(): void;
  /** Ends the connection and opens a new one at once, as another identity. */
  restart(): void;
  close(): void;
}

export function createLine(options: LineOptions): Line {
  const store = createStore<LineState>(() => ({ state: 'connecting', since: Date.now(), outdated: false }));
  let connection: TransportConnection | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let generation = 0;
  let lastFrameAt = 0;
  let closed = false;

  function setState(state: LineState['state'], outdated = store.getState().outdated): void {
    const current = store.getState();
    if (current.state === state && current.outdated === outdated) return;
    store.setState({ state, outdated, since: Date.now() }, true);
  }

  function open(): void {
    clearTimeout(retryTimer);
    retryTimer = undefined;
    const mine = ++generation;
    const current = <A extends unknown[]>(handler: (...args: A) => void) => {
      return (...args: A) => (mine === generation ? handler(...args) : undefined);
    };
    listenForSilence(OPENING_MS);
    connection = options.transport.open({
      onOpen: current(hello),
      onFrame: current(receive),
      onClose: current(breakOff),
    });
  }

  function hello(): void {
    const token = options.token();
    write({ t: 'hello', protocol: PROTOCOL_VERSION, ...(token !== undefined && { token }) });
  }

  function receive(text: string): void {
    const frame = readServerFrame(text);
    lastFrameAt = Date.now();
    if (frame === undefined) return;
    if (frame.t === 'welcome') {
      attempt = 0;
      options.onClock(frame.now - Date.now());
      const isFirst = store.getState().state !== 'online';
      setState('online');
      if (isFirst) options.onReady();
    } else if (frame.t === 'ping') {
      write({ t: 'pong' });
    } else {
      options.onFrame(frame);
    }
    if (store.getState().state === 'online') listenForSilence(SILENCE_MS);
  }

  function breakOff(code: number, reason = ''): void {
    if (closed) return;
    generation += 1;
    connection = undefined;
    clearTimeout(silenceTimer);
    const wasOnline = store.getState().state === 'online';
    setState(wasOnline ? 'connecting' : 'offline', store.getState().outdated || code === CLOSE.reload);
    const hold = options.onBreak(code);
    const retry = () => planRetry(reason === REPLACED ? REPLACED_DELAY_MS : 0);
    if (hold === undefined) retry();
    else void hold.finally(retry);
  }

  function planRetry(least: number): void {
    if (closed || connection !== undefined || retryTimer !== undefined) return;
    const ceiling = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** attempt);
    attempt += 1;
    retryTimer = setTimeout(open, least + options.random() * ceiling);
  }

  function listenForSilence(limit: number): void {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(() => {
      connection?.close();
      breakOff(CLOSE.noHeartbeat);
    }, limit);
  }

  function write(frame: ClientFrame): void {
    connection?.send(JSON.stringify(frame));
  }

  function restart(): void {
    if (closed) return;
    connection?.close();
    connection = undefined;
    attempt = 0;
    setState('connecting');
    open();
  }

  const stopWatching = options.watchWake(() => {
    if (closed) return;
    if (retryTimer !== undefined) {
      attempt = 0;
      open();
    } else if (store.getState().state === 'online' && Date.now() - lastFrameAt > DOUBT_MS) {
      restart();
    }
  });
  open();

  return {
    store,
    send(frame) {
      if (store.getState().state !== 'online') return false;
      write(frame);
      return true;
    },
    renew() {
      if (store.getState().state === 'online') hello();
    },
    restart,
    close() {
      closed = true;
      generation += 1;
      stopWatching();
      clearTimeout(retryTimer);
      clearTimeout(silenceTimer);
      connection?.close();
    },
  };
}
