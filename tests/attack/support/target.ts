import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { ErrorBody } from '#shared/protocol/errors.ts';
import type { Tokens } from '#shared/protocol/dto/session.ts';
import type { Core } from '#core/core-api.ts';
import { type CoreHooks, startCore } from '#core/start-core.ts';
import { TestClient } from '#tests/realtime/support/test-client.ts';

/** Stands in files that no request may ever bring out. */
export const SECRET = 'SECRET-THAT-STAYS-INSIDE';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly answer?: unknown;
  readonly error?: ErrorBody;
}

export interface Ask {
  readonly method?: string;
  /** Sent as it is: nothing is resolved or encoded. */
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Address of the asker: any of 127.0.0.0/8. */
  readonly from?: string;
}

/** The real host with its real limits, on real sockets, as somebody in the hall meets it. */
export class Target {
  readonly core: Core;
  readonly port: number;
  readonly origin: string;
  readonly #folder: string;
  readonly #open: { terminate(): void }[] = [];

  private constructor(core: Core, folder: string) {
    this.core = core;
    this.port = core.address.port;
    this.origin = `http://127.0.0.1:${this.port}`;
    this.#folder = folder;
  }

  /** Where the host keeps everything. */
  get dataDir(): string {
    return join(this.#folder, 'data');
  }

  /** `keysOf`: another host whose file of keys somebody copied to this one. */
  static async start(hooks: CoreHooks = {}, keysOf?: Target): Promise<Target> {
    const folder = mkdtempSync(join(tmpdir(), 'matchdesk-attack-'));
    const pagesDir = join(folder, 'pages');
    mkdirSync(join(pagesDir, 'assets'), { recursive: true });
    for (const page of ['spectator', 'player', 'console', 'screen']) {
      writeFileSync(join(pagesDir, `${page}.html`), `<title>${page}</title>`);
    }
    writeFileSync(join(pagesDir, 'assets', 'app.js'), 'export {};');
    writeFileSync(join(pagesDir, '.env'), SECRET);
    writeFileSync(join(folder, 'secret.txt'), SECRET);
    if (keysOf !== undefined) {
      mkdirSync(join(folder, 'data'));
      copyFileSync(join(keysOf.#folder, 'data', 'host-keys.json'), join(folder, 'data', 'host-keys.json'));
    }
    const core = await startCore(
      {
        dataDir: join(folder, 'data'),
        port: 0,
        bind: '127.0.0.1',
        announce: false,
        version: '0.0.0-attack',
        logLevel: 'silent',
        pagesDir,
      },
      hooks,
    );
    return new Target(core, folder);
  }

  /** By node:http, since fetch would put a path and headers in order first. */
  ask({ method = 'GET', path, headers = {}, body = '', from }: Ask): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: this.port,
          method,
          path,
          headers: { host: `127.0.0.1:${this.port}`, ...headers },
          setHost: false,
          agent: false,
          ...(from !== undefined && { localAddress: from }),
        },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text, ...readJson(text) }));
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }

  /** A command as a page of the host sends it. */
  send(name: string, input: unknown, more: { token?: string; from?: string; key?: string } = {}): Promise<Answer> {
    return this.ask({
      method: 'POST',
      path: `/api/commands/${name}`,
      headers: {
        origin: this.origin,
        'content-type': 'application/json',
        'idempotency-key': more.key ?? randomUUID(),
        ...(more.token !== undefined && { authorization: `Bearer ${more.token}` }),
      },
      body: typeof input === 'string' ? input : JSON.stringify(input),
      ...(more.from !== undefined && { from: more.from }),
    });
  }

  /** What the host's window does, for what a test needs to be there. */
  async byDesk<T>(kind: 'commands' | 'queries', name: string, input: unknown): Promise<T> {
    const { body } = await this.core.inject({
      method: 'POST',
      url: `/api/${kind}/${name}`,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: Buffer.from(JSON.stringify(input)),
    });
    return (JSON.parse(Buffer.from(body).toString()) as { answer: T }).answer;
  }

  async code(): Promise<string> {
    return (await this.byDesk<{ code: string }>('queries', 'venue.access', {})).code;
  }

  async join(name: string, pin?: string, from?: string): Promise<Tokens> {
    const input = { code: await this.code(), name, ...(pin !== undefined && { pin }) };
    const { answer, text } = await this.send('session.join', input, from === undefined ? {} : { from });
    if (answer === undefined) throw new Error(text);
    return answer as Tokens;
  }

  /** A WebSocket of a page of the host, or with other headers. */
  socket(options: { headers?: Record<string, string>; from?: string } = {}): { client: TestClient; ws: WebSocket } {
    const ws = new WebSocket(`ws://127.0.0.1:${this.port}/ws`, {
      headers: options.headers ?? { origin: this.origin },
      perMessageDeflate: false,
      ...(options.from !== undefined && { localAddress: options.from }),
    });
    const waiting: string[] = [];
    const client = new TestClient(
      (text) => (ws.readyState === WebSocket.OPEN ? ws.send(text) : waiting.push(text)),
      () => ws.terminate(),
    );
    ws.on('open', () => waiting.forEach((text) => ws.send(text)));
    ws.on('message', (data: Buffer) => client.take(data.toString()));
    ws.on('close', (code, reason) => client.end(code, reason.toString()));
    ws.on('unexpected-response', (_request, response) => client.end(response.statusCode ?? 0, 'refused'));
    ws.on('error', (error) => client.end(0, error.message));
    this.#open.push(ws);
    return { client, ws };
  }

  /** A bare line to the host. */
  line(from?: string): Socket {
    const socket = connect({
      host: '127.0.0.1',
      port: this.port,
      ...(from !== undefined && { localAddress: from }),
    });
    socket.on('error', () => undefined);
    this.#open.push({ terminate: () => socket.destroy() });
    return socket;
  }

  /** Writes these bytes, and gives all that comes back until the host ends the line. */
  raw(bytes: string | Buffer): Promise<string> {
    const socket = this.line();
    return new Promise((resolve) => {
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      socket.on('close', () => resolve(text));
      socket.write(bytes);
    });
  }

  /** Somebody else comes to the door now and is served. */
  async isOpenFor(from: string): Promise<boolean> {
    const { client } = this.socket({ from });
    await client.hello();
    client.leave();
    return (await this.ask({ path: '/healthz', from })).status === 200;
  }

  async stop(): Promise<void> {
    for (const one of this.#open) one.terminate();
    await this.core.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function readJson(text: string): Pick<Answer, 'answer' | 'error'> {
  try {
    return JSON.parse(text) as Pick<Answer, 'answer' | 'error'>;
  } catch {
    return {};
  }
}
