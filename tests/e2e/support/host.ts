import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface RunningHost {
  readonly url: string;
  readonly port: number;
  readonly adminLink: string;
  readonly process: ChildProcess;
}

/** Where the host runs: in a network namespace it announces itself; `address` is the one that the test reaches it by. */
export interface HostPlace {
  readonly namespace?: string;
  readonly address?: string;
}

/** The built host as a process of its own, on a folder that outlives it. */
export class HostUnderTest {
  readonly #place: HostPlace;
  readonly dataDir = mkdtempSync(join(tmpdir(), 'matchdesk-e2e-'));
  #running: RunningHost | undefined;
  #port = 0;
  /** Everything that it wrote to stderr. */
  log = '';

  constructor(place: HostPlace = {}) {
    this.#place = place;
  }

  get running(): RunningHost {
    if (this.#running === undefined) throw new Error('the host is not running');
    return this.#running;
  }

  /** Starts it, on the same port as before; resolves when it has printed its admin link. */
  async start(): Promise<RunningHost> {
    const { namespace, address = '127.0.0.1' } = this.#place;
    if (this.#port === 0) this.#port = await findFreePort();
    const args = [
      join(ROOT, 'out', 'main', 'headless.js'),
      'serve',
      '--data',
      this.dataDir,
      '--port',
      String(this.#port),
      ...(namespace === undefined ? ['--no-announce'] : []),
    ];
    const inside = namespace === undefined ? [] : ['ip', 'netns', 'exec', namespace];
    const [program = '', ...rest] = [...inside, process.execPath, ...args];
    const child = spawn(program, rest, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    const adminLink = await readAdminLink(child);
    this.#running = { url: `http://${address}:${this.#port}`, port: this.#port, adminLink, process: child };
    return this.#running;
  }

  /** As when somebody pulls the plug: no handler of the host runs. */
  async kill(): Promise<void> {
    const { process: child } = this.running;
    this.#running = undefined;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    if (this.#running !== undefined) await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

async function readAdminLink(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const found = /\S+\/console#token=\S+/.exec(text);
    if (found !== null) return found[0];
  }
  throw new Error(`the host ended before it was up: ${text}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
