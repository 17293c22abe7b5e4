import { WebSocket } from 'ws';
import { createAccessTokens, type AccessTokens } from '#core/auth/access-token.ts';
import { createAuthenticator } from '#core/auth/authenticate.ts';
import type { Actor } from '#core/auth/actor.ts';
import type { HostKeys } from '#core/auth/keys.ts';
import type { KnownDevice } from '#core/auth/ports.ts';
import { createMetrics, type Metrics } from '#core/health/metrics.ts';
import { createGuard } from '#core/http/guard.ts';
import { buildHttp, type HttpFace } from '#core/http/http-server.ts';
import { createMessageLimiter } from '#core/http/message-limiter.ts';
import type { CompressedSnapshot, Door } from '#core/http/ports.ts';
import { AppError } from '#core/infra/app-error.ts';
import { createLogger } from '#core/infra/logger.ts';
import { createAdmission } from '#core/realtime/admission.ts';
import { createFanOut } from '#core/realtime/fan-out.ts';
import { createLiveLimits, DEFAULT_LIMITS, type Limits, type LiveLimits } from '#core/realtime/limits.ts';
import { createRealtime, type Realtime } from '#core/realtime/realtime.ts';
import { createSession } from '#core/realtime/session.ts';
import type { SessionDeps } from '#core/realtime/session-deps.ts';
import type { Transport } from '#core/realtime/transport.ts';
import { DECLARATIONS } from '#shared/protocol/registry.ts';
import { FakeTime } from './fake-time.ts';
import { MemoryEvents } from './memory-events.ts';
import { TestClient } from './test-client.ts';

export const HOST_ID = '01920000-0000-7000-8000-00000000a11c';
export const DEVICE = '01920000-0000-7000-8000-000000000001';
export const PERSON = '01920000-0000-7000-8000-000000000002';
export const TOURNAMENT = 't:01920000-0000-7000-8000-000000000003/public';
export const STAFF = 't:01920000-0000-7000-8000-000000000003/staff';

export interface HostOptions {
  readonly limits?: Partial<Limits>;
  readonly pagesDir?: string;
  readonly extraHosts?: readonly string[];
  readonly extraOrigins?: readonly string[];
}

/** A real server on a free port, over ports in memory. */
export class TestHost {
  readonly time = new FakeTime();
  readonly events = new MemoryEvents();
  readonly devices = new Map<string, KnownDevice>();
  readonly snapshots = new Map<string, CompressedSnapshot>();
  readonly calls: { actor: Actor; name: string; input: unknown; key?: string }[] = [];
  checks: Record<string, boolean> = { database: true };
  /** What the door answers; a test puts its own in. */
  answer: (name: string, input: unknown) => unknown = (_name, input) => input;
  tokens!: AccessTokens;
  http!: HttpFace;
  realtime!: Realtime;
  metrics!: Metrics;
  limits!: LiveLimits;
  deps!: SessionDeps;
  port = 0;
  readonly #keysSeen = new Set<string>();
  readonly #clients: TestClient[] = [];

  static async start(options: HostOptions = {}): Promise<TestHost> {
    const host = new TestHost();
    await host.#start(options);
    return host;
  }

