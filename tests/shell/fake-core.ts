import type { Core, InjectRequest, InjectResponse } from '#core/core-api.ts';

interface FakeConnection {
  readonly received: string[];
  closed: boolean;
  /** Sends a frame to the page. */
  deliver(frame: string): void;
}

/** A core that remembers what the shell asked of it, and says what the test tells it to. */
export interface FakeCore extends Core {
  address: Core['address'];
  /** Moves to another network. */
  move(...urls: readonly string[]): void;
  readonly connections: FakeConnection[];
  readonly asked: InjectRequest[];
  answer: InjectResponse;
  running: number | Error;
  stops: number;
}

export function makeFakeCore(): FakeCore {
  const listeners: (() => void)[] = [];
  const core: FakeCore = {
    onAddressChange: (listener) => void listeners.push(listener),
    move(...urls) {
      core.address = { ...core.address, urls };
      for (const listener of listeners) listener();
    },
    address: { port: 4747, urls: ['http://192.168.1.20:4747'] },
    connections: [],
    asked: [],
    answer: toAnswer('<!doctype html>', { 'content-type': 'text/html' }),
    running: 0,
    stops: 0,
    makeAdminLink: async () => 'http://192.168.1.20:4747/console.html#link',
    connect(deliver) {
      const connection: FakeConnection = { received: [], closed: false, deliver };
      core.connections.push(connection);
      return {
        receive: (frame) => void connection.received.push(frame),
        close: () => {
          connection.closed = true;
        },
      };
    },
    async inject(request) {
      core.asked.push(request);
      return core.answer;
    },
    async countRunningMatches() {
      if (core.running instanceof Error) throw core.running;
      return core.running;
    },
    async stop() {
      core.stops += 1;
    },
  };
  return core;
}

export function toAnswer(
  body: string | Uint8Array,
  headers: InjectResponse['headers'] = {},
  status = 200,
): InjectResponse {
  return { status, headers, body: typeof body === 'string' ? new TextEncoder().encode(body) : body };
}
