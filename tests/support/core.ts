import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  CommandAnswer,
  CommandInput,
  CommandName,
  QueryAnswer,
  QueryInput,
  QueryName,
} from '#shared/protocol/registry.ts';
import type { ErrorBody } from '#shared/protocol/errors.ts';
import { DECLARATIONS } from '#shared/protocol/registry.ts';
import type { Core, CoreConfig } from '#core/core-api.ts';
import { type HostHooks as CoreHooks, startHost as startCore } from '#core/start-host.ts';

/** A refusal as a client gets it. */
export class Refused extends Error {
  readonly body: ErrorBody;
  constructor(body: ErrorBody) {
    super(body.code);
    this.body = body;
  }
}

export interface Client {
  readonly token: string | undefined;
  /** `key` as a client makes it for each tap; give the same one to tap twice. */
  send<N extends CommandName>(name: N, input: CommandInput<N>, key?: string): Promise<CommandAnswer<N>>;
  sendRaw(name: string, input: unknown, key: string): Promise<{ answer: unknown; replay?: true }>;
  ask<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryAnswer<N>>;
}

export interface TestCore extends Core {
  readonly dataDir: string;
  /** The time as the core sees it; moves only by `pass`. */
  readonly now: () => number;
  pass(ms: number): void;
  /** The console's window: admin. */
  readonly desk: Client;
  /** A browser that has no session. */
  readonly anyone: Client;
  /** A client that has this access token. */
  as(token: string): Client;
  /** Joins by the event's code. */
  join(
    name: string,
    pin?: string,
  ): Promise<Client & { readonly person: string; readonly device: string; readonly refreshToken: string }>;
  /** Stops and starts again on the same folder. */
  restart(hooks?: CoreHooks): Promise<TestCore>;
}

const T0 = Date.UTC(2026, 0, 10, 10);

/** The real core on a folder of its own, with the time in the test's hands. */
export async function makeCore(
  hooks: CoreHooks &
    Pick<CoreConfig, 'logLevel' | 'bind' | 'https' | 'pagesDir'> & {
      readonly dataDir?: string;
      readonly now?: number;
    } = {},
): Promise<TestCore> {
  const dataDir = hooks.dataDir ?? mkdtempSync(join(tmpdir(), 'matchdesk-'));
  const time = { now: hooks.now ?? T0 };
  const limits = { messagesPerSecond: 100_000, burst: 100_000, ...hooks.limits };
  const core = await startCore(
    {
      dataDir,
      port: 0,
      bind: hooks.bind ?? '127.0.0.1',
      announce: false,
      ...(hooks.https !== undefined && { https: hooks.https }),
      ...(hooks.pagesDir !== undefined && { pagesDir: hooks.pagesDir }),
      resourcesDir: join(import.meta.dirname, '..', '..', 'resources'),
      version: '0.0.0-test',
      logLevel: hooks.logLevel ?? 'silent',
    },
    { clock: () => time.now, ...hooks, limits },
  );
  const base = `http://127.0.0.1:${core.address.port}`;
  const desk = windowClient(core);
  const anyone = httpClient(base, undefined);
  return {
    ...core,
    dataDir,
    now: () => time.now,
    pass: (ms) => void (time.now += ms),
    desk,
    anyone,
    as: (token) => httpClient(base, token),
    async join(name, pin) {
      const { code } = await desk.ask('venue.access', {});
      const tokens = await anyone.send('session.join', { code, name, ...(pin === undefined ? {} : { pin }) });
      const client = httpClient(base, tokens.accessToken);
      return { ...client, person: tokens.person ?? '', device: tokens.device, refreshToken: tokens.refreshToken };
    },
    async restart(next = {}) {
      await core.stop();
      return makeCore({ ...hooks, ...next, dataDir, now: time.now });
    },
    async stop() {
      await core.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function httpClient(base: string, token: string | undefined): Client {
  return makeClient(token, async (path, body, key) => {
    const response = await fetch(`${base}${path}`, {
      method: 'POST',
      headers: {
        origin: base,
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(body),
    });
    return response.json();
  });
}

function windowClient(core: Core): Client {
  return makeClient(undefined, async (path, body, key) => {
    const response = await core.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) },
      body: Buffer.from(JSON.stringify(body)),
    });
    return JSON.parse(Buffer.from(response.body).toString()) as unknown;
  });
}

function makeClient(
  token: string | undefined,
  post: (path: string, body: unknown, key?: string) => Promise<unknown>,
): Client {
  const read = (payload: unknown): { answer: never; replay?: true } => {
    const { error } = payload as { error?: ErrorBody };
    if (error !== undefined) throw new Refused(error);
    return payload as { answer: never; replay?: true };
  };
  const sendRaw = async (name: string, input: unknown, key: string) =>
    read(await post(`/api/commands/${name}`, input, key));
  return {
    token,
    sendRaw,
    send: async (name, input, key = randomUUID()) => checked(name, (await sendRaw(name, input, key)).answer),
    ask: async (name, input) => checked(name, read(await post(`/api/queries/${name}`, input)).answer),
  };
}

const OUTPUTS = new Map(DECLARATIONS.map(({ name, output }) => [name, output]));

/** Every answer that a test gets is one that the declaration promises. */
function checked(name: string, answer: unknown): never {
  return OUTPUTS.get(name)?.parse(answer) as never;
}