  async #start(options: HostOptions): Promise<void> {
    const { time, events } = this;
    const log = createLogger('silent');
    const liveLimits = createLiveLimits({ ...DEFAULT_LIMITS, ...options.limits });
    const { limits } = liveLimits;
    this.limits = liveLimits;
    this.tokens = createAccessTokens(testKeys('k1'), HOST_ID, time.clock);
    this.devices.set(DEVICE, { role: 'player', person: PERSON });
    const authenticator = createAuthenticator(this.tokens, {
      findDevice: (id) => Promise.resolve(this.devices.get(id)),
      touch: () => undefined,
    });
    const guard = createGuard({
      listOwnNames: () => ['10.1.2.3'],
      extraHosts: options.extraHosts ?? [],
      extraOrigins: options.extraOrigins ?? [],
    });
    const limiter = createMessageLimiter(limits);
    const policy = {
      maySubscribe: (actor: Actor, topic: string) =>
        Promise.resolve(topic.endsWith('/public') || actor.role === 'admin'),
    };
    this.metrics = createMetrics({
      elapsed: () => time.elapsed(),
      census: () => this.realtime.census(),
      backups: () => undefined,
      readiness: () =>
        Promise.resolve({
          checks: { database: true, disk: true, clock: true, ...this.checks },
          diskFreeBytes: 5e9,
          clockStepMs: 0,
        }),
    });
    const { meter } = this.metrics;
    const shared = {
      host: HOST_ID,
      door: this.#door(),
      history: events,
      policy,
      authenticator,
      limiter,
      limits,
      meter,
      log,
    };
    this.http = await buildHttp({
      declarations: DECLARATIONS,
      door: shared.door,
      authenticator,
      limiter,
      limits: liveLimits,
      meter,
      version: '1.2.3',
      snapshots: { getTournament: (_actor, id) => Promise.resolve(this.snapshots.get(id)) },
      metrics: { read: this.metrics.read, token: 'a-token-of-metrics' },
      readiness: { check: () => Promise.resolve(this.checks) },
      guard,
      pagesDir: options.pagesDir,
      log,
    });
    this.realtime = createRealtime({ ...shared, feed: events, guard, clock: time.clock, timers: time });
    this.deps = {
      ...shared,
      clock: time.clock,
      timers: time,
      admission: createAdmission(limits),
      fanOut: createFanOut(events, time),
    };
    this.realtime.attach(this.http.server);
    this.port = await this.http.listen(0, '127.0.0.1');
  }

  /** A door that remembers keys, as dispatch does, and calls `answer`. */
  #door(): Door {
    return {
      send: async (actor, name, input, key) => {
        this.calls.push({ actor, name, input, key });
        const replay = this.#keysSeen.has(key);
        this.#keysSeen.add(key);
        return { answer: await this.answer(name, input), replay };
      },
      ask: async (actor, name, input) => {
        this.calls.push({ actor, name, input });
        return await this.answer(name, input);
      },
    };
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async token(device = DEVICE): Promise<string> {
    const known = this.devices.get(device);
    if (known === undefined) throw new AppError('device.not_found');
    return (await this.tokens.issue({ device, ...known })).token;
  }

  /** A client over a real WebSocket; with the origin of the host's own page where none is given. */
  socket(headers: Record<string, string> = { origin: this.url }): { client: TestClient; ws: WebSocket } {
    const ws = new WebSocket(`ws://127.0.0.1:${this.port}/ws`, { headers });
    const waiting: string[] = [];
    const client = new TestClient(
      (text) => (ws.readyState === WebSocket.OPEN ? ws.send(text) : waiting.push(text)),
      () => ws.terminate(),
    );
    ws.on('open', () => waiting.forEach((text) => ws.send(text)));
    ws.on('message', (data: Buffer) => client.take(data.toString()));
    ws.on('close', (code, reason) => client.end(code, reason.toString()));
    ws.on('error', (error) => client.end(0, error.message));
    this.#clients.push(client);
    return { client, ws };
  }

  connect(): TestClient {
    return this.socket().client;
  }

  /** A client without a socket, over the same session code; `transport` changes parts of the far end. */
  connectDirectly(transport: Partial<Transport> = {}): TestClient {
    const client: TestClient = new TestClient(
      (text) => setImmediate(() => session.receive(text)),
      () => session.end(),
    );
    const far: Transport = {
      deliver: (frame) => client.take(frame.text),
      buffered: () => 0,
      drained: () => Promise.resolve(),
      close: (code, reason) => client.end(code, reason),
      ...transport,
    };
    const session = createSession(far, this.deps, { address: '127.0.0.1' });
    this.#clients.push(client);
    return client;
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) client.leave();
    await this.realtime.stop();
    await this.http.close();
  }
}

function testKeys(kid: string): Pick<HostKeys, 'signing'> {
  const secret = Buffer.alloc(32, kid);
  return { signing: [{ kid, secret }] };
}
