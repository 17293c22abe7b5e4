import { vi } from 'vitest';
import type { Tokens } from '#shared/protocol/dto/session.ts';
import type { EventType } from '#shared/protocol/events/registry.ts';
import type { ClientFrame, ServerFrame } from '#shared/protocol/frames.ts';
import { createClient, type Client } from '#renderer/lib/client.ts';
import type { HttpClient, HttpOptions } from '#renderer/lib/http.ts';
import { createMemoryBacking, createStorage } from '#renderer/lib/storage.ts';
import type { Transport, TransportHandlers } from '#renderer/lib/transport.ts';

export const EPOCH = 'epoch-1';
const HOUR = 3_600_000;

export interface Connection {
  /** What the client sent, in order. */
  readonly sent: ClientFrame[];
  isClosed: boolean;
}

/** A host that does what a test says, on the other end of a transport. */
export interface ScriptedHost {
  readonly transport: Transport;
  readonly connections: Connection[];
  /** Sent on the newest connection, of one kind. */
  sent<T extends ClientFrame['t']>(kind: T): Extract<ClientFrame, { t: T }>[];
  /** The newest connection opens and its hello is answered. */
  welcome(hostAheadBy?: number): void;
  say(frame: ServerFrame): void;
  event(topic: string, offset: number, type?: EventType, data?: unknown): void;
  breakOff(code?: number, reason?: string): void;
}

export function scriptHost(): ScriptedHost {
  const connections: Connection[] = [];
  let handlers: TransportHandlers | undefined;

  const transport: Transport = {
    kind: 'socket',
    open(given) {
      handlers = given;
      const connection: Connection = { sent: [], isClosed: false };
      connections.push(connection);
      return {
        send: (text) => connection.sent.push(JSON.parse(text) as ClientFrame),
        close: () => (connection.isClosed = true),
      };
    },
  };

  const say = (frame: ServerFrame) => handlers?.onFrame(JSON.stringify(frame));
  return {
    transport,
    connections,
    sent: <T extends ClientFrame['t']>(kind: T) =>
      (connections.at(-1)?.sent ?? []).filter((frame): frame is Extract<ClientFrame, { t: T }> => frame.t === kind),
    welcome(hostAheadBy = 0) {
      handlers?.onOpen();
      say({ t: 'welcome', protocol: 1, host: 'host', now: Date.now() + hostAheadBy, heartbeat: 25_000 });
    },
    say,
    event: (topic, offset, type = 'attention.changed', data = {}) =>
      say({ t: 'event', topic, offset, type, at: Date.now(), data }),
    breakOff: (code = 1006, reason = '') => handlers?.onClose(code, reason),
  };
}

export interface Bench {
  readonly host: ScriptedHost;
  readonly client: Client;
  /** What the device keeps over a reload. */
  readonly kept: ReturnType<typeof createMemoryBacking>;
  readonly refresh: ReturnType<typeof vi.fn<(refreshToken: string) => Promise<Tokens>>>;
  /** The network is back, or the page is looked at again. */
  wake(): void;
}

export interface BenchOptions {
  readonly kept?: ReturnType<typeof createMemoryBacking>;
  readonly tokens?: Tokens;
  /** For the jitter; default 1: the whole wait. */
  readonly random?: number;
}

/** A client before a scripted host. */
export function makeBench({ kept = createMemoryBacking(), tokens, random = 1 }: BenchOptions = {}): Bench {
  const host = scriptHost();
  const storage = createStorage('test.', kept);
  if (tokens !== undefined) storage.write('tokens', tokens);
  const refresh = vi.fn<(refreshToken: string) => Promise<Tokens>>();
  let wake = () => undefined as void;
  const client = createClient({
    transport: host.transport,
    storage,
    random: () => random,
    http: (options) => fakeHttp(options, refresh),
    watchWake: (onWake) => {
      wake = onWake;
      return () => undefined;
    },
  });
  return { host, client, kept, refresh, wake: () => wake() };
}

function fakeHttp(_options: HttpOptions, refresh: (token: string) => Promise<Tokens>): HttpClient {
  const refuse = () => Promise.reject(new Error('no HTTP in this test'));
  return {
    postCommand: (async (name: string, input: { refreshToken?: string }) => {
      if (name === 'session.refresh') return { answer: await refresh(input.refreshToken ?? ''), replay: false };
      return { answer: { done: true }, replay: false };
    }) as HttpClient['postCommand'],
    postQuery: refuse,
    getSnapshot: refuse,
  };
}

/** Tokens of a player's device, good for an hour. */
export function makeTokens(change: Partial<Tokens> = {}): Tokens {
  return {
    device: 'device-1',
    role: 'player',
    person: 'person-1',
    accessToken: 'access-1',
    accessExpiresAt: Date.now() + HOUR,
    refreshToken: 'refresh-1',
    refreshExpiresAt: Date.now() + 168 * HOUR,
    ...change,
  };
}

/** Lets all promises that are due run on. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}
